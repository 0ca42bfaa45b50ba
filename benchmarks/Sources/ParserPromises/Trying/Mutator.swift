package import FuzzKit

/// Makes inputs of samples: pieces left out, doubled, moved, spliced in from another, bytes and words that mean something
/// to some parser put in, and sometimes bytes alone.
package struct Mutator {
    private var dice: Dice
    private let parser: Parser

    package init(_ parser: Parser, _ dice: Dice) {
        self.parser = parser
        self.dice = dice
    }

    package mutating func input() -> [UInt8] {
        var input = dice.isOne(in: 20) ? bytes(dice.below(64)) : sample()
        for _ in 0..<dice.below(8) { change(&input) }
        return Array(input.prefix(parser.longest))
    }

    private mutating func sample() -> [UInt8] {
        let sample = dice.pick(parser.samples)
        guard sample.count > parser.longest / 2 else { return sample }
        let start = dice.below(sample.count - parser.longest / 2)
        return Array(sample[start..<(start + parser.longest / 2)])
    }

    private mutating func change(_ input: inout [UInt8]) {
        let start = dice.below(input.count + 1)
        let end = min(input.count, start + dice.below(40))
        switch dice.below(9) {
        case 0: if start < input.count { input[start] = UInt8(truncatingIfNeeded: dice.next()) }
        case 1: if start < input.count { input[start] ^= 1 << UInt8(dice.below(8)) }
        case 2: input.removeSubrange(start..<end)
        case 3: input.insert(contentsOf: input[start..<end], at: dice.below(input.count + 1))
        case 4:
            input.insert(
                contentsOf: Array(repeating: Array(input[start..<end]), count: dice.below(20)).joined(), at: start)
        case 5: input.insert(contentsOf: splice(), at: start)
        case 6: input.removeSubrange(start...)
        case 7: input.insert(contentsOf: bytes(dice.below(6)), at: start)
        default: input.insert(contentsOf: dice.pick(Self.words), at: start)
        }
    }

    private mutating func splice() -> ArraySlice<UInt8> {
        let other = dice.pick(parser.samples)
        let start = dice.below(other.count + 1)
        return other[start..<min(other.count, start + dice.below(200))]
    }

    private mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
    }

    private static let words: [[UInt8]] =
        [
            "\0", "\r\n", "\r\n\r\n", "\n\n", "\u{FEFF}", "\u{202E}", "\u{2028}", "e\u{301}", "👩‍👩‍👧‍👦", "\u{10FFFF}", "ﬃ",
            "İ", "ß",
            "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-0", "1e999", "1e-999", "0.1e1",
            "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "NaN",
            "Infinity",
            "{\"a\":", "[[[[[[[[[[[[[[[[", "]]]]]]]]", ",", ":", "=", "&", "%", "%00", "%ff", "%2", "+", "#", "?", "/",
            "//", "://", "@",
            "<", ">", "<@U012MARIA>", "<#C012CHAN|", "<!date^", "<http", "|", "*", "_", "~", "`", "```", "- ", "> ",
            "# ", "| a |\n|---|\n",
            "-->", " --> ", "00:00:00.000 --> 99:99:99.999\n", "WEBVTT\n\n", "1\n00:00:00,000 --> 00:00:01,000\n",
            "<v ", "&nbsp;", "&#x10FFFF;",
            "transcript", "sentences", "--", "--boundary", "Content-Disposition: form-data; name=\"file\"\r\n\r\n",
            "filename*=UTF-8''%",
            "sqlite:", "postgres://", ":65536", "[::1]", "127.0.0.1", "localhost", "export ", " #", "'", "2025-02-29",
            "9999-12-31", "T24:00:00Z",
        ].map { Array($0.utf8) } + [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xE2, 0x82],
        ]
}
