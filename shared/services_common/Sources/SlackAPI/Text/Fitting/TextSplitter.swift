/// Divides a long text where a reader would: after a paragraph, else a line, a sentence, a word. A code block or a quote
/// that goes on is closed at the end of a piece and opened again in the next.
struct TextSplitter: Sendable {
    struct Piece: Sendable, Hashable {
        var opening: String
        var body: String
        var closing: String

        var text: String { opening + body + closing }
    }

    private static let reopeningFence = "```\n"
    private static let closingFence = "\n```"
    private static let reopeningQuote = "> "
    /// Below this nothing sensible fits between the marks.
    private static let leastLimit = 16

    private let atoms: [TextAtom]
    private let limit: Int

    /// - Parameter limit: UTF-16 units of a piece, its marks included; at least 16.
    init(_ text: String, style: TextAtom.Style, limit: Int) {
        self.limit = max(limit, Self.leastLimit)
        self.atoms = TextAtom.atoms(of: text, style: style, longest: self.limit - Self.leastLimit / 2)
    }

    /// The text in pieces, none of them empty. A text that fits is one piece, as it is.
    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var state = State()
        var start = 0
        while start < atoms.count {
            let opening = state.opening
            let end = end(from: start, state: state, used: opening.utf16.count)
            let body = atoms[start..<end]
            for atom in body { state.pass(atom) }
            let isLast = end == atoms.count
            let piece = Piece(
                opening: opening, body: Self.text(isLast ? body : trimmingEnd(body)),
                closing: !isLast && state.isInFence ? Self.closingFence : "")
            if !piece.body.allSatisfy(\.isWhitespace) { pieces.append(piece) }
            start = afterGap(end, isInFence: state.isInFence)
            if start > end { state.passGap(atoms[end..<start]) }
        }
        return pieces
    }

    /// Where the piece that begins at `start` ends.
    private func end(from start: Int, state: State, used: Int) -> Int {
        var used = used
        var state = state
        var breaks = Breaks(start: start)
        for index in start..<atoms.count {
            var next = state
            next.pass(atoms[index])
            let closing = next.isInFence ? Self.closingFence.utf16.count : 0
            // The first goes in any case, or there would be no end.
            guard index == start || used + atoms[index].length + closing <= limit else {
                return breaks.best(before: index)
            }
            used += atoms[index].length
            state = next
            breaks.note(atoms, at: index, isInFence: state.isInFence, isEarly: used * 2 < limit)
        }
        return atoms.count
    }

    private func trimmingEnd(_ body: ArraySlice<TextAtom>) -> ArraySlice<TextAtom> {
        var body = body
        while let last = body.last, last.kind == .space || last.kind == .newline { body.removeLast() }
        return body
    }

    /// The first atom of the next piece: blanks at a break belong to neither, save the indentation of code.
    private func afterGap(_ end: Int, isInFence: Bool) -> Int {
        var index = end
        while index < atoms.count, atoms[index].kind == .newline || (!isInFence && atoms[index].kind == .space) {
            index += 1
        }
        return index
    }

    private static func text(_ atoms: ArraySlice<TextAtom>) -> String {
        atoms.reduce(into: "") { $0 += $1.text }
    }
}

extension TextSplitter {
    /// What is open at a place of the text.
    private struct State {
        var isInFence = false
        var isInQuote = false

        var opening: String {
            if isInFence { return TextSplitter.reopeningFence }
            return isInQuote ? TextSplitter.reopeningQuote : ""
        }

        mutating func pass(_ atom: TextAtom) {
            switch atom.kind {
            case .fence: isInFence.toggle()
            case .quote: isInQuote = true
            case .newline: isInQuote = false
            case .character, .space: break
            }
        }

        mutating func passGap(_ gap: ArraySlice<TextAtom>) {
            for atom in gap { pass(atom) }
        }
    }

    /// The places seen so far at which a piece may end.
    private struct Breaks {
        let start: Int
        private var paragraph: Int?
        private var line: Int?
        private var sentence: Int?
        private var word: Int?

        init(start: Int) {
            self.start = start
        }

        /// - Parameter isEarly: whether a piece that ended here would be less than half full: only words count then.
        mutating func note(_ atoms: [TextAtom], at index: Int, isInFence: Bool, isEarly: Bool) {
            let after = index + 1
            switch atoms[index].kind {
            case .newline where !isEarly:
                line = after
                if !isInFence, index > start, atoms[index - 1].kind == .newline { paragraph = after }
            case .newline, .space:
                word = after
                if !isEarly, !isInFence, index > start, atoms[index - 1].endsSentence { sentence = after }
            case .character, .fence, .quote: break
            }
        }

        func best(before index: Int) -> Int {
            paragraph ?? line ?? sentence ?? word ?? index
        }
    }
}
