package import ArgumentParser
internal import Domain

/// `alpha doctor`
package struct DoctorCommand: AlphaCommand {
    package static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look for what keeps Alpha Machine from working, and say how to mend it.",
        discussion: "Ends with 1 when there is a problem. It changes nothing."
    )

    @Flag(help: "Print a JSON array.")
    var json = false

    package init() {}

    package func run(in surroundings: Surroundings) async throws {
        let output = surroundings.output
        let findings = try await examine(surroundings)
        if json {
            try output.json(findings)
        } else {
            for finding in findings { output.result(finding.line(style: output.style)) }
        }
        let problems = findings.filter { $0.verdict == .problem }.count
        guard problems == 0 else { throw CommandFailure.failed("\(counted(problems, "problem")).") }
    }

    private func examine(_ surroundings: Surroundings) async throws -> [Finding] {
        var findings = ToolCheck(surroundings: surroundings).findings()
        findings += SettingsCheck(surroundings: surroundings).findings()
        guard let settings = try? AlphaSettings(surroundings) else { return findings }  // told by the check above
        findings += TermsCheck(surroundings: surroundings).findings()
        findings += DatabaseCheck(surroundings: surroundings, settings: settings).findings()
        findings += try await Outbound.open(ambient: surroundings.ambient) { outbound in
            try await ServiceCheck(surroundings: surroundings, settings: settings, outbound: outbound).findings()
        }
        return findings
    }
}
