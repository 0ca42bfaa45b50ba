internal import Domain
internal import MeetingAnalysis
internal import Redaction

/// The body of an issue in Linear: what is to be done, and the words of the meeting that justify it.
enum TicketDescription {
    static func text(of ticket: TicketProposal, meeting: Meeting?, segments: [Segment]) -> String {
        let description = ticket.description.text(for: .linear)
        var parts = description.isEmpty ? [] : [description]
        let title = meeting?.title?.text(for: .linear) ?? "a meeting"
        let day = meeting?.meetingDate.map { " of \($0)" } ?? ""
        parts.append("From \(title)\(day):")
        for evidence in ticket.evidence {
            let segment = segments.first { $0.index == evidence.segment }
            let speaker = segment?.speaker?.text(for: .linear)
            let source = [speaker, segment?.startSeconds.map(TranscriptText.time)].compactMap(\.self)
            let words = evidence.quote.text(for: .linear).split(whereSeparator: \.isNewline).joined(separator: " ")
            parts.append("> \(words)" + (source.isEmpty ? "" : "\n> — " + source.joined(separator: ", ")))
        }
        return parts.joined(separator: "\n\n")
    }
}
