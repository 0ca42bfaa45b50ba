import Domain
import FoundationEssentials
import GraphQLEngine

/// Reads dates as callers write them: a start, perhaps an end, perhaps a zone.
enum DateReader {
    static func read(_ part: Part) throws(NotionError) -> JSON {
        try part.only(["start", "end", "time_zone"])
        let start = try moment(part["start"])
        let end = part["end"].isNone ? nil : try moment(part["end"])
        let zone = part["time_zone"].isNone ? nil : try part["time_zone"].text(maximum: 100)
        if let zone, TimeZone(identifier: zone) == nil { throw part["time_zone"].failed("a valid time zone") }
        return ["start": .string(start), "end": .text(end), "time_zone": .text(zone)]
    }

    private static func moment(_ part: Part) throws(NotionError) -> String {
        let text = try part.text(maximum: 100)
        guard let date = NotionTime.date(text) else { throw part.failed("a valid ISO 8601 date string") }
        if CalendarDate(text) != nil { return text }
        // A time with an offset keeps it; one without is in UTC.
        guard text.hasSuffix("Z") || !text.dropFirst(11).contains(where: { $0 == "+" || $0 == "-" }) else {
            return text
        }
        return InstantText.text(date).replacing("Z", with: "+00:00")
    }
}
