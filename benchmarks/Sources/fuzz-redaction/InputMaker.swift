import FuzzKit

/// Makes the inputs of a run, each from its place alone.
struct InputMaker {
    private let material: Material
    var dice: Dice

    /// The input at a place of the run with a seed.
    static func input(_ index: Int, seed: UInt64, of material: Material) -> FuzzInput {
        var maker = InputMaker(material: material, dice: Dice(seed: seed, index: index))
        return maker.input()
    }

    private mutating func input() -> FuzzInput {
        // Long conversations are worth less than many short ones: most rules reach over a few words.
        let most = dice.pick([1, 1, 2, 3, 5, 8, 12, 40])
        let count = dice.within(1...most)
        let isAlike = dice.isOne(in: 2)
        let kind = dice.below(Self.kinds)
        let turns = (0..<count).map { _ in turn(isAlike ? kind : dice.below(Self.kinds), among: count) }
        var input = FuzzInput(turns: turns)
        if dice.isOne(in: 4) {
            input.always = (0..<dice.below(5)).map { _ in term(from: turns) }
            input.never = (0..<dice.below(5)).map { _ in term(from: turns) }
        }
        return input
    }

    private static let kinds = 12

    private mutating func turn(_ kind: Int, among count: Int) -> String {
        let most = count > 12 ? 14 : 40
        switch kind {
        case 0, 1, 2: return sentence(dice.within(1...most))
        case 3, 4: return cut(dice.pick(material.turns))
        case 5, 6: return spliced()
        case 7: return stuttered(sentence(dice.within(1...(most / 2))))
        case 8: return stuttered(cut(dice.pick(material.turns)))
        case 9: return numbers(dice.within(1...12))
        case 10: return repeated(longest: count > 3 ? 400 : 4_000)
        default: return scalars(dice.within(0...(most * 3)))
        }
    }

    /// Words of all kinds, numbers and placeholders in any order.
    private mutating func sentence(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count {
            text += word()
            text += dice.isOne(in: 5) ? dice.pick(Self.gaps) : " "
        }
        return text
    }

    private mutating func word() -> String {
        switch dice.below(20) {
        case 0..<9: cased(dice.pick(material.known))
        case 9..<13: dice.pick(Self.pieces)
        case 13, 14: dice.pick(material.spoken)
        case 15, 16: number()
        case 17: dice.pick(Self.numberWords)
        case 18: dice.pick(Self.placeholders)
        default: dice.pick(Self.others)
        }
    }

    private mutating func cased(_ word: String) -> String {
        switch dice.below(12) {
        case 0: word.prefix(1).uppercased() + word.dropFirst()
        case 1: word.uppercased()
        default: word
        }
    }

    /// A stretch of a turn, with a word changed here and there.
    private mutating func cut(_ turn: String) -> String {
        let words = turn.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1 else { return turn }
        let start = dice.isOne(in: 2) ? 0 : dice.below(words.count)
        let end = min(words.count, start + dice.within(1...60))
        return words[start..<end].map { dice.isOne(in: 12) ? word() : String($0) }.joined(separator: " ")
    }

    private mutating func spliced() -> String {
        (0..<dice.within(2...4)).map { _ in cut(dice.pick(material.turns)) }.joined(separator: dice.pick(Self.gaps))
    }

    /// Says words again, begins them more than once and breaks them off.
    private mutating func stuttered(_ text: String) -> String {
        let words = text.split(separator: " ").map { word in
            switch dice.below(8) {
            case 0: "\(word) \(word)"
            case 1: "\(word), \(dice.pick(["uh", "um", "I mean", "{disfmarker}"])), \(word)"
            case 2: "\(word.prefix(dice.within(1...4))) \(word)"
            case 3: "\(word.prefix(dice.within(1...4)))- \(word)"
            case 4: "\(word) \(word)\(dice.pick(["s", "ing", "er", "ment"]))"
            default: String(word)
            }
        }
        return words.joined(separator: " ")
    }

    /// One thing over and over.
    private mutating func repeated(longest: Int) -> String {
        let unit = dice.isOne(in: 3) ? number() + dice.pick(Self.gaps) : sentence(dice.within(1...4))
        let count = dice.isOne(in: 8) ? longest : 200
        return String(repeating: unit, count: 1 + dice.below(max(1, count / max(1, unit.utf8.count))))
    }

    /// Any scalars, or any bytes as they are repaired.
    private mutating func scalars(_ count: Int) -> String {
        if dice.isOne(in: 4) {
            return String(decoding: (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) }, as: UTF8.self)
        }
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            let limit = dice.pick([0x80, 0x80, 0x250, 0x700, 0x3000, 0x1_F6FF, 0x11_0000])
            text.append(Unicode.Scalar(UInt32(dice.below(limit))) ?? "$")
        }
        return String(text)
    }

    /// Words of the turns themselves, so that there is something to find, or any others.
    private mutating func term(from turns: [String]) -> String {
        let words = dice.pick(turns).prefix(300).split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty, !dice.isOne(in: 3) else { return sentence(dice.within(1...2)) }
        let start = dice.below(words.count)
        return words[start..<min(words.count, start + dice.within(1...3))].joined(separator: " ")
    }
}
