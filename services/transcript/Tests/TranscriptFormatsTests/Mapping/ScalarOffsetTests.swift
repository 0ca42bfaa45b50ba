import Redaction
import Testing
import TranscriptFormats

@Suite struct ScalarOffsetTests {
    @Test(
        arguments: [
            ([0, 1, 3, 7, 8], [0, 1, 2, 3, 4]), ([8, 0, 3], [4, 0, 2]), ([2, 5], [2, 3]), ([99], [4]), ([], []),
            ([3, 3], [2, 2]),
        ] as [([Int], [Int])])
    func offsetsCountScalars(_ bytes: [Int], _ scalars: [Int]) {
        #expect(ScalarOffsets.convert(bytes, in: Array("aé😀b".utf8)) == scalars)
    }

    @Test func aByteOrderMarkIsAScalarOfTheFile() throws {
        let file = "\u{FEFF}Inés | 00:01\nIt costs £90."
        let bytes = Array(file.utf8)
        let turn = try #require(try read(file).turns.first)
        let quote = try #require(turn.text.unfiltered.firstRange(of: "£90", from: 0))

        let ranges = ScalarOffsets.convert(turn.sourceRanges(for: quote), in: bytes)

        #expect(ranges == [23..<26])
        #expect(String(String.UnicodeScalarView(Array(file.unicodeScalars)[23..<26])) == "£90")
    }
}
