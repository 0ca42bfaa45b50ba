internal import ArgumentParser
internal import Domain
internal import DurableJobs

/// Which jobs are meant: some by their ids, or every dead one.
struct ChosenJobs: ParsableArguments {
    @Argument(help: "Ids of jobs, as 'jobs list' shows them.")
    var ids: [String] = []

    @Flag(help: "Every dead job.")
    var dead = false

    @Option(help: "With --dead, only those of this kind.")
    var kind: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard dead == ids.isEmpty else { throw ValidationError("Give ids of jobs, or --dead.") }
        if kind != nil, !dead { throw ValidationError("--kind goes with --dead.") }
        if let id = ids.first(where: { JobID($0) == nil }) { throw ValidationError("\(id) is not the id of a job.") }
    }

    var choice: JobChoice { dead ? .dead(kind.map { JobKind(rawValue: $0) }) : .ids(ids.compactMap { JobID($0) }) }

    /// Says what came of it.
    ///
    /// - Throws: ``NotDone`` when one of them stays as it is.
    func report(_ decision: JobDecision, _ done: String, missing: String, _ output: Output) throws {
        let known = Set(decision.changed).union(decision.refused.keys)
        let unknown = ids.compactMap { JobID($0) }.filter { !known.contains($0) }
        if json {
            try output.json(Answer(decision, unknown: unknown))
        } else {
            output.result("\(counted(decision.changed.count, "job")) \(done).")
            for (id, reason) in decision.refused.sorted(by: { $0.key.description < $1.key.description }) {
                output.complain("\(id): \(reason)")
            }
            for id in unknown { output.complain("\(id): \(missing).") }
        }
        guard decision.refused.isEmpty, unknown.isEmpty else { throw NotDone(nil) }
    }

    private struct Answer: Encodable {
        struct Refused: Encodable {
            let id: JobID
            let reason: String
        }

        let changed: [JobID]
        let refused: [Refused]
        let unknown: [JobID]

        init(_ decision: JobDecision, unknown: [JobID]) {
            self.changed = decision.changed
            self.refused = decision.refused.map { Refused(id: $0.key, reason: $0.value) }
                .sorted { $0.id.description < $1.id.description }
            self.unknown = unknown
        }
    }
}
