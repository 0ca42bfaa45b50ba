internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import WireFormat

/// Which jobs are meant: some by their ids, whichever services have them, or every dead one.
struct ChosenJobs: ParsableArguments {
    @Argument(help: "Ids of jobs, as 'alpha jobs list' shows them.")
    var ids: [String] = []

    @Flag(help: "Every dead job.")
    var dead = false

    @Option(help: "With --dead, only those of this kind.")
    var kind: String?

    init() {}

    func validate() throws {
        guard dead == ids.isEmpty else { throw ValidationError("Give ids of jobs, or --dead.") }
        if kind != nil, !dead { throw ValidationError("--kind goes with --dead.") }
        if let id = ids.first(where: { UUID(uuidString: $0) == nil }) {
            throw ValidationError("\(id) is not the id of a job.")
        }
    }

    /// Asks every service for its part.
    ///
    /// - Throws: ``CommandFailure`` when a job stays as it is.
    func decide(
        _ word: String, done: String, missing: String, _ choice: ServiceChoice, in surroundings: Surroundings
    ) async throws {
        let output = surroundings.output
        let words = ["jobs", word, "--json"] + (dead ? ["--dead"] : ids) + (kind.map { ["--kind", $0] } ?? [])
        let endings = try await ServiceCalls(surroundings).run(choice.services) { _ in words }
        var known: Set<String> = []
        var isDone = true
        for ending in endings {
            guard let answer = answer(of: ending) else { continue }
            known.formUnion(answer.changed + answer.refused.map(\.id))
            if !answer.changed.isEmpty {
                output.result("\(ending.service.rawValue): \(counted(answer.changed.count, "job")) \(done).")
            }
            for refused in answer.refused {
                output.complain("\(ending.service.rawValue): \(refused.id): \(refused.reason)")
                isDone = false
            }
        }
        if known.isEmpty, dead { output.result("There is no dead job\(kind.map { " of the kind \($0)" } ?? "").") }
        // Those that could not answer say why.
        let silent = endings.filter { answer(of: $0) == nil }
        for id in ids where !known.contains(id.lowercased()) && silent.isEmpty {
            output.complain("\(id): \(missing).")
            isDone = false
        }
        try output.conclude(silent)
        guard isDone else { throw CommandFailure.reported() }
    }

    /// Nil when the service could not do it at all.
    private func answer(of ending: ServiceCalls.Ending) -> Answer? {
        guard ending.status == EXIT_SUCCESS || ending.status == EXIT_FAILURE else { return nil }
        return try? ContractJSON.decoder().decode(Answer.self, from: Data(ending.output.utf8))  // it said why
    }

    private struct Answer: Decodable {
        struct Refused: Decodable {
            let id: String
            let reason: String
        }

        let changed: [String]
        let refused: [Refused]
    }
}
