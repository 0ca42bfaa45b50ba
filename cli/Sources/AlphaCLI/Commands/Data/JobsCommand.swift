package import ArgumentParser

/// `alpha jobs`
package struct JobsCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List the services' stored jobs, try dead ones again, discard them.",
        discussion: "The services may run meanwhile. Dead jobs, which were given up, are kept for 90 days.",
        subcommands: [JobsListCommand.self, JobsRetryCommand.self, JobsDiscardCommand.self])

    package init() {}
}

/// `alpha jobs list`
package struct JobsListCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List each service's jobs, the ones that changed last first.")

    enum State: String, ExpressibleByArgument, CaseIterable {
        case waiting, running, dead, done
    }

    @Option(help: "Only those that are waiting, running, dead or done.")
    var state: State?

    @Option(help: "Only those of this kind.")
    var kind: String?

    @Option(help: "How many of a service at the most.")
    var limit = 50

    @OptionGroup var choice: ServiceChoice

    @Flag(help: "Print a JSON object with an array for each service.")
    var json = false

    package init() {}

    package func validate() throws {
        if limit < 1 || limit > 10_000 { throw ValidationError("--limit takes a number from 1 to 10000.") }
    }

    package func run(in surroundings: Surroundings) async throws {
        var words = ["jobs", "list", "--limit", "\(limit)"]
        if let state { words += ["--state", state.rawValue] }
        if let kind { words += ["--kind", kind] }
        if json { words.append("--json") }
        let endings = try await ServiceCalls(surroundings).run(choice.services) { [words] _ in words }
        if json { surroundings.output.showJSON(endings) } else { surroundings.output.show(endings) }
        try surroundings.output.conclude(endings)
    }
}

/// `alpha jobs retry`
package struct JobsRetryCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Give dead jobs all their tries again, from now on.",
        discussion: """
            A service that runs takes them up within half a second. One whose matter cannot come to a good end any more \
            stays dead, and the reason is told.
            """)

    @OptionGroup var jobs: ChosenJobs
    @OptionGroup var choice: ServiceChoice

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await jobs.decide("retry", done: "to be tried again", missing: "not a dead job", choice, in: surroundings)
    }
}

/// `alpha jobs discard`
package struct JobsDiscardCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "End jobs that are dead or wait, without running them.",
        discussion: "What they were about is failed then. A job that runs is left alone.")

    @OptionGroup var jobs: ChosenJobs
    @OptionGroup var choice: ServiceChoice

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        try await jobs.decide(
            "discard", done: "discarded", missing: "neither dead nor waiting", choice, in: surroundings)
    }
}
