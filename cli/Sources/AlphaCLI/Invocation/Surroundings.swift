package import Domain
internal import FoundationEssentials

/// What a command takes from the process it runs in, and a test chooses.
package struct Surroundings: Sendable {
    package let output: Output
    package let environment: [String: String]
    /// The working directory, absolute: where `.env`, `data/`, `samples/` and `gateway/` are.
    package let directory: String
    /// The folder of the services' executables.
    package let programs: String
    package let ambient: Ambient
    /// Reads all of standard input.
    package let readInput: @Sendable () throws -> [UInt8]

    package init(
        output: Output, environment: [String: String], directory: String, programs: String, ambient: Ambient,
        readInput: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.output = output
        self.environment = environment
        self.directory = directory
        self.programs = programs
        self.ambient = ambient
        self.readInput = readInput
    }

    /// Those of this process.
    package static func process() -> Surroundings {
        let environment = ProcessInfo.processInfo.environment
        // Without /proc the working directory has to do.
        let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return Surroundings(
            output: .process(environment: environment), environment: environment,
            directory: FileManager.default.currentDirectoryPath,
            programs: environment["ALPHA_BIN_DIR"].flatMap { $0.isEmpty ? nil : $0 }
                ?? executable.map(Path.folder(of:)) ?? ".",
            ambient: .system, readInput: { try StandardInput.readAll() }
        )
    }

    /// How to call this tool from the working directory, for commands to copy.
    var command: String {
        FileManager.default.isExecutableFile(atPath: resolve("alpha")) ? "./alpha" : "alpha"
    }

    /// `path` as seen from the working directory.
    func resolve(_ path: String) -> String { Path.join(directory, path) }
}
