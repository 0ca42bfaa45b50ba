import Redaction

/// Tells whether quotes stand where they are said to stand: nothing leaves an analyst without passing it.
public struct EvidenceCheck: Sendable {
    private let texts: [Int: String]

    public init(_ meeting: FilteredMeeting) {
        var texts: [Int: String] = [:]
        for segment in meeting.segments {
            texts[segment.index] = segment.text.text(for: .analysis)
        }
        self.texts = texts
    }

    /// Whether the quote stands in its segment's filtered text, scalar by scalar, and says something.
    public func accepts(_ evidence: FilteredEvidence) -> Bool {
        let quote = evidence.quote.text(for: .analysis)
        guard Self.saysSomething(quote), let text = texts[evidence.segment] else { return false }
        return Self.position(of: Array(quote.utf8), in: Array(text.utf8), from: 0) != nil
    }

    /// What is left of `meeting` when every quote that does not stand is dropped, and then every finding without one.
    public func checked(_ analysed: AnalysedMeeting) -> AnalysedMeeting {
        var result = analysed
        result.keyPoints = kept(analysed.keyPoints, at: \.evidence)
        result.decisions = kept(analysed.decisions, at: \.evidence)
        result.actionItems = kept(analysed.actionItems, at: \.evidence)
        result.proposals = kept(analysed.proposals, at: \.evidence)
        return result
    }

    private func kept<Item>(_ items: [Item], at path: WritableKeyPath<Item, [FilteredEvidence]>) -> [Item] {
        var reader = Reader(texts: texts)
        return items.compactMap { item in
            var item = item
            item[keyPath: path] = item[keyPath: path].filter { reader.accepts($0) }
            return item[keyPath: path].isEmpty ? nil : item
        }
    }

    private static func saysSomething(_ quote: String) -> Bool {
        quote.contains(where: \.isLetter) || quote.contains(where: \.isNumber)
    }

    /// Where `quote` stands at or after `start`, byte by byte, because character comparison takes different spellings
    /// of a letter for the same.
    private static func position(of quote: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard let head = quote.first, quote.count <= text.count else { return nil }
        var position = start
        while position <= text.count - quote.count {
            if text[position] == head, text[position..<(position + quote.count)].elementsEqual(quote) {
                return position
            }
            position += 1
        }
        return nil
    }

    /// Finds many quotes that mostly follow one another: each is first looked for near the one before.
    private struct Reader {
        let texts: [Int: String]
        private var bytes: [Int: [UInt8]] = [:]
        private var places: [Int: Int] = [:]

        /// How far before the last quote the next is looked for; sentences close by may come in any order.
        private static let step = 8_192

        init(texts: [Int: String]) { self.texts = texts }

        mutating func accepts(_ evidence: FilteredEvidence) -> Bool {
            let words = evidence.quote.text(for: .analysis)
            guard saysSomething(words), let text = texts[evidence.segment] else { return false }
            let all = bytes[evidence.segment] ?? Array(text.utf8)
            bytes[evidence.segment] = all
            let quote = Array(words.utf8)
            let near = max(0, (places[evidence.segment] ?? 0) - Self.step)
            guard let place = position(of: quote, in: all, from: near) ?? position(of: quote, in: all, from: 0) else {
                return false
            }
            places[evidence.segment] = place
            return true
        }
    }
}
