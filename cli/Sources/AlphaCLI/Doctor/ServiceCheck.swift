internal import Domain
internal import ServiceClients
internal import Settings

/// Looks at ports and programs, and through the linear service at Linear.
struct ServiceCheck {
    let surroundings: Surroundings
    let settings: AlphaSettings
    let outbound: Outbound

    func findings() async throws -> [Finding] {
        let fleet = Fleet(surroundings)
        var findings: [Finding] = []
        var isLinearReady = false
        for program in Program.allCases {
            let report = try await ProgramReport.make(
                program, fleet: fleet, settings: settings, probe: Probe(outbound: outbound)
            )
            findings.append(finding(report))
            if program == .linear { isLinearReady = report.state == .ready }
        }
        return findings + [try await linear(isReady: isLinearReady)]
    }

    private func finding(_ report: ProgramReport) -> Finding {
        let subject = report.program.rawValue
        switch report.state {
        case .ready:
            return .ok(subject, "ready on port \(report.port)" + (report.reason.map { ", \($0)" } ?? ""))
        case .notReady:
            return .problem(subject, report.reason ?? "not ready", mend: "look into data/logs/\(subject).log")
        case .ended:
            return .problem(subject, "was started and has ended; \(report.reason ?? "")", mend: "alpha up")
        case .notStarted:
            guard !Ports.isFree(report.port) else {
                return .remark(subject, "not started; port \(report.port) is free")
            }
            let holder = Ports.listener(on: report.port)?.description ?? "another program"
            return .problem(
                subject, "port \(report.port) is taken by \(holder)",
                mend: "stop it, or choose another \(report.program.portVariable)"
            )
        }
    }

    private func linear(isReady: Bool) async throws -> Finding {
        guard isReady else { return .remark("Linear", "not asked: the linear service is not ready") }
        let port = try settings.port(Program.linear.portVariable, default: Program.linear.defaultPort)
        guard let url = ServiceURL("http://127.0.0.1:\(port)") else { return .remark("Linear", "not asked") }
        let client = LinearServiceClient(
            url, token: settings.apiToken, upstream: outbound.upstream("linear"), ambient: surroundings.ambient
        )
        do {
            let workspace = try await client.workspace(refresh: true)
            if workspace.stale {
                return .problem("Linear", workspace.notice ?? "not reachable", mend: "check LINEAR_API_URL")
            }
            return .ok(
                "Linear",
                "answers: \(counted(workspace.projects.count, "project")), \(counted(workspace.issues.count, "issue"))"
            )
        } catch {
            return .problem("Linear", error.detail, mend: "check LINEAR_API_KEY and LINEAR_API_URL, or use the sandbox")
        }
    }
}
