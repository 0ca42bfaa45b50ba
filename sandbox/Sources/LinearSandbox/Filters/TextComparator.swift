import Foundation
import GraphQLEngine

/// A text against Linear's operators for texts.
struct TextComparator {
    let text: String

    func matches(_ name: String, _ operand: GraphQLValue) -> Bool {
        if let items = operand.items { return (name == "nin") != items.contains { $0.text == text } }
        if name == "null" { return operand == false }
        guard let other = operand.text else { return false }
        return switch name {
        case "eq": text == other
        case "neq": text != other
        case "eqIgnoreCase": text.lowercased() == other.lowercased()
        case "neqIgnoreCase": text.lowercased() != other.lowercased()
        case "startsWith": text.hasPrefix(other)
        case "notStartsWith": !text.hasPrefix(other)
        case "startsWithIgnoreCase": text.lowercased().hasPrefix(other.lowercased())
        case "endsWith": text.hasSuffix(other)
        case "notEndsWith": !text.hasSuffix(other)
        case "contains": text.contains(other) || other.isEmpty
        case "notContains": !(text.contains(other) || other.isEmpty)
        case "containsIgnoreCase": Self.contains(text.lowercased(), other.lowercased())
        case "notContainsIgnoreCase": !Self.contains(text.lowercased(), other.lowercased())
        case "containsIgnoreCaseAndAccent": Self.contains(Self.plain(text), Self.plain(other))
        default: false
        }
    }

    private static func contains(_ text: String, _ other: String) -> Bool { other.isEmpty || text.contains(other) }

    /// Without case and accents: `Inés` is `ines`.
    static func plain(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
