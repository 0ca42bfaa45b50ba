/// What the model looks at for a number: how it is said, what stands around it, how much money is talked about.
///
/// The order is that of the weights: whoever changes it trains again.
struct NumberFeatures {
    let judge: NumberJudge
    private let stream: TokenStream
    private let tokens: [Token]

    init(_ judge: NumberJudge) {
        self.judge = judge
        stream = judge.stream
        tokens = judge.tokens
    }

    func write(
        _ number: NumberPhrase, talk: MoneyTalk, topics: Topics, easing: Double, into vector: inout FeatureVector
    ) {
        vector.reset()
        addWay(of: number, to: &vector)
        addTalk(talk, topics, behind: number.end, to: &vector)
        addStructure(of: number, to: &vector)
        vector.add(easing, .falls)
        let around = max(talk.topic, judge.ahead.topic(from: number.end))
        vector.add(judge.neededEvidence(for: number, around: around).map { min($0, 3) } ?? 3, .falls)
        vector.add(judge.rulesVerdict(on: number, talk: talk, topics: topics, easing: easing) != nil, .rises)
        addNeighbours(of: number, to: &vector)
        addOtherNumbers(around: number, to: &vector)
    }

    /// What the numbers right before and behind are: figures of one kind come together.
    ///
    /// A placeholder hides one, and stands for all that speaks least for money, so that filtering twice changes nothing.
    private func addOtherNumbers(around number: NumberPhrase, to vector: inout FeatureVector) {
        let numbers = judge.reading.numbers
        let place = judge.reading.placeOfNumber(at: number.start) ?? 0
        let before = place > 0 ? numbers[place - 1] : nil
        let start = max(before?.end ?? 0, number.start - Self.farthest)
        add(before?.end == start ? before : nil, as: number, gap: start..<number.start, to: &vector)
        let behind = place + 1 < numbers.count ? numbers[place + 1] : nil
        let end = min(behind?.start ?? tokens.count, number.end + Self.farthest)
        add(behind?.start == end ? behind : nil, as: number, gap: number.end..<end, to: &vector)
    }

    /// - Parameter other: the nearest number on one side, if it is near; `gap` is all that could hide one.
    private func add(_ other: NumberPhrase?, as number: NumberPhrase, gap: Range<Int>, to vector: inout FeatureVector) {
        let isHidden = judge.reading.hasPlaceholders && tokens[gap].contains { $0.kind == .placeholder }
        guard let other, !isHidden else {
            for _ in 0..<6 { vector.add(false, .rises) }
            for _ in 0..<2 { vector.add(isHidden, .falls) }
            return
        }
        vector.add(other.hasCurrency, .rises)
        vector.add(other.hasCurrency && gap.count <= 12, .rises)
        vector.add(other.isPercentage, .rises)
        vector.add(other.value == number.value, .rises)
        vector.add(other.shape == number.shape, .rises)
        vector.add(other.hasRate || other.isEach, .rises)
        vector.add(judge.isCount(other), .falls)
        vector.add(judge.isName(other), .falls)
    }

    private static let farthest = 60

    private func addWay(of number: NumberPhrase, to vector: inout FeatureVector) {
        switch number.shape {
        case .large: vector.add(6.0)
        case .pair: vector.add(5.0)
        case .decimal: vector.add(4.0)
        case .medium: vector.add(3.0)
        case .small: vector.add(2.0)
        case .year: vector.add(1.0)
        case .identifier: vector.add(0.0)
        }
        vector.add(number.shape == .pair)
        vector.add(number.shape == .decimal)
        vector.add(min(number.value, 1e9))
        vector.add(number.value.truncatingRemainder(dividingBy: 5) == 0)
        vector.add(number.value.truncatingRemainder(dividingBy: 100) == 0)
        vector.add(number.hasMoneyScale)
        vector.add(number.hasRate)
        vector.add(number.isEach)
        vector.add(number.isHalf)
        vector.add(number.isFigures)
        vector.add(number.isWritten)
        vector.add(number.isPercentage)
        vector.add(Double(number.end - number.start))
    }

    private func addTalk(_ talk: MoneyTalk, _ topics: Topics, behind end: Int, to vector: inout FeatureVector) {
        let soon = judge.ahead.level(from: end)
        vector.add(talk.level, .rises)
        vector.add(soon, .rises)
        vector.add(max(talk.level, soon) + 0.5 * min(talk.level, soon), .rises)
        vector.add(talk.topic, .rises)
        vector.add(judge.ahead.topic(from: end), .rises)
        vector.add(talk.scene, .rises)
        vector.add(topics.terms, .rises)
        vector.add(topics.liability, .rises)
        vector.add(topics.rate, .rises)
        vector.add(topics.deal, .rises)
        vector.add(topics.counting, .falls)
        vector.add(topics.ages, .falls)
    }

    private func addStructure(of number: NumberPhrase, to vector: inout FeatureVector) {
        vector.add(judge.isName(number))
        vector.add(judge.isCount(number))
        vector.add(judge.isTimeOfDay(number))
        vector.add(judge.isPriceOf(number))
        vector.add(judge.isLanding(number))
        vector.add(judge.isSold(number))
        vector.add(judge.isBargain(number))
        vector.add(judge.isFactor(number))
        vector.add(judge.isShareOfPrice(number))
        vector.add(judge.isShareOfOtherThings(number))
    }

    private func addNeighbours(of number: NumberPhrase, to vector: inout FeatureVector) {
        var index = stream.previous(number.start)
        for _ in 0..<3 {
            add(index, to: &vector)
            index = index.flatMap(stream.previous)
        }
        index = stream.next(number.end - 1)
        for _ in 0..<3 {
            add(index, to: &vector)
            index = index.flatMap(stream.next)
        }
    }

    private func add(_ index: Int?, to vector: inout FeatureVector) {
        guard let index else {
            for _ in 0..<Self.neighbourCount { vector.add(false) }
            return
        }
        let token = tokens[index]
        vector.add(token.kind == .word)
        vector.add(token.kind == .number || token.has(.numberWord))
        vector.add(token.isBarrier)
        vector.add(token.kind == .turnEnd)
        vector.add(token.kind == .comma)
        vector.add(token.kind == .word && token.entry == 0)
        vector.add(token.flags.contains(.plural))
        vector.add(token.gap == .hyphen)
        vector.add(token.flags.contains(.capitalised))
        for traits in Self.traits { vector.add(token.has(traits)) }
        let cues = judge.lexicon.cues(token)
        for cue in Self.cues { vector.add(cues.contains(cue)) }
    }

    private static var neighbourCount: Int { 9 + traits.count + cues.count }

    private static let traits: [WordTraits] = [
        .determiner, .person, .follower, .perUnit, .timeUnit, .month, .numberedThing, .amountCue, .tradeCue,
        .timeObject, .shareNoun, .quantifier, .approximator, .joiner, .arithmetic, .moneyNoun, .of, .to, .at, .by,
        .strongCue, .limitCue, .costVerb, .sale, .clauseBreak, .meeting, .yearCue, .paymentCue, .personVerb, .negation,
        .day, .times, .article, .technicalHead, .documents, .clockWord,
    ]
    private static let cues: [NumberCues] = [
        .landing, .copula, .shareOfPrice, .notice, .bargain, .age, .countedPaper,
    ]
}
