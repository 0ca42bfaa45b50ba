import Testing
import TranscriptFormats

@Suite struct TeamsVTTTests {
    static let cases = [
        CaptionCase(
            "voices, closed or not, several in a cue, with identifiers",
            """
            WEBVTT

            6f1d0a52-0000-4000-8000-000000000001/7-0
            00:00:03.100 --> 00:00:05.480
            <v Maria Lopez>Shall we start?</v>

            6f1d0a52-0000-4000-8000-000000000001/8-0
            00:00:06.000 --> 00:00:07.000
            <v Omar Haddad>Yes.</v> <v Maria Lopez>Good,
            very good.
            6f1d0a52-0000-4000-8000-000000000001/9-0
            00:00:08.000 --> 00:00:09.000
            <v Maria Lopez>Well: then.
            """,
            [
                "Maria Lopez @3.1: Shall we start?", "Omar Haddad @6.0: Yes.",
                "Maria Lopez @6.0: Good, very good. Well: then.",
            ]
        ),
        CaptionCase(
            "a voice without a name and a cue without a voice",
            """
            WEBVTT

            00:01.000 --> 00:02.000
            <v.loud.first Zoë &amp; Co>Hi.

            00:02.000 --> 00:03.000
            <v>Who is there?</v>

            00:03.000 --> 00:04.000
            Maria Lopez: me.
            """,
            ["Zoë & Co @1.0: Hi.", "nil @2.0: Who is there?", "nil @3.0: Maria Lopez: me."]
        ),
        CaptionCase(
            "tags and entities",
            """
            WEBVTT

            00:01.000 --> 00:02.000
            <v Maria>R&amp;D <i>is</i> <b.x>a &lt; b</b>,<00:00:01.500> c &gt;&nbsp;d, e<c.red>f</c>, &bogus; <laughs> 1 < 2 & 3&#33;
            """,
            ["Maria @1.0: R&D is a < b, c > d, ef, &bogus; <laughs> 1 < 2 & 3!"]
        ),
    ]

    @Test(arguments: cases)
    func voicesStandInTags(_ example: CaptionCase) throws {
        let transcript = try read(example.file)

        #expect(transcript.format == .teamsVTT)
        #expect(transcript.outline == example.outline)
    }
}
