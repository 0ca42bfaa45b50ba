import Testing
import TranscriptFormats

@Suite struct WebVTTTests {
    static let zoom = [
        CaptionCase(
            "names before colons",
            """
            WEBVTT

            1
            00:00:01.000 --> 00:00:04.200
            Maria Lopez: Shall we start?

            2
            00:00:04.900 --> 00:00:06.000
            Omar Haddad: Yes.
            """,
            ["Maria Lopez @1.0: Shall we start?", "Omar Haddad @4.9: Yes."]
        ),
        CaptionCase(
            "a cue without a name goes on with the last speaker",
            """
            WEBVTT

            1
            00:00:00.500 --> 00:00:01.000
            (music)

            2
            00:00:01.000 --> 00:00:04.200
            Maria Lopez: We ask for

            3
            00:00:04.200 --> 00:00:05.000
            ninety thousand.

            4
            00:00:05.000 --> 00:00:06.000
            Omar Haddad: Yes.
            """,
            ["nil @0.5: (music)", "Maria Lopez @1.0: We ask for ninety thousand.", "Omar Haddad @5.0: Yes."]
        ),
        CaptionCase(
            "no blank lines",
            """
            WEBVTT
            1
            00:01.000 --> 00:02.000
            Maria Lopez: One.
            2
            00:02.000 --> 00:03.000
            Omar Haddad: Two
            2
            3
            00:03.000 --> 00:04.000
            Maria Lopez: Three.
            """,
            ["Maria Lopez @1.0: One.", "Omar Haddad @2.0: Two 2", "Maria Lopez @3.0: Three."]
        ),
        CaptionCase(
            "settings, comments, styles and header lines",
            """
            WEBVTT - recorded
            Kind: captions
            Language: en

            STYLE
            ::cue { color: red }

            REGION
            id:fred

            NOTE Maria Lopez: not said

            intro
            00:01.000 --> 00:02.000 align:start position:0%
            Maria Lopez: One.

            NOTE
            nor this

            00:02.000 --> 00:03.000 line:1
            Maria Lopez: NOTE that.
            """,
            ["Maria Lopez @1.0: One. NOTE that."]
        ),
        CaptionCase(
            "empty cues and blank lines in speech",
            """
            WEBVTT

            1
            00:01.000 --> 00:02.000

            2
            00:02.000 --> 00:03.000
            Maria Lopez: One

            and a half.

            3
            00:03.000 --> 00:04.000
            Maria Lopez:

            4
            00:04.000 --> 00:05.000
            Maria Lopez: Two.
            """,
            ["Maria Lopez @2.0: One and a half. Two."]
        ),
        CaptionCase(
            "cues out of order, overlapping and past the hour",
            """
            WEBVTT

            00:02.000 --> 00:09.000
            Omar Haddad: Two.

            00:01.000 --> 00:08.000
            Maria Lopez: One.

            1:01:02.500 --> 75:10:00.000
            Maria Lopez: Four.

            61:01.000 --> 61:03.000
            Omar Haddad: Three.
            """,
            [
                "Maria Lopez @1.0: One.", "Omar Haddad @2.0: Two. Three.", "Maria Lopez @3662.5: Four.",
            ]
        ),
        CaptionCase(
            "colons in speech",
            """
            WEBVTT

            00:01.000 --> 00:02.000
            Maria Lopez: Note: it is at 10:30.

            00:02.000 --> 00:03.000
            Note: https://example.com is down

            00:03.000 --> 00:04.000
            the thing is: it broke at 10:30

            00:04.000 --> 00:05.000
            Omar Haddad: Yes.
            """,
            [
                "Maria Lopez @1.0: Note: it is at 10:30. Note: https://example.com is down the thing is: it broke at 10:30",
                "Omar Haddad @4.0: Yes.",
            ]
        ),
        CaptionCase(
            "two voices in one cue",
            """
            WEBVTT

            00:01.000 --> 00:02.000
            - Maria Lopez: Hi.
            - Omar Haddad: Hello.
            """,
            ["Maria Lopez @1.0: Hi.", "Omar Haddad @1.0: Hello."]
        ),
    ]

    @Test(arguments: zoom)
    func namesStandBeforeColons(_ example: CaptionCase) throws {
        #expect(try read(example.file).outline == example.outline)
    }

    @Test func captionsWithoutNamesAreCutAtSentences() throws {
        let transcript = try read(
            """
            WEBVTT

            00:01.000 --> 00:02.000
            So we ask for

            00:02.000 --> 00:03.000
            more. And then

            00:03.000 --> 00:04.000
            we stop.

            00:04.000 --> 00:05.500
            Good.
            """
        )

        #expect(transcript.format == .webVTT)
        #expect(transcript.outline == ["nil @1.0: So we ask for more. And then we stop.", "nil @4.0: Good."])
        #expect(transcript.durationSeconds == 5.5)
        #expect(transcript.participants == [])
    }

    @Test func numberedCuesWithNamesAreZooms() throws {
        let cue = "00:01.000 --> 00:02.000\nMaria Lopez: Hi."

        #expect(try read("WEBVTT\n\n1\n\(cue)\n").format == .zoomVTT)
        #expect(try read("WEBVTT\n\n\(cue)\n").format == .webVTT)
    }

    @Test func filesPutOneAfterTheOtherStayInOrder() throws {
        func part(_ name: String) -> String {
            "1\n00:00:01,000 --> 00:00:02,000\n\(name): One.\n\n2\n00:00:03,000 --> 00:00:04,000\n\(name): Two.\n\n"
        }

        let transcript = try read(part("Maria Lopez") + part("Omar Haddad"))

        #expect(transcript.outline == ["Maria Lopez @1.0: One. Two.", "Omar Haddad @1.0: One. Two."])
    }
}
