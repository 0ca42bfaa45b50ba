internal import FoundationEssentials

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
        var wanted = [
            "TRANSCRIPT_SERVICE_URL": address(.transcript), "LINEAR_SERVICE_URL": address(.linear),
            "NOTION_SERVICE_URL": address(.notion),
            "XDG_DATA_HOME": caddy, "XDG_CONFIG_HOME": caddy,
        ]
        if mode == .sandbox {
            wanted["SANDBOX_SERVICE_URL"] = address(.sandbox)
            wanted["SANDBOX_SAMPLES"] = "./samples"
        }
        for (name, value) in wanted where settings[name] == nil { variables[name] = value }
        // Where nothing is said the sandbox is there to be written to. The alias goes on under its proper name.
        if let writeMode = try settings.writeMode ?? (mode == .sandbox ? .live : nil) {
            variables["LINEAR_WRITE_MODE"] = writeMode.rawValue
        }
        guard mode == .sandbox else { return variables }
        // The sandbox takes the place of the Linear and Notion that .env names, and never sees their keys.
        variables["LINEAR_API_URL"] = address(.sandbox) + "/sandbox/linear/graphql"
        variables["LINEAR_API_KEY"] = "lin_api_sandbox"
        variables["NOTION_API_URL"] = address(.sandbox) + "/sandbox/notion/v1"
        variables["NOTION_TOKEN"] = "ntn_sandbox"
        // Nor do their team, people and pages exist there; tickets without a project go to the sample firm's delivery team,
        // notes to its database of meeting notes.
        let ofSamples = [
            ("LINEAR_TEAM_NAME", "Delivery"), ("LINEAR_DEFAULT_ASSIGNEE", ""),
            ("NOTION_NOTES_PARENT", "8b532c15-2581-506e-8c5e-cd5c77f2e0a5"),
        ]
        for (name, value) in ofSamples
        where !settings.isInEnvironment(name) {
            variables[name] = value
        }
        variables["GATEWAY_MODE"] = "sandbox"
        return variables
    }
}
