package import ArgumentParser
internal import Domain
internal import ServiceClients
internal import Settings

/// `alpha status`
package struct StatusCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what runs, whether it can work, and how many meetings there are.",
        discussion: "Ends with 1 when something is not ready."
    )

    @OptionGroup var gateway: GatewayOptions

    @Flag(help: "Print JSON.")
    var json = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let settings = try AlphaSettings(surroundings)
        let fleet = Fleet(surroundings)
        let reports = try await Outbound.open(ambient: surroundings.ambient) { outbound in
            var reports: [ProgramReport] = []
            for program in expected(fleet) {
                reports.append(
                    try await .make(program, fleet: fleet, settings: settings, probe: Probe(outbound: outbound))
                )
            }
            return reports
        }
        let isUp = reports.contains { $0.program == .gateway && $0.state == .ready }
        let meetings = isUp ? await counts(in: surroundings) : nil
        if json {
            try surroundings.output.json(Answer(programs: reports, meetings: meetings))
        } else {
            Self.lines(reports, style: surroundings.output.style).forEach(surroundings.output.result)
            surroundings.output.result(Self.line(meetings))
        }
        guard reports.allSatisfy({ $0.state == .ready }) else {
            if !json { surroundings.output.note("alpha up starts what is missing.") }
            throw CommandFailure.reported()
        }
    }

    /// Outside of the sandbox mode nobody misses the sandbox.
    private func expected(_ fleet: Fleet) -> [Program] {
        let modes = Program.allCases.compactMap { fleet.folder.record($0)?.mode }
        return (modes.contains(.platforms) ? RunMode.platforms : .sandbox).programs
    }

    /// Nil when the transcript service does not tell.
    private func counts(in surroundings: Surroundings) async -> [String: Int]? {
        try? await gateway.withTranscripts(in: surroundings) { try await $0.statistics().totals.byStatus }
    }

    static func lines(_ reports: [ProgramReport], style: Style) -> [String] {
        var table = Table("PROGRAM", "STATE", "PID", "PORT", "UP", "REASON")
        for report in reports {
            table.add(
                report.program.rawValue, report.state.rawValue, report.pid.map { "\($0)" } ?? "-", "\(report.port)",
                report.uptimeSeconds.map(TimeText.span) ?? "-", report.reason ?? ""
            )
        }
        return table.lines(style: style)
    }

    static func line(_ meetings: [String: Int]?) -> String {
        guard let meetings else { return "meetings: not known" }
        let total = meetings.values.reduce(0, +)
        let parts = meetings.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return "meetings: \(total)" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
    }

    private struct Answer: Encodable {
        let programs: [ProgramReport]
        let meetings: [String: Int]?
    }
}
