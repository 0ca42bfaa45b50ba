internal import Domain
internal import Logging
internal import MeetingAnalysis
internal import OutboundHTTP
internal import Redaction
internal import ServiceClients
internal import Settings

/// The linear service as this one needs it: the workspace to compare with, and a place for tickets.
struct LinearTickets: WorkspaceSource, TicketCreator {
    /// A workspace of many thousand issues is a large answer.
    private static let maxAnswerBytes = 64 * 1024 * 1024

    private let client: LinearServiceClient?
    private let logger: Logger

    init(service: ServiceURL?, token: Secret?, client: HTTPClientService, ambient: Ambient, logger: Logger) {
        self.logger = logger
        self.client = service.map { url in
            let upstream = Upstream(
                "linear", client: client, limits: .ownService(maxResponseBytes: Self.maxAnswerBytes),
                ambient: ambient, logger: logger)
            return LinearServiceClient(url, token: token, upstream: upstream, ambient: ambient)
        }
    }

    func workspace() async -> ObtainedWorkspace {
        do throws(ServiceCallError) {
            guard let client else { throw Self.notConfigured }
            let workspace = try await client.workspace()
            return ObtainedWorkspace(
                view: WorkspaceView(workspace), isReached: true, notes: [workspace.notice].compactMap(\.self))
        } catch {
            logger.warning("analysis goes on without the Linear workspace", metadata: ["reason": "\(error)"])
            let note = "Linear could not be asked, so owners, projects and duplicates were not checked against it."
            return ObtainedWorkspace(view: WorkspaceView(), isReached: false, notes: [note])
        }
    }

    func create(_ tickets: [NewTicket]) async throws -> TicketOutcome {
        guard let client else { throw Self.notConfigured }
        let answer = try await client.createIssues(tickets.map(NewIssue.init), idempotencyKey: Self.key(of: tickets))
        let created = answer.created.filter { tickets.indices.contains($0.index) }.map { issue in
            let lost = issue.failedSubtasks.map { "sub-issue “\($0.title)” was not created: \($0.reason)" }
            return TicketOutcome.Created(
                proposal: tickets[issue.index].proposal.id, identifier: issue.identifier, title: issue.title,
                url: IssueAddress.withoutTitle(issue.url), warnings: issue.warnings + lost)
        }
        let failed = answer.failed.filter { tickets.indices.contains($0.index) }.map {
            TicketOutcome.Failed(proposal: tickets[$0.index].proposal.id, reason: $0.reason)
        }
        return TicketOutcome(created: created, failed: failed, mode: answer.mode)
    }

    /// The same for the same tickets: their ids are derived, so another choice of tickets is another key.
    private static func key(of batch: [NewTicket]) -> String {
        "tickets-" + TextDigest.sha256(batch.map(\.id.description).joined(separator: ","))
    }

    private static let notConfigured = ServiceCallError(
        upstream: "linear", cause: .transport(TransportError(upstream: "linear", reason: .notReachable)),
        detail: "The linear service has no address. Set LINEAR_SERVICE_URL.")
}

extension NewIssue {
    /// As much as the linear service takes.
    private static let maxEvidence = 20
    private static let maxQuoteCharacters = 10_000

    init(_ ticket: NewTicket) {
        let proposed = ticket.proposal.ticket
        self.init(
            id: ticket.id, title: proposed.title.text(for: .linear),
            description: proposed.description.text(for: .linear),
            project: proposed.project,
            milestone: proposed.milestone, assignee: proposed.assignee?.text(for: .linear), priority: proposed.priority,
            estimate: proposed.estimate, dueDate: proposed.dueDate,
            subtasks: proposed.subtasks.map { Subtask(title: $0.text(for: .linear)) },
            evidence: ticket.evidence.prefix(Self.maxEvidence).map {
                Evidence(
                    quote: String($0.quote.text(for: .linear).prefix(Self.maxQuoteCharacters)),
                    speaker: $0.speaker?.text(for: .linear), startSeconds: $0.startSeconds)
            },
            source: Source(
                title: ticket.meeting?.title?.text(for: .linear), date: ticket.meeting?.meetingDate,
                meetingId: ticket.meeting?.id))
    }
}

extension WorkspaceView {
    init(_ wire: WorkspaceWire) {
        self.init(
            teams: wire.teams.map {
                Team(
                    name: $0.name, key: $0.key, states: $0.states.map { State(name: $0.name, type: $0.type) })
            },
            users: wire.users.map {
                User(name: $0.name, displayName: $0.displayName, email: $0.email, isActive: $0.active)
            },
            projects: wire.projects.map {
                Project(name: $0.name, description: $0.description, teams: $0.teams.map(\.name))
            },
            milestones: wire.milestones.map { Milestone(name: $0.name, project: $0.project.name) },
            labels: wire.labels.map { Label(name: $0.name, teamKey: $0.team?.key) },
            issues: wire.issues.map {
                Issue(
                    identifier: $0.identifier, title: $0.title, description: $0.description ?? "",
                    project: $0.project?.name, milestone: $0.milestone?.name, assignee: $0.assignee?.name,
                    stateType: $0.state.type, stateName: $0.state.name, priority: $0.priority,
                    estimate: $0.estimate.flatMap { Int(exactly: $0) }, dueDate: $0.dueDate,
                    labels: $0.labels.map(\.name), url: $0.url)
            })
    }
}
