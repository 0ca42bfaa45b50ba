internal import Domain
internal import MeetingAnalysis
internal import ServiceHost
internal import WireFormat

/// What a meeting came to, each statement with the words that it rests on.
struct Summary: Sendable, Codable {
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
    /// Which analyst found it: `rules`.
    let engine: String
    /// What was not to be had while it was made, for instance Linear.
    let notes: [String]

    init(_ analysis: AnalysedMeeting, notes: [String]) {
        self.summary = analysis.summary
        self.keyPoints = analysis.keyPoints.map { Item(text: $0.text, evidence: $0.evidence) }
        self.decisions = analysis.decisions.map { Item(text: $0.text, evidence: $0.evidence) }
        self.actionItems = analysis.actionItems.map {
            Action(text: $0.text, assignee: $0.assignee, dueDate: $0.dueDate, evidence: $0.evidence)
        }
        self.engine = analysis.engine
        self.notes = notes + analysis.notes
    }
}
