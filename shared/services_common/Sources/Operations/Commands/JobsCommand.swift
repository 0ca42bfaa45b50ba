internal import ArgumentParser
internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import WireFormat

struct JobsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List the stored jobs, try dead ones again, discard them.",
        discussion: "The service may run meanwhile. Dead jobs, which were given up, are kept for 90 days.",
        subcommands: [JobsListCommand.self, JobsRetryCommand.self, JobsDiscardCommand.self])
}

struct JobsListCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List jobs, the ones that changed last first.")

    @Option(help: "Only those that are waiting, running, dead or done.")
    var state: State?

    @Option(help: "Only those of this kind.")
    var kind: String?

    @Option(help: "How many at the most.")
    var limit = 50

    @Flag(help: "Print a JSON array.")
    var json = false

    func validate() throws {
        if limit < 1 || limit > 10_000 { throw ValidationError("--limit takes a number from 1 to 10000.") }
    }

    func run(_ operation: Operation) async throws {
        let jobs = try await operation.withCurrentDatabase { store in
            try await operation.queue(store).list(
                state: state.flatMap { JobState(rawValue: $0.rawValue) }, kind: kind.map { JobKind(rawValue: $0) },
                limit: limit)
        }
        if json { return try operation.output.json(jobs.map(Row.init)) }
        guard !jobs.isEmpty else { return operation.output.note("There is no such job.") }
        var columns = Columns("ID", "KIND", "STATE", "TRIES", "CHANGED", "REASON")
        for job in jobs {
            columns.add(
                job.id.description, job.kind.rawValue, job.state.rawValue, "\(job.attempts)",
                InstantText.text(job.updatedAt), job.reason ?? "")
        }
        columns.lines.forEach(operation.output.result)
    }

    enum State: String, ExpressibleByArgument, CaseIterable {
        case waiting, running, dead, done
    }

    private struct Row: Encodable {
        let id: JobID
        let kind: String
        let state: String
        let about: String
        let attempts: Int
        let runAt: Date
        @OrNull var reason: String?
        let createdAt: Date
        let updatedAt: Date

        init(_ job: JobRecord) {
            self.id = job.id
            self.kind = job.kind.rawValue
            self.state = job.state.rawValue
            self.about = job.payload
            self.attempts = job.attempts
            self.runAt = job.runAt
            self._reason = OrNull(wrappedValue: job.reason)
            self.createdAt = job.createdAt
            self.updatedAt = job.updatedAt
        }
    }
}

struct JobsRetryCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Give dead jobs all their tries again, from now on.",
        discussion: """
            A service that runs takes them up at its next look, within half a second. One whose matter cannot come to a \
            good end any more stays dead, and the reason is told.
            """)

    @OptionGroup var choice: ChosenJobs

    func run(_ operation: Operation) async throws {
        let decision = try await operation.withCurrentDatabase { store in
            try await operation.queue(store).retry(choice.choice, by: operation.service.care)
        }
        try choice.report(decision, "to be tried again", missing: "not a dead job", operation.output)
    }
}

struct JobsDiscardCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "End jobs that are dead or wait, without running them.",
        discussion: "What they were about is failed then. A job that runs is left alone.")

    @OptionGroup var choice: ChosenJobs

    func run(_ operation: Operation) async throws {
        let decision = try await operation.withCurrentDatabase { store in
            try await operation.queue(store).discard(choice.choice, by: operation.service.care)
        }
        try choice.report(decision, "discarded", missing: "neither dead nor waiting", operation.output)
    }
}
