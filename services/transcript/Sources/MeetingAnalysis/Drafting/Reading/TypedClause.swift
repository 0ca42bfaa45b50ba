/// A sentence as it was typed, and which of its words a reader has taken as the value of a field.
struct TypedClause: Sendable {
    /// As it stands in what was typed.
    let text: String
    let tokens: [Token]
    /// The parts between commas, brackets and dashes, each with the mark that opens it.
    let segments: [Range<Int>]
    /// Words that stand for the subject, which count as none where a part begins or ends.
    private let subjects: Set<Int>
    private var taken: [Bool]

    init(_ text: String) {
        self.init(text, tokens: TypedTokens.tokens(in: text), subjects: [])
    }

    init(_ text: String, tokens: [Token], subjects: Set<Int>) {
        self.text = text
        self.tokens = tokens
        self.subjects = subjects
        self.segments = Self.segments(of: tokens)
        self.taken = Array(repeating: false, count: tokens.count)
    }

    private static let separators: Set<String> = [",", ";", "(", ")", "–", "—", "|", "[", "]"]

    private static func segments(of tokens: [Token]) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where separates(tokens, at: index) && index > start {
            segments.append(start..<index)
            start = index
        }
        if start < tokens.count { segments.append(start..<tokens.count) }
        return segments
    }

    private static func separates(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens[index].isMark else { return false }
        if separators.contains(tokens[index].word) { return true }
        // A hyphen between blanks is a dash.
        return tokens[index].word == "-" && tokens[index].hasSpaceBefore && index + 1 < tokens.count
            && tokens[index + 1].hasSpaceBefore
    }

    var isUntouched: Bool { !taken.contains(true) }

    func isTaken(_ index: Int) -> Bool { taken.indices.contains(index) && taken[index] }

    func isFree(_ range: Range<Int>) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= taken.count && !taken[range].contains(true)
    }

    func isSubject(_ index: Int) -> Bool { subjects.contains(index) }

    mutating func take(_ range: Range<Int>) {
        for index in range.clamped(to: 0..<taken.count) { taken[index] = true }
    }

    /// The words at `index`, where none is taken yet.
    func has(_ words: [String], at index: Int) -> Bool {
        tokens.has(words, at: index) && isFree(index..<(index + words.count))
    }

    /// Whether nothing but taken words and marks stands between `index` and the end of its segment.
    func endsSegment(_ index: Int) -> Bool {
        guard let segment = segments.first(where: { $0.contains(index) }), segment.lowerBound < index || index == 0
        else {
            return true
        }
        return (index..<segment.upperBound).allSatisfy(isNothing)
    }

    private func isNothing(_ index: Int) -> Bool { taken[index] || tokens[index].isMark || subjects.contains(index) }

    /// Whether nothing but taken words and marks stands before `index` in its segment.
    func beginsSegment(_ index: Int) -> Bool {
        guard let segment = segments.first(where: { $0.contains(index) }) else { return true }
        return (segment.lowerBound..<index).allSatisfy(isNothing)
    }

    /// Whether `range` is all that its segment says.
    func fillsSegment(_ range: Range<Int>) -> Bool {
        beginsSegment(range.lowerBound) && endsSegment(range.upperBound)
    }

    /// The words of `range` that nobody took, as they were typed.
    func rest(of range: Range<Int>) -> [Token] {
        range.clamped(to: 0..<tokens.count).filter { !taken[$0] }.map { tokens[$0] }
    }
}
