internal import FoundationEssentials
package import Glibc

/// Starts programs that live on when this process ends.
package enum Spawn {
    // glibc declares POSIX_SPAWN_SETSID (spawn.h, since 2.26) only for GNU sources, so its name is not seen here.
    private static let setsid: Int16 = 0x80

    /// Starts `launch` in a session of its own, so that neither Ctrl-C nor the end of the terminal reaches it, with
    /// nothing open but /dev/null for input and `log` for its output.
    ///
    /// - Returns: its process id; it is a child of this process until this one ends.
    package static func detached(_ launch: Launch, log: String) throws(CommandFailure) -> pid_t {
        try start(launch, output: log, errors: nil, flags: setsid)
    }

    /// Starts `launch` as a part of what this process does: Ctrl-C ends both.
    ///
    /// - Parameters:
    ///   - output: a file that its standard output is appended to.
    ///   - errors: one for its standard error.
    static func beside(_ launch: Launch, output: String, errors: String) throws(CommandFailure) -> pid_t {
        try start(launch, output: output, errors: errors, flags: 0)
    }

    private static func start(
        _ launch: Launch, output: String, errors: String?, flags: Int16
    ) throws(CommandFailure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        if let errors {
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        } else {
            posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        }
        for descriptor in openDescriptors where descriptor > STDERR_FILENO {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        resetSignals(&attributes, flags: flags)

        let arguments = [launch.executable] + launch.arguments
        let environment = launch.environment.map { "\($0.key)=\($0.value)" }
        var pid: pid_t = 0
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(&pid, launch.executable, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else {
            throw .failed("\(launch.executable) could not be started: \(String(cString: strerror(code))).")
        }
        return pid
    }

    /// A signal that this process ignores or holds back would be ignored or held back by its children too.
    private static func resetSignals(_ attributes: inout posix_spawnattr_t, flags: Int16) {
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    }

    private static var openDescriptors: [Int32] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")  // none seen, none to close
        return (names ?? []).compactMap { Int32($0) }
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }
}
