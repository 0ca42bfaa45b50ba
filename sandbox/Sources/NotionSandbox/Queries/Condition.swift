import Domain
import FoundationEssentials
import GraphQLEngine

/// What a filter asks of one value.
struct Condition: Sendable {
    enum Kind: String, Sendable {
        case text, number, checkbox, option, options, date, references, files
    }

    let kind: Kind
    /// Such as `equals` or `on_or_after`.
    let name: String
    let operand: JSON

    private static let emptiness = ["is_empty", "is_not_empty"]
    private static let spans = [
        "past_week", "past_month", "past_year", "this_week", "next_week", "next_month", "next_year",
    ]

    /// The conditions that a kind of value knows.
    static func names(_ kind: Kind) -> [String] {
        switch kind {
        case .text:
            ["equals", "does_not_equal", "contains", "does_not_contain", "starts_with", "ends_with"] + emptiness
        case .number:
            [
                "equals", "does_not_equal", "greater_than", "less_than", "greater_than_or_equal_to",
                "less_than_or_equal_to",
            ] + emptiness
        case .checkbox: ["equals", "does_not_equal"]
        case .option: ["equals", "does_not_equal"] + emptiness
        case .options, .references: ["contains", "does_not_contain"] + emptiness
        case .date: ["equals", "before", "after", "on_or_before", "on_or_after"] + spans + emptiness
        case .files: emptiness
        }
    }

    /// - Throws: ``NotionError`` for a condition that the kind does not know, or an operand of another kind.
    init(_ part: Part, _ kind: Kind) throws(NotionError) {
        let names = Self.names(kind)
        try part.only(names)
        guard let name = names.first(where: { part[$0].isPresent }) else { throw part.oneMissing(of: names) }
        self.kind = kind
        self.name = name
        operand = try Self.operand(part[name], kind, name)
    }

    private static func operand(_ part: Part, _ kind: Kind, _ name: String) throws(NotionError) -> JSON {
        if emptiness.contains(name) {
            guard part.value == true else { throw part.failed("`true`") }
            return true
        }
        if spans.contains(name) { return .object(try part.object()) }
        switch kind {
        case .number: return try part.number()
        case .checkbox: return .bool(try part.truth())
        case .references: return try part.id().json
        case .date:
            let text = try part.text(maximum: 100)
            guard NotionTime.date(text) != nil else { throw part.failed("a valid ISO 8601 date string") }
            return .string(text)
        case .text, .option, .options, .files: return .string(try part.text())
        }
    }
}
