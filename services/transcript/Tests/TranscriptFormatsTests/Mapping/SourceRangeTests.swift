import Testing
import TranscriptFormats

@Suite struct SourceRangeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let file: String
        let quote: String
        let source: [String]

        init(_ what: String, _ file: String, _ quote: String, _ source: [String]) {
            (self.what, self.file, self.quote, self.source) = (what, file, quote, source)
        }

        var testDescription: String { what }
    }

    static let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Maria>"
    static let cases = [
        Case("within a line", "Maria Lopez | 00:01\nIt costs $90 now.", "$90", ["$90"]),
        Case(
            "over a line break", "Maria Lopez | 00:01\nIt costs ninety\nthousand now.", "ninety thousand",
            ["ninety", "thousand"]),
        Case(
            "over a cue", vtt + "It is ninety</v>\n\n00:02.000 --> 00:03.000\n<v Maria>thousand.</v>",
            "ninety thousand",
            ["ninety", "thousand"]
        ),
        Case("over a tag", vtt + "It is nine<i>ty</i> now.", "ninety", ["nine", "ty"]),
        Case("an entity", vtt + "It is R&amp;D now.", "R&D", ["R&amp;D"]),
        Case("escapes", #"{"transcript":"It is \u00a390 \"now\"."}"#, #"£90 "now""#, [#"\u00a390 \"now\""#]),
        Case("a pair of escapes", #"{"transcript":"So \ud83d\ude00 it is."}"#, "😀 it", [#"\ud83d\ude00 it"#]),
        Case(
            "an escaped line break", #"{"transcript":"Maria Lopez | 00:01\nninety\nthousand"}"#, "ninety thousand",
            ["ninety", "thousand"]),
        Case(
            "an entity within an escape", #"{"transcript":"WEBVTT\n\n00:01.000 --> 00:02.000\nR\u0026amp;D is"}"#,
            "R&D", [#"R\u0026amp;D"#]),
        Case(
            "escapes within escapes", #"{"transcript":"{\"transcript\":\"It is \\u00a390\"}"}"#, "£90", [#"\\u00a390"#]),
        Case(
            "sentences", #"[{"speaker":"Maria","text":"It is ninety"},{"speaker":"Maria","text":"thousand"}]"#,
            "ninety thousand", ["ninety", "thousand"]
        ),
    ]

    @Test(arguments: cases)
    func partsOfATurnAreFoundInTheFile(_ example: Case) throws {
        for mark in ["", "\u{FEFF}"] {
            let file = mark + example.file

            let transcript = try read(file)

            #expect(transcript.source(of: example.quote, in: Array(file.utf8)) == example.source)
        }
    }

    @Test func joiningSpacesComeFromNowhere() throws {
        let turn = try #require(try read("Maria Lopez | 00:01\nOne\ntwo").turns.first)

        #expect(turn.text == "One two")
        #expect(turn.sourceRanges(for: 3..<4) == [])
        #expect(turn.sourceRanges(for: 2..<5) == [22..<23, 24..<25])
        #expect(turn.sourceRanges(for: 0..<0) == [])
        #expect(turn.sourceRanges(for: 0..<99) == [20..<23, 24..<27])
    }

    @Test func aPartOfAnEscapeIsTheWholeOfIt() throws {
        let turn = try #require(try read(#"{"transcript":"\u00e9a"}"#).turns.first)

        #expect(turn.sourceRanges(for: 1..<2) == [15..<21])
        #expect(
            turn.source == [
                SourceRun(textRange: 0..<2, sourceRange: 15..<21), SourceRun(textRange: 2..<3, sourceRange: 21..<22),
            ])
    }
}
