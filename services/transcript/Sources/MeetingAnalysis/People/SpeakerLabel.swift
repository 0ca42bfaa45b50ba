/// What recorders write in place of a name.
enum SpeakerLabel {
    private static let genericWords: Set<String> = [
        "speaker", "unknown", "participant", "guest", "user", "caller", "attendee", "person", "host", "unidentified",
    ]
    private static let devices: Set<String> = [
        "ipad", "iphone", "phone", "laptop", "macbook", "computer", "pc", "android", "tablet", "room",
    ]

    /// Whether the label tells speakers apart without naming them: `Speaker 5`.
    static func isGeneric(_ label: String) -> Bool {
        let words = Folding.folded(label).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let first = words.first else { return true }
        return genericWords.contains(first) || words.allSatisfy { Int($0) != nil }
    }

    /// The name in a label such as `Imogen's iPad`, `Dana Fox (Acme)` or `dana@acme.example`.
    static func name(in label: String) -> String {
        var name = String(label.prefix { $0 != "(" && $0 != "[" && $0 != "@" && $0 != "|" })
        let words = name.split(separator: " ").map(String.init)
        if let last = words.last, words.count > 1, devices.contains(Folding.folded(last)) {
            name = words.dropLast().joined(separator: " ")
            for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
        }
        let trimmed = name.trimmingBlanks
        return trimmed.isEmpty ? label : trimmed
    }
}
