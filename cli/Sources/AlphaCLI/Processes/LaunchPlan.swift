internal import FoundationEssentials
internal import Settings

/// What is to be started, with which settings.
package struct LaunchPlan: Sendable {
    package let mode: RunMode
    package let launches: [Launch]

    /// - Throws: ``CommandFailure`` for a port that is none, two programs on one port, a write mode that is none, or a
    ///   missing executable.
    package init(mode: RunMode, settings: AlphaSettings, surroundings: Surroundings) throws(CommandFailure) {
        var ports: [Program: Int] = [:]
        for program in Program.allCases {
            ports[program] = try settings.port(program.portVariable, default: program.defaultPort)
        }
        try Self.checkDistinct(ports, among: mode.programs)
        let environment = try Self.environment(mode: mode, settings: settings, ports: ports, surroundings: surroundings)
        var launches: [Launch] = []
        for program in mode.programs {
            launches.append(
                Launch(
                    program: program,
                    executable: try Executables(surroundings).path(of: program),
                    arguments: program == .gateway
                        ? ["run", "--config", surroundings.resolve("gateway/Caddyfile"), "--adapter", "caddyfile"] : [],
                    environment: environment, port: ports[program] ?? program.defaultPort
                )
            )
        }
        self.mode = mode
        self.launches = launches
    }

    private static func checkDistinct(_ ports: [Program: Int], among programs: [Program]) throws(CommandFailure) {
        for (index, program) in programs.enumerated() {
            for other in programs[..<index] where ports[other] == ports[program] {
                throw .refused(
                    "\(other.portVariable) and \(program.portVariable) are the same port: give them different ones."
                )
            }
        }
    }

    /// One environment for all: what each does not know it does not read.
    private static func environment(
        mode: RunMode, settings: AlphaSettings, ports: [Program: Int], surroundings: Surroundings
    ) throws(CommandFailure) -> [String: String] {
        var variables = settings.variables
        func address(_ program: Program) -> String { "http://127.0.0.1:\(ports[program] ?? program.defaultPort)" }
        for (program, port) in ports { variables[program.portVariable] = String(port) }
        variables["PORT"] = nil  // means one program in a container; here it would mean all of them
        let caddy = surroundings.resolve("data/caddy")
        let wanted = [
            "TRANSCRIPT_SERVICE_URL": address(.transcript), "LINEAR_SERVICE_URL": address(.linear),
            "NOTION_SERVICE_URL": address(.notion), "SLACK_SERVICE_URL": address(.slack),
            "XDG_DATA_HOME": caddy, "XDG_CONFIG_HOME": caddy,
        ]
        for (name, value) in wanted where settings[name] == nil { variables[name] = value }
        // Where nothing is said the sandbox is there to be written to. The alias goes on under its proper name.
        if let writeMode = try settings.writeMode ?? (mode == .sandbox ? .live : nil) {
            variables["LINEAR_WRITE_MODE"] = writeMode.rawValue
        }
        guard mode == .sandbox else { return variables }
        return SandboxVariables(sandbox: address(.sandbox), gateway: address(.gateway)).put(into: variables, settings)
    }
}
