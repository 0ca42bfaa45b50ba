import Domain
import Observability
import SlackAPI

extension Parser {
    /// Small values that stand in bodies, paths and headers.
    static let values = [
        Parser("date", texts: ["2025-10-17", "2024-02-29", "0001-01-01", "9999-12-31"], longest: 64) { text in
            guard let date = CalendarDate(text) else { return false }
            try expect("\(date)" == text, "a date is written as it was read")
            return true
        },
        Parser("time", texts: ["2025-11-03T09:00:00.000Z", "1969-12-31T23:59:59.999Z"], longest: 64) { text in
            guard let date = InstantText.date(text) else { return false }
            let written = InstantText.text(date)
            try expect(InstantText.date(written).map(InstantText.text) == written, "a time is read again")
            return true
        },
        Parser(
            "id", texts: ["8b532c15-2581-506e-8c5e-cd5c77f2e0a5", "8B532C15-2581-506E-8C5E-CD5C77F2E0A5"], longest: 128
        ) {
            guard let id = MeetingID($0) else { return false }
            try expect(MeetingID(id.description) == id, "an id is read again")
            return true
        },
        Parser("priority", texts: ["urgent", "High", "no priority", "4", "P1"], longest: 64) { Priority($0) != nil },
        Parser("traceparent", texts: ["00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"], longest: 128) {
            text in
            guard let trace = TraceContext(traceparent: text) else { return false }
            try expect(TraceContext(traceparent: trace.traceparent) == trace, "a trace is read again")
            return true
        },
        Parser("slack timestamp", texts: ["1712345678.000100", "0.000000"], longest: 64) { text in
            guard let timestamp = SlackTimestamp(rawValue: text) else { return false }
            try expect(timestamp.rawValue == text, "a timestamp comes back as it was")
            return true
        },
        Parser("name", texts: ["Inês Prado", "Soo-ah Lim", "MERROWDALE  Ltd.", "ﬃ İ ß"], longest: 1_024) { text in
            let folded = NameFolding.folded(text)
            try expect(!folded.contains("  ") && folded.first != " ", "there are no spaces to be compared")
            return !folded.isEmpty
        },
    ]
}
