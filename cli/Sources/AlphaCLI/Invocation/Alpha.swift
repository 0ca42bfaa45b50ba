package import ArgumentParser

/// The command line tool of Alpha Machine.
package struct Alpha: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "alpha",
        abstract: "Meetings in, filtered memory and Linear tickets out.",
        discussion: """
            Start everything with 'alpha up', give it a meeting with 'alpha ingest FILE', and see what it found with \
            'alpha tickets last'. Results go to standard output, all else to standard error.

            Exit codes: \(CommandStatus.explanation).

            Completion for your shell: alpha --generate-completion-script bash (or zsh, fish).
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Running",
                subcommands: [UpCommand.self, DownCommand.self, StatusCommand.self, DoctorCommand.self]
            ),
            CommandGroup(
                name: "Meetings",
                subcommands: [
                    IngestCommand.self, MeetingsCommand.self, ShowCommand.self, SearchCommand.self, AskCommand.self,
                    TicketsCommand.self, PublishCommand.self,
                ]
            ),
            CommandGroup(
                name: "Data",
                subcommands: [
                    MigrateCommand.self, JobsCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
                ]
            ),
            CommandGroup(name: "Slack", subcommands: [SlackCommand.self]),
            CommandGroup(name: "Without services", subcommands: [RedactCommand.self, EvalCommand.self]),
        ]
    )

    package init() {}

    /// Parses and runs.
    ///
    /// - Returns: the exit code of ``CommandStatus``, or ArgumentParser's 64 for wrong usage.
    package static func run(_ arguments: [String], in surroundings: Surroundings) async -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            if let command = command as? any AlphaCommand {
                try await command.run(in: surroundings)
            } else {
                try command.run()
            }
            return CommandStatus.success.rawValue
        } catch {
            return report(error, to: surroundings.output)
        }
    }

    private static func report(_ error: any Error, to output: Output) -> Int32 {
        if let failure = error as? CommandFailure {
            if let message = failure.message { output.complain(message) }
            return failure.status.rawValue
        }
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success { output.result(message) } else { output.note(message) }
        return code.rawValue
    }
}
