import Domain
import FoundationEssentials

/// Ids as Slack writes them: a letter for the kind, then capitals and digits.
enum SlackID {
    private static let length = 10

    /// The id that belongs to a cause, the same every time.
    static func derived(_ letter: String, from parts: String...) -> String {
        letter + shortened(UUID.derived(from: parts.joined(separator: "\u{1F}")))
    }

    /// A new id.
    static func new(_ letter: String, _ ambient: Ambient) -> String { letter + shortened(ambient.makeUUID()) }

    /// A new word that nobody guesses.
    static func secret(_ ambient: Ambient) -> String {
        ambient.makeUUID().uuidString.lowercased().filter { $0 != "-" }
    }

    private static func shortened(_ uuid: UUID) -> String {
        String(uuid.uuidString.filter { $0 != "-" }.suffix(length))
    }
}
