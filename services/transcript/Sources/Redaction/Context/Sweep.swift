/// Goes through a conversation once, hears how much money is talked about, and decides phrase by phrase.
struct Sweep {
    /// What is to be taken out, in tokens.
    struct Finding {
        let start: Int
        let end: Int
        let label: RedactionLabel
        let rule: String
    }

    private let stream: TokenStream
    private let lexicon: Lexicon
    private let numbers: [NumberPhrase]
    private let numberAt: [Int32]
    private let matches: [PhraseMatcher.Match?]
    private let judge: NumberJudge
    private var talk = MoneyTalk()
    private var topics = Topics()
    private var known: KnownValues
    private var findings: [Finding] = []
    /// A number that was let pass, while the one it is joined to may still prove it.
    private var undecided: NumberPhrase?
    private var passedOver: [NumberPhrase] = []
    private var tokens: [Token] { stream.tokens }

    init(stream: TokenStream, lexicon: Lexicon) {
        self.stream = stream
        self.lexicon = lexicon
        let recogniser = NumberRecogniser(stream: stream, lexicon: lexicon)
        var numbers: [NumberPhrase] = []
        var numberAt = [Int32](repeating: -1, count: stream.tokens.count)
        var index = 0
        while index < stream.tokens.count {
            if let phrase = recogniser.phrase(at: index) {
                numberAt[index] = Int32(truncatingIfNeeded: numbers.count)
                numbers.append(phrase)
                index = max(phrase.end, index + 1)
            } else {
                index += 1
            }
        }
        let matcher = PhraseMatcher(stream: stream, lexicon: lexicon, numberAt: numberAt, numbers: numbers)
        var matches = [PhraseMatcher.Match?](repeating: nil, count: stream.tokens.count)
        var signs = [Double](repeating: 0, count: stream.tokens.count)
        for index in stream.tokens.indices where stream.tokens[index].entry > 0 && stream.tokens[index].kind == .word {
            guard let match = matcher.match(at: index) else { continue }
            matches[index] = match
            let rule = lexicon.phrases.rules[match.rule]
            let isCertain = rule.label != nil && (rule.needs == 0 || match.isProven) && !rule.followsAmount
            let isDenied = stream.wordBefore(index)?.has(.negation) ?? false
            if isCertain, !isDenied { signs[index] = MoneyTalk.Sign.word }
        }
        for phrase in numbers where phrase.hasCurrency { signs[phrase.start] = MoneyTalk.Sign.amount }
        self.numbers = numbers
        self.numberAt = numberAt
        self.matches = matches
        let judge = NumberJudge(stream: stream, ahead: MoneyAhead(tokens: stream.tokens, signs: signs))
        known = KnownValues(numbers, isCount: judge.isCount)
        self.judge = judge
    }

    /// Everything that is to be taken out, in order and without overlaps.
    ///
    /// A second run follows when a value that was let pass turned out to be money later on.
    mutating func run() -> [Finding] {
        runOnce()
        if passedOver.contains(where: known.isAmount) { runOnce() }
        return findings
    }

    private mutating func runOnce() {
        talk = MoneyTalk()
        topics = Topics()
        findings = []
        undecided = nil
        passedOver = []
        var index = 0
        while index < tokens.count {
            let end = step(at: index)
            while index < end {
                pass(tokens[index])
                index += 1
            }
        }
    }

    /// Decides about what begins with a token; returns the index to go on with.
    private mutating func step(at index: Int) -> Int {
        if let match = matches[index], let end = settle(match, at: index) { return end }
        let number = numberAt[index] >= 0 ? numbers[Int(numberAt[index])] : nil
        if let number, number.hasCurrency {
            settle(number)
            return number.end
        }
        if tokens[index].has(.multiple), let end = multiple(at: index) { return end }
        if tokens[index].has(.article), let end = fraction(at: index) { return end }
        guard let number else { return index + 1 }
        settle(number)
        return number.end
    }

    private mutating func pass(_ token: Token) {
        talk.pass(token)
        topics.pass(token)
    }
}

extension Sweep {
    /// Takes a phrase out, or lets a harmless one pass as a whole; nil when there is not enough money talk for it.
    private mutating func settle(_ match: PhraseMatcher.Match, at index: Int) -> Int? {
        let rule = lexicon.phrases.rules[match.rule]
        guard let label = rule.label else { return match.end }
        if rule.followsAmount {
            guard let last = findings.last, last.label == .amount, stream.next(last.end - 1) == index else {
                return nil
            }
        } else if rule.needs > 0, !match.isProven {
            let ahead = judge.ahead.level(from: match.end)
            guard max(talk.level, ahead * 0.9) >= rule.needs else { return nil }
        }
        findings.append(Finding(start: index, end: match.end, label: label, rule: rule.name))
        talk.hear(MoneyTalk.Sign.word)
        topics.hearMoney()
        return match.end
    }

    private mutating func settle(_ number: NumberPhrase) {
        guard !isJoinedToOtherThing(number),
            let verdict = judge.verdict(on: number, talk: talk, topics: topics, easing: known.easing(number))
        else {
            undecided = number
            passedOver.append(number)
            return
        }
        if verdict.label == .amount {
            settleJoined(to: number)
            known.insertAmount(number)
        } else {
            topics.hearTerms()
        }
        let start = max(verdict.start, findings.last?.end ?? 0)
        findings.append(Finding(start: start, end: verdict.end, label: verdict.label, rule: verdict.rule))
        let isTelling = number.shape == .large || number.hasRate
        let bare = isTelling ? MoneyTalk.Sign.largeAmount : MoneyTalk.Sign.bareAmount
        talk.hear(number.hasCurrency ? MoneyTalk.Sign.amount : bare)
        undecided = nil
    }

    /// In `age sixteen and forty`, `from thirty stores to twenty`, the second number is what the first is.
    private func isJoinedToOtherThing(_ number: NumberPhrase) -> Bool {
        guard let first = undecided, !number.hasCurrency, !number.hasMoneyScale, !number.isPercentage,
            let joiner = stream.previous(number.start), tokens[joiner].has(.joiner), first.end <= joiner
        else { return false }
        let isNext = stream.previous(joiner) == first.end - 1
        if isNext { return judge.isName(first) }
        return tokens[joiner].has(.to) && stream.next(first.end - 1).flatMap(stream.next) == joiner
            && judge.isCount(first)
    }

    /// In `two and five k`, what is said of the second number holds for the first.
    private mutating func settleJoined(to number: NumberPhrase) {
        guard let first = undecided, first.shape != .year, first.shape != .identifier, !first.isCompound,
            number.hasCurrency || number.hasMoneyScale || number.shape == .large,
            let joiner = stream.next(first.end - 1), stream.next(joiner) == number.start,
            tokens[joiner].has(.joiner) || tokens[joiner].kind == .dash,
            first.start >= findings.last?.end ?? 0
        else { return }
        findings.append(Finding(start: first.start, end: first.end, label: .amount, rule: "range"))
    }

    /// `by a third`, when prices go up or down.
    private mutating func fraction(at index: Int) -> Int? {
        guard talk.level >= 0.6, let next = stream.next(index), tokens[next].has(.fraction),
            let before = stream.wordBefore(index), before.has(.by)
        else { return nil }
        findings.append(Finding(start: index, end: next + 1, label: .amount, rule: "fraction"))
        return next + 1
    }

    private func isPause(behind index: Int) -> Bool {
        guard let next = stream.next(index) else { return true }
        switch tokens[next].kind {
        case .stop, .turnEnd, .comma: return true
        default: return false
        }
    }

    /// `half of our expenditure`, `twice the assembly cost`, `half of that` in a sum.
    private mutating func multiple(at index: Int) -> Int? {
        guard var next = stream.next(index), tokens[next].kind == .word else { return nil }
        if tokens[next].has(.of) { next = stream.next(next) ?? next }
        var last = next
        for _ in 0..<4 where tokens[last].kind == .word {
            if tokens[last].has(.moneyNoun) {
                findings.append(Finding(start: index, end: index + 1, label: .amount, rule: "multiple"))
                talk.hear(MoneyTalk.Sign.bareAmount)
                return index + 1
            }
            guard let after = stream.next(last) else { return nil }
            last = after
        }
        guard tokens[next].has(.determiner), talk.level >= 0.6, isPause(behind: next) else { return nil }
        findings.append(Finding(start: index, end: index + 1, label: .amount, rule: "multiple"))
        talk.hear(MoneyTalk.Sign.bareAmount)
        return index + 1
    }
}
