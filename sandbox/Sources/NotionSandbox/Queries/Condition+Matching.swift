import Domain
import FoundationEssentials
import GraphQLEngine

extension Condition {
    /// Whether a value, in the form in which it stands under its type's name, meets the condition.
    ///
    /// - Parameter type: the property's type.
    func matches(_ value: JSON, _ type: PropertyType, now: Date) -> Bool {
        switch name {
        case "is_empty": return Self.isEmpty(value)
        case "is_not_empty": return !Self.isEmpty(value)
        default: break
        }
        switch kind {
        case .text: return matchesText(PropertyText.text(value, type))
        case .number: return matchesNumber(value["number"]?.number ?? value.number)
        case .checkbox: return (name == "equals") == (value == operand)
        case .option: return (name == "equals") == (value["name"] == operand)
        case .options: return (name == "contains") == (value.items ?? []).contains { $0["name"] == operand }
        case .references:
            let ids = value.items?.map { $0["id"] } ?? [value["id"]]
            return (name == "contains") == ids.contains(operand)
        case .date: return matchesDate(value["start"]?.text ?? value.text, now: now)
        case .files: return false
        }
    }

    static func isEmpty(_ value: JSON) -> Bool {
        switch value {
        case .null: true
        case .list(let items): items.isEmpty
        case .string(let text): text.isEmpty
        default: false
        }
    }

    private func matchesText(_ text: String) -> Bool {
        let wanted = operand.text ?? ""
        let (folded, part) = (text.lowercased(), wanted.lowercased())
        return switch name {
        case "equals": text == wanted
        case "does_not_equal": text != wanted
        case "contains": part.isEmpty || folded.contains(part)
        case "does_not_contain": !folded.contains(part)
        case "starts_with": folded.hasPrefix(part)
        default: folded.hasSuffix(part)
        }
    }

    private func matchesNumber(_ number: Double?) -> Bool {
        guard let wanted = operand.number else { return false }
        guard let number else { return name == "does_not_equal" }
        return switch name {
        case "equals": number == wanted
        case "does_not_equal": number != wanted
        case "greater_than": number > wanted
        case "less_than": number < wanted
        case "greater_than_or_equal_to": number >= wanted
        default: number <= wanted
        }
    }

    private func matchesDate(_ text: String?, now: Date) -> Bool {
        guard let text, let date = NotionTime.date(text) else { return false }
        guard let given = operand.text, let wanted = NotionTime.date(given) else {
            return span(now: now).contains(Self.day(date))
        }
        // Where only a day is asked for, only the day counts.
        let isDay = CalendarDate(given) != nil
        let (left, right) =
            isDay
            ? (Double(Self.day(date)), Double(Self.day(wanted)))
            : (date.timeIntervalSince1970, wanted.timeIntervalSince1970)
        return switch name {
        case "equals": left == right
        case "before": left < right
        case "after": left > right
        case "on_or_before": left <= right
        default: left >= right
        }
    }

    /// The days of a span such as `past_week`. Weeks begin on Sunday; a month has 30 days and a year 365.
    private func span(now: Date) -> ClosedRange<Int> {
        let today = Self.day(now)
        let length = name.hasSuffix("week") ? 7 : name.hasSuffix("month") ? 30 : 365
        if name.hasPrefix("past") { return (today - length)...today }
        if name.hasPrefix("next") { return today...(today + length) }
        let sunday = today - CalendarDate(dayNumber: today).weekday % 7
        return sunday...(sunday + 6)
    }

    private static func day(_ date: Date) -> Int { Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) }
}
