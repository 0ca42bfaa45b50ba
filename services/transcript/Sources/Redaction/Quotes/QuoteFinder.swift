/// Finds quotes in one filtered text, and refuses those that may not be hidden.
///
/// It only ever gives places in the text: whatever a quote says, nothing can be put into the text by it.
package struct QuoteFinder: Sendable {
    package static let maxQuoteWords = 20
    package static let maxQuoteBytes = 160
    /// Up to here a quote may be all that was said; in a longer text it is at most half of the words.
    package static let shortTextWords = 12
    /// The rule that spans carry.
    static let rule = "model"

    private let text: FilteredText
    private let folded: FoldedText
    private let placeholders: [Range<Int>]
    /// How many words the text has, placeholders not counted.
    package let wordCount: Int

    package init(_ text: FilteredText) {
        self.text = text
        self.folded = FoldedText(text.text(for: .analysis))
        self.placeholders = PlaceholderTable().ranges(in: text.text(for: .analysis))
        self.wordCount = Self.words(in: folded.cells[...], without: placeholders)
    }

    /// Whether there is anything in `text` that could be quoted.
    package static func hasWords(_ text: FilteredText) -> Bool { QuoteFinder(text).wordCount > 0 }

    /// The stretches that are to be hidden for `quote`: every place where it stands, from word to word, without the
    /// placeholders in it and the punctuation at its ends.
    ///
    /// - Throws: ``QuoteRefusal``.
    package func spans(of quote: SensitiveQuote) throws(QuoteRefusal) -> [RedactionSpan] {
        let wanted = FoldedText(quote.words).cells.map(\.key)
        // Models put a full stop or quotation marks around what they quote.
        guard let first = wanted.firstIndex(where: Self.mayBeAtEnd), let last = wanted.lastIndex(where: Self.mayBeAtEnd)
        else { throw .nothingToHide }
        let places = try places(of: wanted[first...last])
        let spans = places.flatMap { place in
            Redacted.stretches(of: place, without: placeholders).compactMap(trimmed)
        }
        guard !spans.isEmpty else { throw .nothingToHide }
        return spans.map { RedactionSpan(range: $0, label: quote.label, rule: Self.rule) }
    }

    /// How many words lie in `spans`.
    package func wordCount(in spans: [RedactionSpan]) -> Int {
        spans.reduce(0) { $0 + Self.words(in: cells(in: $1.range), without: placeholders) }
    }

    private func places(of wanted: ArraySlice<UInt32>) throws(QuoteRefusal) -> [Range<Int>] {
        guard let head = wanted.first, wanted.count <= Self.maxQuoteBytes else { throw .tooLong }
        let cells = folded.cells
        var places: [Range<Int>] = []
        var position = 0
        while position + wanted.count <= cells.count {
            let end = position + wanted.count
            guard cells[position].key == head, zip(wanted, cells[position..<end]).allSatisfy({ $0 == $1.key }),
                !folded.isWithinWord(position), !folded.isWithinWord(end)
            else {
                position += 1
                continue
            }
            let place = cells[position].range.lowerBound..<cells[end - 1].range.upperBound
            if !cutsPlaceholder(place) {
                guard isPhrase(cells[position..<end]) else { throw .tooLong }
                places.append(place)
            }
            position = end
        }
        guard !places.isEmpty else { throw .notInText }
        return places
    }

    private static func mayBeAtEnd(_ key: UInt32) -> Bool {
        FoldedText.carriesMeaning(key) || key == 0x5B || key == 0x5D  // the brackets of placeholders
    }

    private func isPhrase(_ cells: ArraySlice<FoldedText.Cell>) -> Bool {
        let words = Self.words(in: cells, without: placeholders)
        return words <= Self.maxQuoteWords && (wordCount <= Self.shortTextWords || words * 2 <= wordCount)
    }

    private func cutsPlaceholder(_ place: Range<Int>) -> Bool {
        placeholders.contains { placeholder in
            [place.lowerBound, place.upperBound].contains { placeholder.lowerBound < $0 && $0 < placeholder.upperBound }
        }
    }

    /// `place` from its first to its last letter, digit or sign of money; a sign beside it belongs to it.
    private func trimmed(_ place: Range<Int>) -> Range<Int>? {
        let inside = cells(in: place)
        guard var first = inside.firstIndex(where: { FoldedText.carriesMeaning($0.key) }),
            var last = inside.lastIndex(where: { FoldedText.carriesMeaning($0.key) })
        else { return nil }
        if isSign(first - 1) { first -= 1 }
        if isSign(last + 1) { last += 1 }
        return folded.cells[first].range.lowerBound..<folded.cells[last].range.upperBound
    }

    private func isSign(_ index: Int) -> Bool {
        folded.cells.indices.contains(index) && FoldedText.carriesMeaning(folded.cells[index].key)
            && !FoldedText.isWord(folded.cells[index].key)
    }

    private func cells(in place: Range<Int>) -> ArraySlice<FoldedText.Cell> {
        let cells = folded.cells
        let start = Self.partition(cells) { $0.range.lowerBound >= place.lowerBound }
        let end = Self.partition(cells) { $0.range.lowerBound >= place.upperBound }
        return cells[start..<max(start, end)]
    }

    /// The first index at which `isBehind` holds, which it does for all that follow.
    private static func partition(_ cells: [FoldedText.Cell], _ isBehind: (FoldedText.Cell) -> Bool) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(cells[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func words(in cells: ArraySlice<FoldedText.Cell>, without placeholders: [Range<Int>]) -> Int {
        var count = 0
        var isInWord = false
        var next = placeholders[...]
        for cell in cells {
            while let placeholder = next.first, placeholder.upperBound <= cell.range.lowerBound { next.removeFirst() }
            let isHidden = next.first.map { $0.lowerBound <= cell.range.lowerBound } ?? false
            let isWord = !isHidden && FoldedText.isWord(cell.key)
            // A word such as `eighty-five` or `we'll` is one; only a blank or a placeholder ends it.
            if isWord, !isInWord { count += 1 }
            if isWord { isInWord = true } else if isHidden || cell.key == FoldedText.blank { isInWord = false }
        }
        return count
    }
}
