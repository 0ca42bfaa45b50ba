/// How much a few words before a colon or a time look like a speaker's label.
enum NameShape {
    /// Several capitalised words, `Speaker 2`, a telephone number or an e-mail address.
    case strong
    /// One capitalised word, or a name in two parts with a comma: also how `Note: …` and `Yes, Bob: …` begin.
    case weak
    /// Up to four words in lower case, as people write their names in chats: also how `the thing is: …` begins.
    case lowercase
    /// Nothing that names anybody.
    case none

    init(_ label: String) {
        let words = label.split(whereSeparator: \.isWhitespace)
        guard (1...7).contains(words.count), label.unicodeScalars.count <= SpeakerPrefix.maxNameLength,
            !label.unicodeScalars.contains(where: Self.isForbidden), !label.contains("//"),
            !Self.isCommonHeading(label, firstWord: words[0])
        else {
            self = .none
            return
        }
        if words.count == 1, label.contains("@"), !label.hasPrefix("@"), !label.hasSuffix("@") {
            self = .strong
        } else if !label.unicodeScalars.contains(where: \.properties.isAlphabetic) {
            self = label.hasPrefix("+") ? .strong : .none
        } else if words.contains(where: Self.endsSentence) || words.dropLast().contains(where: Self.beginsWithDigit)
            || words.last.map(Self.isLongNumber) == true
        {
            self = .none
        } else {
            self.init(words: words, commas: label.count { $0 == "," })
        }
    }

    private init(words: [Substring], commas: Int) {
        let names = words.filter { !Self.particles.contains($0.lowercased()) }
        let isNumbered = words.count > 1 && Int(words[words.count - 1]) != nil
        let beginsClause = Self.functionWords.contains(words[0].lowercased())
        if names.isEmpty || commas > 1 {
            self = .none
        } else if beginsClause {
            self = words.count > 1 && names.allSatisfy(Self.isCapitalised) ? .weak : .none
        } else if !names.allSatisfy(Self.isCapitalised) {
            self = words.count <= 4 && commas == 0 ? .lowercase : .none
        } else if isNumbered && words.count == 2 {
            self = Self.voices.contains(words[0].lowercased()) ? .strong : .weak
        } else {
            self = names.count > 1 && commas == 0 ? .strong : .weak
        }
    }

    /// Whether a clause begins with `word` more often than a name.
    static func beginsClause(_ word: Substring) -> Bool { functionWords.contains(word.lowercased()) }

    /// `iPad` and letters without case count as capitals.
    private static func isCapitalised(_ word: Substring) -> Bool {
        guard
            let first = word.unicodeScalars.first(where: {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
        else { return true }
        return !first.properties.isLowercase
            || word.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
    }

    /// `Dr.`, `J.` and `Prof.` end no sentence, longer words do.
    private static func endsSentence(_ word: Substring) -> Bool {
        word.hasSuffix(".") && word.count > 5
    }

    /// Names write their digits behind letters, `R2D2`, or as a number at their end, `Speaker 2`: others count something.
    private static func beginsWithDigit(_ word: Substring) -> Bool {
        word.unicodeScalars.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }?
            .properties.numericType != nil
    }

    /// Digits that number no voice and no room.
    private static func isLongNumber(_ word: Substring) -> Bool {
        beginsWithDigit(word) && (word.count > 3 || !word.allSatisfy(\.isWholeNumber))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .currencySymbol || forbidden.contains(scalar)
    }

    private static func isCommonHeading(_ label: String, firstWord: Substring) -> Bool {
        headings.contains(label.lowercased()) || openings.contains(firstWord.lowercased())
    }

    private static let forbidden = Set<Unicode.Scalar>([
        "?", "!", ";", "=", "<", ">", "{", "}", "\"", "“", "”", "…", "\\", "%", "‰",
    ])

    private static let particles: Set<String> = [
        "de", "da", "do", "dos", "das", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "ter",
        "ten", "zu", "zum", "bin", "ibn", "al", "el", "e", "y", "i", "of", "the", "at", "from", "and", "&", "-", "–",
        "/",
    ]

    private static let voices: Set<String> = [
        "speaker", "participant", "unknown", "guest", "caller", "user", "voice", "person", "attendee", "sprecher",
        "sprecherin", "teilnehmer", "intervenant", "orateur", "hablante", "orador", "falante", "spreker",
    ]

    /// First words of what is written before a colon and is nobody's name.
    private static let openings: Set<String> = [
        "note", "notes", "question", "answer", "reminder", "remember", "warning", "update", "example", "decision",
        "action", "actions", "todo", "to-do", "ps", "subject", "re", "fwd", "date", "time", "duration", "agenda",
        "topic", "summary", "attendees", "participants", "transcript", "recording", "step", "option", "phase", "part",
        "section", "chapter", "slide", "http", "https",
    ]

    /// First words of a clause; some are also family names, so with others in capitals they may name somebody.
    private static let functionWords: Set<String> = [
        "first", "second", "third", "fourth", "finally", "next", "so", "and", "but", "because", "also", "like", "yes",
        "no", "okay", "ok", "well", "now", "then", "this", "that", "the", "these", "those", "it", "it's", "i", "i'm",
        "we", "we're", "you", "he", "she", "they", "there", "there's", "here", "here's", "what", "when", "where",
        "which", "who", "why", "how", "if", "or", "my", "our", "your", "one", "two", "three", "a", "an", "in", "on",
        "at", "for", "to", "is", "are",
    ]

    /// Whole labels that name nobody.
    private static let headings: Set<String> = [
        "next steps", "key points", "key takeaways", "open questions", "follow up", "follow ups", "follow-up",
        "follow-ups", "important", "idea", "ideas", "issue", "issues", "problem", "risk", "risks", "status", "title",
        "location", "host", "invited", "result", "goal", "goals", "context", "background", "url", "link", "e-mail",
        "email", "phone", "fyi", "tl;dr", "disclaimer", "bottom line", "fun fact", "meeting",
        "meeting notes", "meeting minutes",
    ]
}
