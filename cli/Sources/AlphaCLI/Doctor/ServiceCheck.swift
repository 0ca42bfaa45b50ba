internal import Domain
internal import ServiceClients
internal import Settings

/// Looks at ports and programs, and through the services at Linear and Notion.
struct ServiceCheck {
    let surroundings: Surroundings
    let settings: AlphaSettings
    let outbound: Outbound

    func findings() async throws -> [Finding] {
        let fleet = Fleet(surroundings)
        var findings: [Finding] = []
        var ready: Set<Program> = []
        for program in Program.allCases {
            let report = try await ProgramReport.make(
                program, fleet: fleet, settings: settings, probe: Probe(outbound: outbound)
            )
            findings.append(finding(report))
            if report.state == .ready { ready.insert(program) }
        }
        return findings + [
            try await linear(isReady: ready.contains(.linear)), try await notion(isReady: ready.contains(.notion)),
        ]
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
        guard let url = try address(.linear) else { return .remark("Linear", "not asked") }
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

    private func notion(isReady: Bool) async throws -> Finding {
        guard isReady else { return .remark("Notion", "not asked: the notion service is not ready") }
        guard let url = try address(.notion) else { return .remark("Notion", "not asked") }
        let client = NotionServiceClient(
            url, token: settings.apiToken, upstream: outbound.upstream("notion"), ambient: surroundings.ambient
        )
        do {
            let shared = try await client.search("", limit: 50)
            guard !shared.items.isEmpty else {
                return .problem(
                    "Notion", "answers, but shares nothing with the connection",
                    mend: "open a page in Notion, choose ••• and Connections, and add the connection of NOTION_TOKEN"
                )
            }
            let count = shared.nextCursor == nil ? "\(shared.items.count)" : "more than \(shared.items.count)"
            return .ok("Notion", "answers: \(count) pages and databases are shared")
        } catch  where settings["NOTION_TOKEN"] == nil && error.status == 503 {
            return .remark("Notion", "NOTION_TOKEN is not set: its pages are left out")
        } catch {
            return .problem("Notion", error.detail, mend: "check NOTION_TOKEN and NOTION_API_URL, or use the sandbox")
        }
    }

    private func address(_ program: Program) throws -> ServiceURL? {
        let port = try settings.port(program.portVariable, default: program.defaultPort)
        return ServiceURL("http://127.0.0.1:\(port)")
    }
}
