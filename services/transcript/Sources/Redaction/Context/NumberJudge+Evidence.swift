extension NumberJudge {
    /// How much money talk it takes to read a number as an amount where it stands; nil when none would do.
    ///
    /// - Parameter around: the money talk over a longer stretch on either side, from 0 to 1.
    func neededEvidence(for number: NumberPhrase, around: Double) -> Double? {
        let before = stream.previous(number.start).map { tokens[$0] }
        let after = stream.next(number.end - 1).map { tokens[$0] }
        let lead = before?.kind == .word ? before?.traits ?? [] : []
        let isSum = !lead.isDisjoint(with: .arithmetic) || (after?.has(.arithmetic) ?? false) || isFactor(number)
        let standsAlone = (before.map { $0.isBarrier && $0.kind != .placeholder } ?? true) && standsBefore(after)
        if number.isHalf, !isSum { return nil }
        if number.shape == .small, !number.isFigures, !isSum {
            let isPriced = isPriceOf(number) || (standsBefore(after) && (lead.contains(.costVerb) || isLanding(number)))
            guard isPriced || standsAlone || !lead.isDisjoint(with: .strongCue) else { return nil }
            guard number.value != 1 || isPriced else { return nil }
        }
        if number.shape == .pair, number.hasRate { return 0 }
        if isBargain(number) { return 0 }
        if number.isFigures, !lead.isDisjoint(with: .roughSize) { return 0 }
        var needed = Self.needed(number)
        if isSum || !lead.isDisjoint(with: .amountCue) { needed -= 0.1 }
        if number.shape == .pair, !lead.isDisjoint(with: .limitCue) { needed -= 0.25 }
        if standsAlone { needed -= 0.15 }
        if isPriceOf(number) { needed -= 0.5 } else if isLanding(number) { needed -= 0.2 }
        if number.hasRate { needed -= 0.15 }
        if number.isEach { needed -= 0.5 }
        if isSold(number) { needed -= 0.6 }
        return number.shape == .large && around >= 0.6 ? min(needed, 0) : needed
    }

    /// What it takes for a number by the way it is said, before anything around it is looked at.
    private static func needed(_ number: NumberPhrase) -> Double {
        if number.hasMoneyScale { return 0 }
        if number.isFigures { return 0.2 }
        return switch number.shape {
        case .large: 0.4
        case .pair: 0.5
        case .decimal: 0.5
        case .medium: 0.6
        case .small: 0.8
        case .year, .identifier: .infinity
        }
    }

    /// What a calculation some way back adds: prices are spoken as pairs and decimals, counts hardly ever.
    static func weightOfScene(_ shape: NumberPhrase.Shape) -> Double {
        switch shape {
        case .pair, .decimal: 0.7
        case .medium: 0.5
        default: 0.2
        }
    }

    private func standsBefore(_ after: Token?) -> Bool {
        after.map { ($0.isBarrier && $0.kind != .placeholder) || $0.kind == .comma } ?? true
    }

    /// `do it for fifteen hundred`.
    func isBargain(_ number: NumberPhrase) -> Bool {
        guard number.shape == .large || number.shape == .pair,
            let lead = beforeApproximators(number.start), tokens[lead].has(.strongCue),
            !tokens[lead].has([.at, .limitCue]),
            let thing = stream.previous(lead), tokens[thing].has([.person, .determiner]),
            let verb = stream.wordBefore(thing)
        else { return false }
        return lexicon.cues(verb).contains(.bargain)
    }

    /// `the price is two`.
    func isPriceOf(_ number: NumberPhrase) -> Bool {
        guard let copula = beforeApproximators(number.start), lexicon.cues(tokens[copula]).contains(.copula),
            let noun = stream.previous(copula)
        else { return false }
        return tokens[noun].has(.moneyNoun)
    }

    /// `that comes to eighteen`, `we are still on fifteen`.
    func isLanding(_ number: NumberPhrase) -> Bool {
        guard let cue = beforeApproximators(number.start), tokens[cue].has([.amountCue, .clauseBreak]),
            let verb = stream.previous(cue)
        else { return false }
        return lexicon.cues(tokens[verb]).contains(.landing)
    }

    /// `sold it for nine`.
    func isSold(_ number: NumberPhrase) -> Bool {
        guard var index = stream.previous(number.start), tokens[index].has([.strongCue, .person]) else { return false }
        for _ in 0..<3 {
            guard let previous = stream.previous(index), tokens[previous].kind == .word else { return false }
            if tokens[previous].has(.sale) { return true }
            index = previous
        }
        return false
    }

    /// `costs two plus four`.
    func isPricedInSum(_ number: NumberPhrase) -> Bool {
        guard let after = stream.wordAfter(number.end - 1), after.has(.arithmetic),
            let before = stream.wordBefore(number.start)
        else { return false }
        return before.has(.costVerb)
    }

    /// `multiply seventeen fifty by two`.
    func isFactor(_ number: NumberPhrase) -> Bool {
        guard let by = stream.previous(number.start), tokens[by].has(.by), let first = stream.previous(by)
        else { return false }
        return tokens[first].kind == .number || tokens[first].has([.numberWord, .currencyWord])
    }
}
