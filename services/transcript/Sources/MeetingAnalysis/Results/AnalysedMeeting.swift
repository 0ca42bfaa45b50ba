public import Redaction

/// What an analyst found in one meeting.
public struct AnalysedMeeting: Sendable, Hashable {
    /// A few plain sentences; empty for an empty meeting.
    public var summary: FilteredText
    /// What the talk was mostly about, in the order of the meeting.
    public var keyPoints: [Finding]
    /// What was settled, in the order of the meeting; of decisions that were turned round, the last.
    public var decisions: [Finding]
    /// What somebody took on or was left open, also where it is too small for a ticket.
    public var actionItems: [ActionItem]
    /// Work worth a ticket, in the order of the meeting.
    public var proposals: [TicketProposal]
    /// What made the analysis: `rules`, or the name of a model.
    public var engine: String
    /// Remarks for whoever reads the result, such as why an engine stood in for another.
    public var notes: [String]

    public init(
        summary: FilteredText = FilteredText(), keyPoints: [Finding] = [], decisions: [Finding] = [],
        actionItems: [ActionItem] = [],
        proposals: [TicketProposal] = [], engine: String, notes: [String] = []
    ) {
        self.summary = summary
        self.keyPoints = keyPoints
        self.decisions = decisions
        self.actionItems = actionItems
        self.proposals = proposals
        self.engine = engine
        self.notes = notes
    }
}
