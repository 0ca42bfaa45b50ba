/// The terms of one set, compiled for finding all of them in one pass over a text.
struct TermIndex: Sendable {
    /// A stretch of text that is a term.
    struct Region {
        /// UTF-8 offsets.
        let start: Int
        let end: Int
        /// Nil for one that is never taken out.
        let label: RedactionLabel?
    }

    /// A unit of the text that some term has.
    private struct KnownUnit {
        let number: Int32
        let start: Int32
        let end: Int32
        /// Whether the unit before it in the text is known as well.
        let isNext: Bool
    }

    /// Units of the text that are one term, or several that overlap.
    private struct Match {
        var first: Int
        var last: Int
        var length: Int32
        var label: RedactionLabel
    }

    private let placeholders: PlaceholderTable
    private var plain = FlatTable()
    private var wide: [String: Int32] = [:]
    private let always: TermAutomaton
    private let never: TermAutomaton

    init(_ terms: CustomTerms, placeholders: PlaceholderTable) {
        self.placeholders = placeholders
        var numbers: [String: Int32] = [:]
        func patterns(_ phrase: TermPhrase, _ label: RedactionLabel) -> [(units: [Int32], label: RedactionLabel)] {
            [phrase.units, phrase.plural].compactMap(\.self).map { units in
                let numbered = units.map { unit in
                    let number = numbers[unit] ?? Int32(truncatingIfNeeded: numbers.count + 1)
                    numbers[unit] = number
                    return number
                }
                return (numbered, label)
            }
        }
        // As they were given first, so that a plural that was given too keeps its own label.
        let exact = terms.always.map { patterns($0.phrase, $0.label) }
        always = TermAutomaton(exact.compactMap(\.first) + exact.flatMap { $0.dropFirst() })
        never = TermAutomaton(terms.never.flatMap { patterns($0, .term) })
        for (unit, number) in numbers {
            let isPlain = unit.utf8.allSatisfy { $0 < 0x80 }
            if isPlain { plain.insert(WordHash(unit.utf8).value, number) }
            if !isPlain || TermScanner.signsAlike.values.contains(unit) { wide[unit] = number }
        }
    }

    /// All terms of a text, in order and apart.
    func regions(in bytes: UnsafeBufferPointer<UInt8>) -> [Region] {
        let units = knownUnits(in: bytes)
        guard !units.isEmpty else { return [] }
        let taken = matches(of: always, in: units, besides: [])
        let kept = matches(of: never, in: units, besides: taken)
        func region(_ match: Match, _ label: RedactionLabel?) -> Region {
            Region(start: Int(units[match.first].start), end: Int(units[match.last].end), label: label)
        }
        let regions = taken.map { region($0, $0.label) } + kept.map { region($0, nil) }
        return kept.isEmpty ? regions : regions.sorted { $0.start < $1.start }
    }

    private func knownUnits(in bytes: UnsafeBufferPointer<UInt8>) -> [KnownUnit] {
        var scanner = TermScanner(bytes, placeholders: placeholders)
        var units: [KnownUnit] = []
        var isNext = false
        while let unit = scanner.next() {
            let number: Int32
            switch unit.kind {
            case .plain(let hash): number = plain[hash.value]
            case .wide: number = wide.isEmpty ? 0 : wide[scanner.text(of: unit)] ?? 0
            case .placeholder: number = 0
            }
            if number != 0 {
                units.append(
                    KnownUnit(
                        number: number, start: Int32(truncatingIfNeeded: unit.start),
                        end: Int32(truncatingIfNeeded: unit.end), isNext: isNext))
            }
            isNext = number != 0
        }
        return units
    }

    /// - Parameter others: what no match may touch, in order.
    private func matches(of automaton: TermAutomaton, in units: [KnownUnit], besides others: [Match]) -> [Match] {
        guard !automaton.isEmpty else { return [] }
        var matches: [Match] = []
        var node = TermAutomaton.start
        var other = 0
        for (index, unit) in units.enumerated() {
            while other < others.count, others[other].last < index { other += 1 }
            if other < others.count, others[other].first <= index {
                node = TermAutomaton.start
                continue
            }
            node = automaton.next(unit.isNext ? node : TermAutomaton.start, unit.number)
            let length = automaton.lengths[Int(node)]
            guard length > 0 else { continue }
            let match = Match(
                first: index - Int(length) + 1, last: index, length: length, label: automaton.labels[Int(node)])
            Self.add(match, to: &matches)
        }
        return matches
    }

    /// What overlaps becomes one.
    private static func add(_ match: Match, to matches: inout [Match]) {
        var match = match
        while let before = matches.last, before.last >= match.first {
            match.first = min(match.first, before.first)
            if before.length >= match.length {
                match.length = before.length
                match.label = before.label
            }
            matches.removeLast()
        }
        matches.append(match)
    }
}
