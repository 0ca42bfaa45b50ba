internal import Domain
internal import MeetingAnalysis
internal import Redaction
internal import ServiceHost
internal import WireFormat

/// A summary as JSON: what the route answers, and what the database keeps.
struct SummaryBody: Sendable, Codable {
    struct Item: Sendable, Codable {
        let text: String
        let evidence: [Evidence]
    }

    struct Action: Sendable, Codable {
        let text: String
        @OrNull var assignee: String?
        @OrNull var dueDate: CalendarDate?
        let evidence: [Evidence]
    }

    let summary: String
    let keyPoints: [Item]
    let decisions: [Item]
    let actionItems: [Action]
    let engine: String
    let notes: [String]

    init(_ summary: Summary, for outlet: Outlet) {
        self.summary = summary.summary.text(for: outlet)
        self.keyPoints = summary.keyPoints.map { Item($0, for: outlet) }
        self.decisions = summary.decisions.map { Item($0, for: outlet) }
        self.actionItems = summary.actionItems.map { Action($0, for: outlet) }
        self.engine = summary.engine
        self.notes = summary.notes
    }

    /// The summary of which this was stored.
    var stored: Summary {
        Summary(
            summary: FilteredText(stored: summary), keyPoints: keyPoints.map(\.stored),
            decisions: decisions.map(\.stored), actionItems: actionItems.map(\.stored), engine: engine, notes: notes)
    }
}

extension SummaryBody.Item {
    fileprivate init(_ finding: Finding, for outlet: Outlet) {
        self.init(text: finding.text.text(for: outlet), evidence: finding.evidence.map { Evidence($0, for: outlet) })
    }

    fileprivate var stored: Finding {
        Finding(text: FilteredText(stored: text), evidence: evidence.map(FilteredEvidence.init(stored:)))
    }
}

extension SummaryBody.Action {
    fileprivate init(_ item: ActionItem, for outlet: Outlet) {
        self.init(
            text: item.text.text(for: outlet), assignee: item.assignee?.text(for: outlet), dueDate: item.dueDate,
            evidence: item.evidence.map { Evidence($0, for: outlet) })
    }

    fileprivate var stored: ActionItem {
        ActionItem(
            text: FilteredText(stored: text), assignee: assignee.map(FilteredText.init(stored:)), dueDate: dueDate,
            evidence: evidence.map(FilteredEvidence.init(stored:)))
    }
}
