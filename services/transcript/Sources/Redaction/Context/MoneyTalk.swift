/// How much money is being talked about: rises with every sign of it and fades with the words that follow.
struct MoneyTalk {
    /// What one sign adds.
    enum Sign {
        static let amount = 1.0
        static let bareAmount = 0.45
        static let largeAmount = 0.7
        static let word = 0.9
        static let trade = 0.35

        /// What a number adds that turned out to be an amount.
        static func of(_ number: NumberPhrase) -> Double {
            if number.hasCurrency { return amount }
            return number.shape == .large || number.hasRate ? largeAmount : bareAmount
        }
    }

    private static let most = 1.8
    private static let fadePerWord = 0.975
    private static let fadePerSentence = 0.93
    private static let fadePerTurn = 0.93

    private static let fadeOfTopic = 0.98
    private static let fadeOfScene = 0.995

    private(set) var level = 0.0
    /// The same over a longer stretch and regardless of sentences and turns, from 0 to 1.
    private(set) var topic = 0.0
    /// The same over minutes of talk: whether a calculation is going on somewhere near.
    private(set) var scene = 0.0

    init() {}

    mutating func hear(_ sign: Double) {
        level = min(Self.most, level + sign)
        if sign >= Sign.word {
            topic = 1
            scene = 1
        }
    }

    /// Moves on by one token; a placeholder ends what was talked about, so that filtering twice changes nothing.
    mutating func pass(_ token: Token) {
        switch token.kind {
        case .word, .number:
            level *= Self.fadePerWord
            topic *= Self.fadeOfTopic
            scene *= Self.fadeOfScene
        case .stop: level *= Self.fadePerSentence
        case .turnEnd: level *= Self.fadePerTurn
        case .placeholder:
            level = 0
            topic = 0
            scene = 0
        default: break
        }
        if token.has(.tradeCue) { hear(Sign.trade) }
    }
}

/// How soon money is mentioned in the rest of a sentence, for every token.
struct MoneyAhead {
    private static let fadePerWord: Float = 0.93
    private static let fadePerBarrier: Float = 0.7
    private static let fadeOfTopic: Float = 0.98
    private let levels: [Float]
    private let topics: [Float]

    /// - Parameter signs: what each token that certainly speaks of money adds; zero for all others.
    init(tokens: [Token], signs: consuming [Float]) {
        var levels = signs
        var topics = [Float](repeating: 0, count: tokens.count)
        var level: Float = 0
        var topic: Float = 0
        for index in stride(from: tokens.count - 1, through: 0, by: -1) {
            let sign = levels[index]
            level = max(level * Self.fade(tokens[index]), sign)
            levels[index] = level
            if tokens[index].kind == .placeholder { topic = 0 }
            topic = sign > 0 ? 1 : topic * (tokens[index].kind == .word ? Self.fadeOfTopic : 1)
            topics[index] = topic
        }
        self.levels = levels
        self.topics = topics
    }

    private static func fade(_ token: Token) -> Float {
        switch token.kind {
        case .placeholder: 0
        case .stop, .turnEnd: fadePerBarrier
        case .word, .number: fadePerWord
        default: 1
        }
    }

    /// The same over a longer stretch, from 0 to 1.
    func topic(from index: Int) -> Double {
        index < topics.count ? Double(topics[index]) : 0
    }

    /// The level from a token on.
    func level(from index: Int) -> Double {
        index < levels.count ? Double(levels[index]) : 0
    }
}
