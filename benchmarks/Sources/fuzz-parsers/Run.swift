import FuzzKit
import ParserPromises

/// Tries one parser, on several cores; one input a core is all that is held at a time.
struct Run: Sendable {
    /// What came of it.
    struct Tally: Sendable {
        var inputs = 0
        var read = 0
        var slowest = Duration.zero
        var failure: Failure?

        mutating func add(_ other: Tally) {
            inputs += other.inputs
            read += other.read
            slowest = max(slowest, other.slowest)
            if let theirs = other.failure, failure.map({ theirs.index < $0.index }) ?? true { failure = theirs }
        }
    }

    struct Failure: Sendable {
        let index: Int
        let broken: String
        let input: [UInt8]
    }

    /// A few kilobytes take well under a millisecond; a machine that is busy with other things may take its time.
    private static let patience = Duration.seconds(1)

    let parser: Parser
    let options: Options

    func finished() async -> Tally {
        await withTaskGroup(of: Tally.self) { group in
            for worker in 0..<Watch.workers { group.addTask { await work(worker) } }
            var total = Tally()
            for await tally in group { total.add(tally) }
            return total
        }
    }

    @concurrent private func work(_ worker: Int) async -> Tally {
        var tally = Tally()
        let end = options.from + options.count
        for index in stride(from: options.from + worker, to: end, by: Watch.workers) where tally.failure == nil {
            Watch.begin(index, worker)
            var mutator = Mutator(parser, Dice(seed: options.seed, index: index))
            let input = mutator.input()
            tally.inputs += 1
            let started = ContinuousClock.now
            do {
                if try parser.check(input) { tally.read += 1 }
            } catch {
                tally.failure = Failure(index: index, broken: "\(error)", input: input)
            }
            let taken = started.duration(to: .now)
            tally.slowest = max(tally.slowest, taken)
            if taken > Self.patience, isSlowAgain(input) {
                tally.failure = Failure(index: index, broken: "an input is read within a second", input: input)
            }
        }
        Watch.end(worker)
        return tally
    }

    private func isSlowAgain(_ input: [UInt8]) -> Bool {
        ContinuousClock().measure { _ = try? parser.check(input) } > Self.patience  // what it throws was told already
    }
}
