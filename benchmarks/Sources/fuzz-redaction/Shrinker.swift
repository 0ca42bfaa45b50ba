/// Makes an input that breaks a promise as small as it can, while it breaks that promise.
struct Shrinker {
    private let broken: String
    /// How often more it may try.
    private var tries = 20_000

    init(broken: String) {
        self.broken = broken
    }

    mutating func shrunk(_ input: FuzzInput) -> FuzzInput {
        var smallest = input
        var isSmaller = true
        while isSmaller {
            let before = smallest.always.count + smallest.never.count + smallest.byteCount
            smallest.turns = shrink(smallest.turns) {
                FuzzInput(turns: $0, always: smallest.always, never: smallest.never)
            }
            smallest.always = shrink(smallest.always) {
                FuzzInput(turns: smallest.turns, always: $0, never: smallest.never)
            }
            smallest.never = shrink(smallest.never) {
                FuzzInput(turns: smallest.turns, always: smallest.always, never: $0)
            }
            for turn in smallest.turns.indices { shrinkTurn(turn, of: &smallest) }
            isSmaller = smallest.always.count + smallest.never.count + smallest.byteCount < before
        }
        return smallest
    }

    private mutating func shrinkTurn(_ turn: Int, of input: inout FuzzInput) {
        let whole = input
        func with(_ text: String) -> FuzzInput {
            var input = whole
            input.turns[turn] = text
            return input
        }
        let words = shrink(Self.words(input.turns[turn])) { with($0.joined()) }
        let scalars = shrink(Array(words.joined().unicodeScalars)) { with(String(String.UnicodeScalarView($0))) }
        input.turns[turn] = String(String.UnicodeScalarView(scalars))
    }

    /// Words, each with the blank before it.
    private static func words(_ text: String) -> [String] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.prefix(1).map(String.init) + words.dropFirst().map { " \($0)" }
    }

    /// Leaves out parts, large ones first, as long as the rest breaks the promise.
    private mutating func shrink<Part>(_ parts: [Part], _ made: ([Part]) -> FuzzInput) -> [Part] {
        var parts = parts
        guard isBroken(made(parts)) else { return parts }
        var size = max(1, parts.count / 2)
        while true {
            var start = 0
            while start < parts.count {
                let end = min(parts.count, start + size)
                let rest = Array(parts[..<start] + parts[end...])
                if isBroken(made(rest)) { parts = rest } else { start = end }
            }
            if size == 1 { return parts }
            size /= 2
        }
    }

    private mutating func isBroken(_ input: FuzzInput) -> Bool {
        guard tries > 0 else { return false }
        tries -= 1
        return Promises.check(input).broken == broken
    }
}
