/// The smallest piece of text that the rules look at; white space is not a token.
struct Token {
    enum Kind: UInt8 {
        /// Letters, perhaps with digits behind them (`Q4`), or an apostrophe with what follows it (`'s`).
        case word
        /// A number in digits, with its separators.
        case number
        /// Digits that are no quantity: a time of day, a date, a version.
        case opaqueDigits
        /// A sign for a currency.
        case currencySign
        case percentSign
        /// The end of a sentence or of a paragraph.
        case stop
        case comma
        case slash
        case dash
        /// Any other punctuation.
        case mark
        /// A note of the transcriber, such as `{vocalsound}`.
        case note
        /// One of our own placeholders.
        case placeholder
        /// The border between two turns.
        case turnEnd
    }

    /// What stands between a token and the one before it.
    enum Gap: UInt8 {
        case nothing
        case hyphen
        case space
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// The first letter is a capital and the second is not.
        static let capitalised = Flags(rawValue: 1)
        /// Broken off or said again at once: the same word, or a longer one that begins like it, comes next.
        static let unfinished = Flags(rawValue: 2)
        /// Digits stand behind the letters.
        static let hasDigit = Flags(rawValue: 4)
        /// Part of an address or an identifier.
        static let embedded = Flags(rawValue: 8)
        /// Ends in an s.
        static let plural = Flags(rawValue: 32)
        /// Capitals only.
        static let upperCase = Flags(rawValue: 16)
        /// One of the terms of the settings, with all its words: no rule takes it for a part of anything.
        static let term = Flags(rawValue: 64)
    }

    let kind: Kind
    let gap: Gap
    var flags: Flags
    /// UTF-8 offsets into the turn.
    let start: Int32
    let end: Int32
    /// The word in the lexicon, zero for one that is not there; for a number, its place in the list of literals.
    let entry: Int32
    let traits: WordTraits

    func has(_ wanted: WordTraits) -> Bool {
        !traits.isDisjoint(with: wanted)
    }

    /// Whether the talk simply flows over this token.
    var isTransparent: Bool {
        kind == .note || flags.contains(.unfinished) || has(.filler)
    }

    /// Whether a hyphen that touches this token joins it to the next; a placeholder stands for a word.
    var isHyphenated: Bool {
        kind == .word || kind == .number || kind == .placeholder
    }

    /// Whether no phrase reaches across this token.
    var isBarrier: Bool {
        switch kind {
        case .stop, .placeholder, .turnEnd: true
        default: false
        }
    }
}
