/// Random text from a fixed seed, made of the words that the rules care about and of anything else.
struct RandomText {
    private var state: UInt64
    private let lexicon: [String]

    private static let pieces = """
        price cost fee budget money pay paid invoice discount deposit contract revenue margin salary spend spent on \
        time days week the a an of for to under over at our your that this half twice third quarter hundred thousand \
        million k grand one two five ten twelve fifteen twenty thirty forty fifty ninety and point oh percent per cent \
        euro euros dollars pounds cents $ £ € ¥ 420,000 1.2 26K 40 300 5% 2026 1999 12:30 2025-10-06 v1.2.3 page pages \
        users stores accuracy market error rate limit function token API charge battery sell sold buy it we they I uh um \
        {disfmarker} , . ? ! - – / net thirty liability times cap capped afford can't don't it's twenty-five over-budget \
        Bill Grant Price said from deal terms agreement renewal cheap expensive funding finance sales team data plus by \
        [REDACTED_AMOUNT] [PRICING_DISCUSSION] [COMMERCIAL_TERM] 👍🏽 é ñandú שלום סכום مبلغ ٥٠٠ 日本 price. USD EUR per \
        month quarter's owes documents extraction invoices bonus fixed all in set aside figures six mid low bill bills \
        attention twenty pa pay- quote quoted us at from between or credit loan hosting vendor worth than was is 've got
        """.split(separator: " ").map(String.init)

    /// - Parameter words: what ``sentence(_:)`` draws from besides the pieces.
    init(seed: UInt64, words: [String] = []) {
        state = seed
        lexicon = words
    }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    /// Words in any order, mostly with spaces between them.
    mutating func words(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count {
            text += Self.pieces[next(below: Self.pieces.count)]
            text += ["", "\r\n", "\n\n", ". "][safe: next(below: 24)] ?? " "
        }
        return text
    }

    /// Pieces, words of the lexicon and numbers in any order.
    mutating func sentence(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count {
            switch next(below: 10) {
            case 0: text += String(next(below: 100_000))
            case 1..<5: text += Self.pieces[next(below: Self.pieces.count)]
            default: text += lexicon[next(below: lexicon.count)]
            }
            text += ["", "\r\n", "\n\n", ". ", "-", ", "][safe: next(below: 32)] ?? " "
        }
        return text
    }

    /// Any scalars at all.
    mutating func scalars(_ count: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            let range = [0x80, 0x250, 0x3000, 0x1_F6FF][next(below: 4)]
            text.append(Unicode.Scalar(UInt32(next(below: range))) ?? "$")
        }
        return String(text)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
