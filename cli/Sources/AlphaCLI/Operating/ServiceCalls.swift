internal import Domain
internal import FoundationEssentials
internal import Glibc

/// Runs the services' own commands, with the settings that `alpha up` starts them with.
struct ServiceCalls: Sendable {
    /// What one of them came to.
    struct Ending: Sendable {
        let service: ServiceName
        let status: Int32
        let output: String
        let errors: String

        var isDone: Bool { status == 0 }
        /// What went wrong, a line each.
        var complaints: [String] {
            errors.split(whereSeparator: \.isNewline).map { line in
                String(line.hasPrefix("error: ") ? line.dropFirst("error: ".count) : line)
            }
        }
    }

    let surroundings: Surroundings
    private let environment: [String: String]

    init(_ surroundings: Surroundings) throws(CommandFailure) {
        self.surroundings = surroundings
        var variables = try AlphaSettings(surroundings).variables
        variables["PORT"] = nil  // means one program in a container; here it would mean all of them
        self.environment = variables
    }

    /// One after another, also when one fails.
    func run(_ services: [ServiceName], _ arguments: (ServiceName) -> [String]) async throws -> [Ending] {
        var endings: [Ending] = []
        for service in services { endings.append(try await run(service, arguments(service))) }
        return endings
    }

    func run(_ service: ServiceName, _ arguments: [String]) async throws -> Ending {
        let launch = Launch(
            program: service.program, executable: try Executables(surroundings).path(of: service.program),
            arguments: arguments, environment: environment, port: service.program.defaultPort)
        let name = "alpha-\(surroundings.ambient.makeUUID().uuidString.lowercased())"
        let output = FileManager.default.temporaryDirectory.appending(path: "\(name).out").path()
        let errors = FileManager.default.temporaryDirectory.appending(path: "\(name).err").path()
        defer { for path in [output, errors] { unlink(path) } }
        let status = await Self.end(of: try Spawn.beside(launch, output: output, errors: errors))
        return Ending(service: service, status: status, output: Self.text(output), errors: Self.text(errors))
    }

    /// Waits for its end; 128 and the signal's number where one ended it.
    @concurrent
    private static func end(of pid: pid_t) async -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 {
            guard errno == EINTR else { return EXIT_FAILURE }
        }
        return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}

extension Output {
    /// Shows what each service said below its name.
    func show(_ endings: [ServiceCalls.Ending]) {
        for ending in endings where !ending.output.isEmpty || ending.isDone {
            result(style.bold(ending.service.rawValue))
            for line in ending.output.split(whereSeparator: \.isNewline) { result("  \(line)") }
            if ending.isDone { for line in ending.complaints { note("  \(line)") } }
        }
    }

    /// The services' JSON by their names.
    func showJSON(_ endings: [ServiceCalls.Ending]) {
        let parts = endings.filter { !$0.output.isEmpty }.map { ending in
            "\"\(ending.service.rawValue)\": \(String(ending.output.split(separator: "\n").joined(separator: "\n")))"
        }
        result("{\n\(parts.joined(separator: ",\n"))\n}")
    }

    /// Says what failed.
    ///
    /// - Throws: ``CommandFailure`` when anything did.
    func conclude(_ endings: [ServiceCalls.Ending]) throws(CommandFailure) {
        let failed = endings.filter { !$0.isDone }
        guard !failed.isEmpty else { return }
        for ending in failed {
            let reasons = ending.complaints.isEmpty ? ["ended with \(ending.status)"] : ending.complaints
            for reason in reasons { complain("\(ending.service.rawValue): \(reason)") }
        }
        throw .reported(failed.contains { $0.status == EX_CONFIG } ? .refused : .failed)
    }
}
