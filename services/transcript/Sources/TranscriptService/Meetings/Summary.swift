internal import MeetingAnalysis
internal import Redaction

/// What a meeting came to, each statement with the words that it rests on.
struct Summary: Sendable {
    let summary: FilteredText
    let keyPoints: [Finding]
    let decisions: [Finding]
    let actionItems: [ActionItem]
    /// Which analyst found it: `rules`.
    let engine: String
    /// What was not to be had while it was made, for instance Linear.
    let notes: [String]
}

extension Summary {
    init(_ analysis: AnalysedMeeting, notes: [String]) {
        self.init(
            summary: analysis.summary, keyPoints: analysis.keyPoints, decisions: analysis.decisions,
            actionItems: analysis.actionItems, engine: analysis.engine, notes: notes + analysis.notes)
    }
}
