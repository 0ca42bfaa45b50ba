internal import Domain
internal import FoundationEssentials
internal import MeetingAnalysis
internal import Redaction
internal import ServiceClients
internal import ServiceHost

/// Makes drafts of what people type. Nothing is stored, nothing is written anywhere.
struct DraftDesk: Sendable {
    let redactor: CurrentRedactor
    let workspaces: any WorkspaceSource
    let zone: TimeZone
    let ambient: Ambient

    /// A text without what is commercial in it, and what is needed to read it.
    private struct Filtered: Sendable {
        let text: FilteredText
        let author: FilteredText?
        let redactionCount: Int
        let today: CalendarDate
    }

    func tickets(_ request: DraftRequest) async -> TicketDraftsWire {
        let filtered = await filtered(request)
        let workspace = await workspaces.workspace()
        return await HeavyWork.run { await Self.tickets(filtered, workspace) }
    }

    func updates(_ request: DraftRequest) async -> UpdateDraftsWire {
        let filtered = await filtered(request)
        let workspace = await workspaces.workspace()
        return await HeavyWork.run { await Self.updates(filtered, workspace) }
    }

    private func filtered(_ request: DraftRequest) async -> Filtered {
        let (redactor, today) = (await redactor.redactor(), today)
        return await HeavyWork.run { await Self.filter(request, by: redactor, today: today) }
    }

    private var today: CalendarDate { CalendarDate(ambient.now, in: zone) }

    /// Filters beside the event loop, before anything else sees the text.
    @concurrent
    private static func filter(_ request: DraftRequest, by redactor: Redactor, today: CalendarDate) async -> Filtered {
        let redacted = redactor.redact(request.text)
        return Filtered(
            text: redacted.filtered, author: request.author.map { redactor.redact($0).filtered },
            redactionCount: redacted.spans.count, today: request.date ?? today)
    }

    @concurrent
    private static func tickets(_ filtered: Filtered, _ workspace: ObtainedWorkspace) async -> TicketDraftsWire {
        let drafter = TicketDrafter(workspace: workspace.view, author: filtered.author, today: filtered.today)
        let drafts = drafter.drafts(filtered.text)
        var notices = workspace.isReached ? workspace.notes : [notReached]
        if drafts.count == TicketDrafter.mostTickets {
            notices.append(
                "At most \(TicketDrafter.mostTickets) tickets are drafted at a time; what follows was left out.")
        }
        return TicketDraftsWire(
            tickets: drafts.map(TicketDraftWire.init), engine: TicketDrafter.engine,
            redactionCount: filtered.redactionCount, notice: notices.isEmpty ? nil : notices.joined(separator: " "))
    }

    @concurrent
    private static func updates(_ filtered: Filtered, _ workspace: ObtainedWorkspace) async -> UpdateDraftsWire {
        guard workspace.isReached else {
            let reason = "No issue can be looked up. Try again in a moment."
            let unclear = UpdateDraftsWire.Unclear(text: filtered.text.text(for: .caller), reason: reason)
            return UpdateDraftsWire(
                updates: [], unclear: [unclear], notice: "Linear is not reachable: nothing can be changed.")
        }
        let drafter = UpdateDrafter(workspace: workspace.view, author: filtered.author, today: filtered.today)
        return UpdateDraftsWire(
            drafter.drafts(filtered.text),
            notice: workspace.notes.isEmpty ? nil : workspace.notes.joined(separator: " "))
    }

    private static let notReached = """
        Linear is not reachable: names are as they were typed, and nobody looked for tickets that exist already.
        """
}

extension TicketDraftWire {
    init(_ draft: TicketDraft) {
        self.init(
            title: draft.title.text(for: .caller), description: draft.description.text(for: .caller),
            project: draft.project?.text(for: .caller), milestone: draft.milestone?.text(for: .caller),
            assignee: draft.assignee?.text(for: .caller), priority: draft.priority, estimate: draft.estimate,
            dueDate: draft.dueDate, subtasks: draft.subtasks.map { $0.text(for: .caller) },
            labels: draft.labels.map { $0.text(for: .caller) },
            evidence: draft.quotes.map { Quote(quote: $0.text(for: .caller)) },
            duplicateOf: draft.duplicateOf.map(IssueLink.init), warnings: draft.warnings.map { $0.text(for: .caller) })
    }
}

extension IssueLink {
    init(_ issue: WorkspaceView.Issue) {
        self.init(
            identifier: issue.identifier, title: issue.title, url: issue.url.map(IssueAddress.withoutTitle) ?? "")
    }
}
