internal import FoundationEssentials
internal import Glibc

/// Finds the programs to start.
struct Executables: Sendable {
    /// Where the services' own are.
    let folder: String
    private let searchPath: [String]

    init(_ surroundings: Surroundings) {
        self.folder = surroundings.resolve(surroundings.programs)
        self.searchPath = (surroundings.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
            .map(String.init)
    }

    /// - Throws: ``CommandFailure`` that says how to get it.
    func path(of program: Program) throws(CommandFailure) -> String {
        if let path = find(program) { return path }
        if program == .gateway {
            throw .refused("The gateway needs Caddy, which is not installed: apt-get install caddy, or run make up.")
        }
        throw .refused(
            "\(program.executable) is not in \(folder): build it with make up, or name its folder in ALPHA_BIN_DIR."
        )
    }

    /// Nil when it is not there, or may not be run.
    func find(_ program: Program) -> String? {
        guard program != .gateway else { return onSearchPath(program.executable) }
        let path = Path.join(folder, program.executable)
        return access(path, X_OK) == 0 ? path : nil
    }

    func onSearchPath(_ name: String) -> String? {
        searchPath.map { Path.join($0, name) }.first { access($0, X_OK) == 0 }
    }
}
