import Testing
import TranscriptFormats

@Suite struct PlainTextTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let file: String
        let outline: [String]

        init(_ what: String, _ file: String, _ outline: [String]) {
            (self.what, self.file, self.outline) = (what, file, outline)
        }

        var testDescription: String { what }
    }

    static let cases = [
        Case("one line", "Maria Lopez: Hello.", ["Maria Lopez @nil: Hello."]),
        Case(
            "names that recur, words that do not",
            "Maria: Hi.\nBob: Hello, at 10:30.\nNote: that is late.\nMaria: See https://example.com: it\n\nworks.\nBob: Yes.\n",
            [
                "Maria @nil: Hi.", "Bob @nil: Hello, at 10:30. Note: that is late.",
                "Maria @nil: See https://example.com: it works.", "Bob @nil: Yes.",
            ]
        ),
        Case(
            "times before or behind names",
            "[00:07] Maria Lopez: Hi.\n1:00:09 Omar Haddad: Yes.\nMaria Lopez (1:00:12): Good.\n(1:00:15) Omar Haddad: Bye.",
            [
                "Maria Lopez @7.0: Hi.", "Omar Haddad @3609.0: Yes.", "Maria Lopez @3612.0: Good.",
                "Omar Haddad @3615.0: Bye.",
            ]
        ),
        Case(
            "times without names", "[00:07] We start.\n[00:09] And go on.\n",
            ["nil @7.0: We start.", "nil @9.0: And go on."]
        ),
        Case(
            "paragraphs", "We met on Monday\nto talk.\n\nThen: we left.\r\n \r\nEnd.",
            ["nil @nil: We met on Monday to talk.", "nil @nil: Then: we left.", "nil @nil: End."]
        ),
        Case("lines", "We met.\nWe left.", ["nil @nil: We met.", "nil @nil: We left."]),
        Case(
            "prose with one name before a colon",
            "We met on Monday.\n\nThe room was cold.\n\nBig Blue Room: cold.\n\nWe left.\n\nEnd.",
            [
                "nil @nil: We met on Monday.", "nil @nil: The room was cold.", "nil @nil: Big Blue Room: cold.",
                "nil @nil: We left.", "nil @nil: End.",
            ]
        ),
        Case("brackets that are no JSON", "[Maria laughs]\n\n{sic}", ["nil @nil: [Maria laughs]", "nil @nil: {sic}"]),
        Case(
            "a full-width colon", "山田：はい。\n田中：いいえ。\n山田：では。\n田中：はい。",
            ["山田 @nil: はい。", "田中 @nil: いいえ。", "山田 @nil: では。", "田中 @nil: はい。"]),
    ]

    @Test(arguments: cases)
    func textIsDialogueOrParagraphs(_ example: Case) throws {
        let transcript = try read(example.file)

        #expect(transcript.format == .plainText)
        #expect(transcript.outline == example.outline)
    }
}
