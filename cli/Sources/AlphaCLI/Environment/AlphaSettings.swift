package import Domain
package import Settings

/// The settings that commands go by: the environment, and behind it `.env`. An empty value counts as not set.
package struct AlphaSettings: Sendable {
    private let environment: [String: String]
    private let file: [String: String]

    /// - Throws: ``CommandFailure`` when `.env` is there and cannot be read, or has a line that services refuse.
    package init(_ surroundings: Surroundings) throws(CommandFailure) {
        let file = try DotEnvFile(path: surroundings.resolve(".env")).load()
        self.init(environment: surroundings.environment, file: try file?.settings() ?? [:])
    }

    package init(environment: [String: String], file: [String: String] = [:]) {
        self.environment = environment
        self.file = file
    }

    package subscript(name: String) -> String? {
        guard let value = environment[name] ?? file[name], !value.isEmpty else { return nil }
        return value
    }

    /// Every variable there is, as a program started now gets them.
    package var variables: [String: String] { file.merging(environment) { $1 } }

    /// Whether the shell says so, not the file.
    package func isInEnvironment(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }

    /// - Throws: ``CommandFailure`` that names the variable when its value is no port.
    package func port(_ variable: String, default fallback: Int) throws(CommandFailure) -> Int {
        guard let text = self[variable] else { return fallback }
        guard let port = Int(text), (1...65_535).contains(port) else {
            throw .refused("\(variable) is not a port: give a whole number from 1 to 65535.")
        }
        return port
    }

    /// What may be written to Linear; nil when nothing says it.
    package var writeMode: WriteMode? {
        get throws(CommandFailure) {
            var reader = SettingsReader(values: variables)
            let mode = WriteMode.read(&reader)
            guard reader.problems.isEmpty else { throw CommandFailure(reader.problems) }
            return mode
        }
    }

    package var apiToken: Secret? { self["ALPHA_API_TOKEN"].map(Secret.init) }

    /// Where the gateway is: what was asked for, or the port of the settings on this machine.
    package func gateway(_ asked: String?) throws(CommandFailure) -> ServiceURL {
        let port = try port("GATEWAY_PORT", default: Program.gateway.defaultPort)
        guard let url = ServiceURL(asked ?? "http://127.0.0.1:\(port)") else {
            throw .refused("--gateway takes a scheme, host and port, such as http://127.0.0.1:8080.")
        }
        return url
    }
}
