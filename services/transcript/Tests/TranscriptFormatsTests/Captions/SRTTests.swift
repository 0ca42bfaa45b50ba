import Testing
import TranscriptFormats

@Suite struct SRTTests {
    struct Case: Sendable {
        let file: String
        let outline: [String]
    }

    static let cases = [
        Case(
            file: "1\n00:00:01,000 --> 00:00:03,500\nMaria Lopez: Shall we start?\n",
            outline: ["Maria Lopez @1.0: Shall we start?"]
        ),
        Case(
            file: "1\n00:00:01.250 --> 00:00:03.500\n{\\an8}<i>Maria Lopez: Shall we</i>\n<b>start</b>?<br>Now.\n",
            outline: ["Maria Lopez @1.25: Shall we start? Now."]
        ),
        Case(
            file: "00:00:01,000-->00:00:02,000\nSpeaker 2: One.\n\n\n7\n01:00:02,000  -->  01:00:03,000 X1:0\nTwo.\n",
            outline: ["Speaker 2 @1.0: One. Two."]
        ),
        Case(
            file: "1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:02,000 --> 00:00:03,000\n42\n3\n"
                + "00:00:03,000 --> 00:00:04,000\nis all\n",
            outline: ["nil @1.0: 42 42 is all"]
        ),
    ]

    @Test(arguments: cases)
    func cuesBecomeTurns(_ example: Case) throws {
        let transcript = try read(example.file)

        #expect(transcript.format == .srt)
        #expect(transcript.outline == example.outline)
    }
}
