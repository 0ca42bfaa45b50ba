import Domain
import MeetingAnalysis
import Redaction

/// Makes meetings from lines such as `Noor Haddad: I'll send it.`
enum Talk {
    /// A Wednesday.
    static let date = CalendarDate(dayNumber: 20_369)

    static func meeting(_ lines: [String], title: String? = nil, date: CalendarDate = date) -> FilteredMeeting {
        let segments = lines.enumerated().map { index, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            let speaker = parts.count == 2 ? String(parts[0]) : nil
            let text = speaker == nil ? line : String(parts[1].drop { $0 == " " })
            return FilteredSegment(
                index: index, speaker: speaker.map(FilteredText.init(stored:)), text: FilteredText(stored: text))
        }
        return FilteredMeeting(title: title.map(FilteredText.init(stored:)), date: date, segments: segments)
    }

    static func analysed(
        _ lines: [String], title: String? = nil, workspace: WorkspaceView = .small
    ) -> AnalysedMeeting {
        RulesAnalyst().analysis(of: meeting(lines, title: title), in: workspace)
    }

    static func proposals(_ lines: [String], title: String? = nil) -> [TicketProposal] {
        analysed(lines, title: title).proposals
    }
}

/// A few lines of talk, with what is expected of them.
struct Spoken<Expected: Sendable>: Sendable, CustomStringConvertible {
    let lines: [String]
    let expected: Expected

    init(_ lines: String..., gives expected: Expected) {
        self.lines = lines
        self.expected = expected
    }

    var description: String { lines.joined(separator: " / ") }
}
