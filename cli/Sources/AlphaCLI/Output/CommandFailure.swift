package import Settings

/// How a command ends; the process's exit code.
package enum CommandStatus: Int32, Sendable, CaseIterable {
    /// Everything that was asked for was done.
    case success = 0
    /// Something was not done: a program is down, a meeting or a ticket failed, a check found a problem.
    case failed = 1
    /// A service does not answer.
    case notReachable = 3
    /// The input, or a setting, is wrong, or the service refused it; trying again does not help.
    case refused = 4
    /// It was not finished within the time allowed, and may still go on.
    case late = 5

    /// The list in `alpha --help`. 64 is ArgumentParser's, `EX_USAGE`.
    static let explanation = """
        0 done, 1 failed in whole or in part, 3 a service does not answer, 4 input or setting refused, 5 not finished \
        in time, 64 wrong usage
        """
}

/// Why a command could not do what it was asked: what is wrong and what to do, safe to print.
package struct CommandFailure: Error, Sendable, Hashable, CustomStringConvertible {
    package let status: CommandStatus
    /// Nil when everything was said already.
    package let message: String?

    package init(_ status: CommandStatus, _ message: String?) {
        self.status = status
        self.message = message
    }

    /// A refusal of settings, a line each.
    package init(_ problems: [SettingProblem]) {
        self.init(.refused, problems.map(\.description).joined(separator: "\n       "))
    }

    package static func refused(_ message: String) -> CommandFailure { CommandFailure(.refused, message) }
    package static func failed(_ message: String) -> CommandFailure { CommandFailure(.failed, message) }
    /// A failure whose reasons stand above already.
    static func reported(_ status: CommandStatus = .failed) -> CommandFailure { CommandFailure(status, nil) }

    package var description: String { message ?? "failed" }
}
