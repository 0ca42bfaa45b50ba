/// Words that people use for one another at work: who asks about an outage may find what was said of an incident.
enum RelatedWords {
    private static let groups = [
        "outage incident down downtime crash failure failed", "limit cap maximum max threshold",
        "fast quick speed latency seconds slow", "bug wrong broken defect problem",
        "reason cause because why", "start begin kick", "finish complete done finished",
        "late delay delayed slip slipped",
        "client customer", "document file pdf", "ticket issue card", "deadline due", "cost price",
        "buy purchase", "hire hiring recruit job", "test testing", "release live launch ship deploy", "risk danger",
        "owner responsible", "meeting call session workshop", "budget spend", "agree decided decide",
        "freeze froze frozen", "break broke broken", "choose chose chosen", "buy bought", "send sent",
        "write wrote written",
        "take took taken", "run ran", "begin began begun", "pay paid", "build built", "lose lost", "find found",
        "grow grew grown", "speak spoke spoken", "teach taught", "sell sold", "meet met", "leave left", "keep kept",
        "remove delete drop", "add include", "change move", "big large huge giant", "login sign-on sso authentication",
    ]

    private static let byStem: [String: Set<String>] = {
        var table: [String: Set<String>] = [:]
        for group in groups {
            let words = group.split(separator: " ").map(String.init)
            for word in words { table[WordStem.of(word), default: []].formUnion(words.filter { $0 != word }) }
        }
        return table
    }()

    /// Words that may stand for the one with `stem`.
    static func words(for stem: String) -> Set<String> { byStem[stem] ?? [] }

    /// The same as stems.
    static func stems(for stem: String) -> Set<String> { Set(words(for: stem).map(WordStem.of)) }
}
