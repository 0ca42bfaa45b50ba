/// Goes through a conversation once, hears how much money is talked about, and decides phrase by phrase.
struct Sweep {
    typealias Finding = Findings.Finding

    let reading: Reading
    private let judge: NumberJudge
    private(set) var talk = MoneyTalk()
    private var topics = Topics()
    private var known: KnownValues
    private(set) var findings = Findings()
    /// A number that was let pass, while the one it is joined to may still prove it.
    private var undecided: NumberPhrase?
    private var passedOver: [NumberPhrase] = []
    private let recordsCandidates: Bool
    private(set) var candidates: [(number: NumberPhrase, isPeriod: Bool, features: FeatureVector)] = []
    private var features: FeatureVector
    let stream: TokenStream
    let tokens: [Token]

    /// - Parameter recordsCandidates: whether to keep what the model looks at, for training.
    init(_ reading: Reading, recordsCandidates: Bool = false) {
        self.reading = reading
        self.recordsCandidates = recordsCandidates
        features = FeatureVector(recordsDirections: recordsCandidates)
        stream = reading.stream
        tokens = reading.stream.tokens
        let judge = NumberJudge(reading)
        known = KnownValues(reading, isCount: judge.isCount)
        self.judge = judge
    }

    /// Everything that is to be taken out, in order and without overlaps.
    ///
    /// A second run follows when a value that was let pass turned out to be money later on.
    mutating func run() -> [Finding] {
        runOnce()
        if passedOver.contains(where: known.isAmount) { runOnce() }
        return findings.joined(in: reading)
    }

    private mutating func runOnce() {
        talk = MoneyTalk()
        topics = Topics()
        findings = Findings()
        undecided = nil
        passedOver = []
        candidates = []
        var index = 0
        while index < tokens.count {
            var end = index
            while end < tokens.count, reading.isPlain(at: end) { end += 1 }
            hear(index..<end)
            guard end < tokens.count else { return }
            index = step(at: end)
            hear(end..<index)
        }
    }

    /// Moves on; what fades does so in registers.
    private mutating func hear(_ range: Range<Int>) {
        var talk = talk
        var topics = topics
        for token in tokens[range] {
            talk.pass(token)
            topics.pass(token, isAge: reading.lexicon.isAge(token))
        }
        self.talk = talk
        self.topics = topics
    }

    /// Decides about what begins with a token; returns the index to go on with: never inside of what is taken out.
    private mutating func step(at index: Int) -> Int {
        max(settle(at: index), findings.end)
    }

    private mutating func settle(at index: Int) -> Int {
        if let match = reading.match(at: index), let end = settle(match, at: index) { return end }
        let number = reading.number(at: index)
        if let number, number.hasCurrency {
            settle(number)
            return number.end
        }
        if let part = part(at: index) {
            findings.add(part)
            talk.hear(MoneyTalk.Sign.bareAmount)
            return part.end
        }
        guard let number else { return index + 1 }
        settle(number)
        return number.end
    }

    /// Takes a phrase out, or lets a harmless one pass as a whole; nil when there is not enough money talk for it.
    private mutating func settle(_ match: PhraseMatcher.Match, at index: Int) -> Int? {
        let rule = reading.lexicon.phrases.rules[match.rule]
        guard let label = rule.label else { return match.end }
        if rule.followsAmount {
            guard let last = findings.last, last.label == .amount, stream.next(last.end - 1) == index else {
                return nil
            }
        } else if rule.needs > 0, !match.isProven {
            let ahead = reading.ahead.level(from: match.end) * 0.9
            let rate = rule.echoesRate && (topics.rate >= 0.2 || isBehindAmount(index)) ? 1.0 : 0
            let evidence = rule.echoesDeal ? topics.deal : max(talk.level, ahead, talk.scene * 0.6, rate)
            guard evidence >= rule.needs else { return nil }
        }
        if rule.makesDeal { topics.hearDeal() }
        if rule.makesRatePrice || rule.echoesRate { topics.hearRate() }
        settleCompound(before: index)
        findings.add(
            Finding(
                start: withModifier(index), end: match.end, label: label,
                rule: reading.lexicon.phrases.names[match.rule]))
        talk.hear(MoneyTalk.Sign.word)
        topics.hearMoney()
        return match.end
    }

    /// `£4.50 per hour rate`.
    private func isBehindAmount(_ index: Int) -> Bool {
        guard let last = findings.last, last.label == .amount else { return false }
        return stream.next(last.end - 1) == index
    }

    /// `a 1 cent signing bonus`: a currency whose other half is taken out was no part of another thing.
    private mutating func settleCompound(before index: Int) {
        guard let number = undecided, number.isCompound, stream.next(number.end - 1) == index else { return }
        findings.add(Finding(start: number.start, end: number.end, label: .amount, rule: "currency"))
    }

    /// Where a finding begins with the word that says which price it is, if the lexicon does not know that word.
    private func withModifier(_ index: Int) -> Int {
        guard reading.lexicon.cues(tokens[index]).contains(.modified), index > 0, stream.previous(index) == index - 1
        else { return index }
        let before = tokens[index - 1]
        let isNoun = before.kind == .word && before.entry == 0 && before.flags.isDisjoint(with: [.embedded, .term])
        return isNoun && tokens[index].gap == .space && before.gap != .nothing ? index - 1 : index
    }

    /// What a number is: decided by its own form, else by the models where money or a contract may be talked about.
    private mutating func verdict(on number: NumberPhrase, easing: Double) -> NumberJudge.Verdict? {
        if let certain = judge.certainVerdict(on: number, topics: topics) { return certain }
        let unit = judge.timeUnit(of: number)
        let isOpen =
            unit == nil
            ? judge.canBeAmount(number, talk: talk, easing: easing) : judge.canBePeriod(number, talk, topics)
        guard isOpen || recordsCandidates else { return nil }
        NumberFeatures(judge).write(number, talk: talk, topics: topics, easing: easing, into: &features)
        if recordsCandidates {
            candidates.append((number, isPeriod: unit != nil, features))
            // Bare amounts are not heard while training: the models would rely on their neighbours being found.
            return nil
        }
        if let unit {
            guard NumberModel.periods.logOdds(features.values) >= NumberJudge.neededLogOddsOfPeriod else { return nil }
            return NumberJudge.Verdict(.term, rule: "contract period", number, end: unit + 1)
        }
        guard !topics.isCounting || number.hasMoneyScale else { return nil }
        let odds = NumberModel.amounts.logOdds(features.values)
        let isAmount =
            odds >= NumberJudge.neededLogOddsOfProven
            && (odds >= NumberJudge.neededLogOdds
                || judge.isProven(number, talk: talk, topics: topics, easing: easing))
        guard isAmount else { return nil }
        return NumberJudge.Verdict(.amount, rule: number.isPercentage ? "share of money" : "bare amount", number)
    }

    private mutating func settle(_ number: NumberPhrase) {
        guard !isJoinedToOtherThing(number),
            let verdict = verdict(on: number, easing: known.easing(number))
        else {
            undecided = number
            passedOver.append(number)
            return
        }
        if verdict.label == .amount {
            settleJoined(to: number)
            known.insertAmount(number)
        } else if verdict.label == .term {
            topics.hearTerms()
            topics.hearDeal()
        }
        let end = reading.wholeNumber(to: verdict.end)
        if isEndOfRange(number, verdict) {
            findings.extendLast(to: end)
        } else {
            findings.add(Finding(start: verdict.start, end: end, label: verdict.label, rule: verdict.rule))
        }
        talk.hear(MoneyTalk.Sign.of(number))
        undecided = nil
    }

    /// `three to four per cent` is one amount with what joins it; `up by a million to nine` is two.
    private func isEndOfRange(_ number: NumberPhrase, _ verdict: NumberJudge.Verdict) -> Bool {
        guard verdict.label == .amount, let first = findings.last, first.label == .amount,
            let joiner = stream.next(first.end - 1), stream.next(joiner) == number.start
        else { return false }
        let isRange = tokens[joiner].has(.joiner) && (isBetween(first.start) || first.rule == "range")
        let isJoined = tokens[joiner].has(.to) || tokens[joiner].kind == .dash || isRange
        return isJoined && !(stream.wordBefore(first.start)?.has([.by, .clauseBreak]) ?? false)
    }

    private func isBetween(_ start: Int) -> Bool {
        stream.wordBefore(start).map { reading.lexicon.cues($0).contains(.between) } ?? false
    }

    /// In `two and five k`, what is said of the second number holds for the first.
    private mutating func settleJoined(to number: NumberPhrase) {
        guard let first = undecided, first.shape != .year, first.shape != .identifier, !first.isCompound,
            number.hasCurrency || number.hasMoneyScale || number.isPercentage || number.shape == .large,
            let joiner = stream.next(first.end - 1), stream.next(joiner) == number.start,
            tokens[joiner].has(.joiner) || tokens[joiner].kind == .dash,
            first.start >= findings.end
        else { return }
        findings.add(Finding(start: first.start, end: first.end, label: .amount, rule: "range"))
    }

    /// In `age sixteen and forty`, `from thirty stores to twenty`, the second number is what the first is.
    private func isJoinedToOtherThing(_ number: NumberPhrase) -> Bool {
        guard let first = undecided, !number.hasCurrency, !number.hasMoneyScale, !number.isPercentage,
            let joiner = stream.previous(number.start), tokens[joiner].has(.joiner), first.end <= joiner
        else { return false }
        if stream.previous(joiner) == first.end - 1 { return judge.isName(first) }
        let isBehindNoun = stream.next(first.end - 1).flatMap(stream.next) == joiner
        return tokens[joiner].has(.to) && isBehindNoun && judge.isCount(first)
    }
}
