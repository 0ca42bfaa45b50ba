/// Names of speakers whom the recorder could only number, taken from how they introduce themselves.
struct SelfIntroductions {
    /// Name by label.
    private(set) var names: [String: String] = [:]

    private static let openings: [[String]] = [
        ["my", "name", "is"], ["i", "am"], ["this", "is"], ["it", "is"], ["name", "is"],
    ]
    /// How many turns of a speaker are looked at.
    private static let longest = 4

    init(_ conversation: Conversation) {
        var turnsHeard: [String: Int] = [:]
        for turn in conversation.turns.indices {
            guard let label = conversation.speaker(ofTurn: turn), SpeakerLabel.isGeneric(label), names[label] == nil
            else { continue }
            turnsHeard[label, default: 0] += 1
            guard turnsHeard[label, default: 0] <= Self.longest else { continue }
            names[label] = conversation.sentences(ofTurn: turn).lazy.compactMap { Self.name(in: $0.tokens) }.first
        }
    }

    private static func name(in tokens: [Token]) -> String? {
        for opening in openings {
            guard let start = tokens.firstIndex(of: opening) else { continue }
            if let name = name(tokens, at: start + opening.count) { return name }
        }
        guard let name = name(tokens, at: 0) else { return nil }
        let rest = tokens.filter { !$0.isMark }.count - name.split(separator: " ").count
        return rest == 0 || (rest == 1 && tokens.contains { $0.word == "here" }) ? name : nil
    }

    /// Two or three words with capitals; one is as likely a greeting.
    private static func name(_ tokens: [Token], at start: Int) -> String? {
        let words = tokens.dropFirst(start).prefix(3).prefix {
            $0.kind == .word && $0.isCapitalised && !StopWords.all.contains($0.word)
                && CalendarWords.weekdays[$0.word] == nil && CalendarWords.months[$0.word] == nil
        }
        return words.count >= 2 ? words.map(\.surface).joined(separator: " ") : nil
    }
}
