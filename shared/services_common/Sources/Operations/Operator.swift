internal import ArgumentParser
internal import Glibc
internal import Persistence
internal import ServiceHost
internal import Settings

/// Parses a call, does it, and says how it went.
enum Operator {
    /// - Returns: 0 done, 1 not done, 64 wrong usage, 78 wrong settings.
    static func run(_ call: ServiceMain.Call, on service: OperatedService, output: Output) async -> Int32 {
        do {
            let operation = Operation(call: call, service: service, output: output)
            var command = try ServiceCommand.parseAsRoot(call.arguments)
            if let command = command as? any OperatorCommand {
                try await command.run(operation)
            } else {
                try command.run()
            }
            return EXIT_SUCCESS
        } catch let error as NotDone {
            if let message = error.message { output.complain(message) }
            return EXIT_FAILURE
        } catch let error as DatabaseError {
            output.complain("\(error.reason).")
            return EXIT_FAILURE
        } catch let error as SettingsError {
            output.note(error.description)
            return EX_CONFIG
        } catch {
            let code = ServiceCommand.exitCode(for: error)
            let message = ServiceCommand.fullMessage(for: error)
            if code.isSuccess { output.result(message) } else { output.note(message) }
            return code.rawValue
        }
    }
}

/// Something could not be done. The message is safe to print; nil when all was said.
struct NotDone: Error {
    let message: String?

    init(_ message: String?) {
        self.message = message
    }
}

/// A subcommand.
protocol OperatorCommand: ParsableCommand {
    func run(_ operation: Operation) async throws
}

extension OperatorCommand {
    // ArgumentParser asks for it; `Operator` calls the other one.
    func run() throws { throw CleanExit.helpRequest(self) }
}

/// The first page.
struct ServiceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "service",
            abstract: "Serves when it is given no command; with one, looks after the service's own data.",
            discussion: """
                It goes by the same settings as the service. 'alpha' has the same commands for all services at once.

                Exit codes: 0 done, 1 not done, 64 wrong usage, 78 wrong settings.
                """,
            subcommands: [
                MigrateCommand.self, JobsCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
            ])
    }
}
