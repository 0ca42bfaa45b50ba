import FuzzKit
import Redaction
import Synchronization

/// Tries the promises on the inputs of a run, on several cores; one input a core is all that is held at a time.
struct Run: Sendable {
    /// What came of it.
    struct Tally: Sendable {
        var inputs = 0
        var bytes = 0
        var spans = 0
        var failures: [Failure] = []

        mutating func add(_ other: Tally) {
            inputs += other.inputs
            bytes += other.bytes
            spans += other.spans
            failures += other.failures
        }
    }

    struct Failure: Sendable {
        let index: Int
        let broken: String
        let input: FuzzInput
    }

    private let material: Material
    private let options: Options

    init(material: Material, options: Options) {
        self.material = material
        self.options = options
    }

    /// Ends early at the first failure, unless all are asked for, and then at the twentieth.
    func finished() async -> Tally {
        let failures = Counter()
        return await withTaskGroup(of: Tally.self) { group in
            for worker in 0..<Watch.workers { group.addTask { await work(worker, failures) } }
            var total = Tally()
            for await tally in group { total.add(tally) }
            total.failures.sort { $0.index < $1.index }
            return total
        }
    }

    @concurrent private func work(_ worker: Int, _ failures: Counter) async -> Tally {
        var tally = Tally()
        let end = options.from + options.count
        for index in stride(from: options.from + worker, to: end, by: Watch.workers) where !failures.isEnough(options) {
            Watch.begin(index, worker)
            let input = InputMaker.input(index, seed: options.seed, of: material)
            let (broken, spans) = Promises.check(input)
            tally.inputs += 1
            tally.bytes += input.byteCount
            tally.spans += spans
            guard let broken else { continue }
            failures.add()
            var shrinker = Shrinker(broken: broken)
            tally.failures.append(Failure(index: index, broken: broken, input: shrinker.shrunk(input)))
        }
        Watch.end(worker)
        return tally
    }

    private final class Counter: Sendable {
        private let count = Atomic(0)

        func add() {
            count.add(1, ordering: .relaxed)
        }

        func isEnough(_ options: Options) -> Bool {
            count.load(ordering: .relaxed) >= (options.findsAll ? 20 : 1)
        }
    }
}
