import Domain
import Redaction
import Testing
import TranscriptFormats

@Suite struct HeaderedTextTests {
    struct Case: Sendable {
        let file: String
        let outline: [String]
    }

    static let krisp = [
        Case(
            file:
                "Maria Lopez | 00:00\nShall we move the launch to Friday?\nSpeaker 2 | 00:07\nYes. I will update\nthe ticket.\n",
            outline: [
                "Maria Lopez @0.0: Shall we move the launch to Friday?",
                "Speaker 2 @7.0: Yes. I will update the ticket.",
            ]
        ),
        Case(
            file: "Maria Lopez | 59:58\n\nOne.\n\nMaria Lopez | 1:00:01  \nTwo.\n\nOmar Haddad|75:10\nThree.\n",
            outline: ["Maria Lopez @3598.0: One. Two.", "Omar Haddad @4510.0: Three."]
        ),
        Case(
            file: "Maria Lopez | 00:00\nEither a | b, or\nthe slot is tuesday | 10:30\nor Note: at 10:30\n",
            outline: ["Maria Lopez @0.0: Either a | b, or the slot is tuesday | 10:30 or Note: at 10:30"]
        ),
        Case(
            file: "Weekly sync\nOct 31, 2025\n\nMaria Lopez | 00:01\nHi.\nMaria | Acme | 00:02\nHello.\n",
            outline: ["Maria Lopez @1.0: Hi.", "Maria | Acme @2.0: Hello."]
        ),
        Case(
            file: "bob | 00:00\nHi.\nann | 00:02\nHello.\nbob | 00:03\nBye.\nann | 00:04\n\n",
            outline: ["bob @0.0: Hi.", "ann @2.0: Hello.", "bob @3.0: Bye."]
        ),
    ]

    @Test(arguments: krisp)
    func krispWritesABarBeforeTheTime(_ example: Case) throws {
        let transcript = try read(example.file)

        #expect(transcript.format == .krisp)
        #expect(transcript.outline == example.outline)
    }

    @Test func linesAboveTheFirstSpeakerAreTitleAndDate() throws {
        let transcript = try read("Weekly sync\nFri, Oct 31, 2025 4:02PM\n\nMaria Lopez | 00:01\nHi.\n")

        #expect(transcript.title == "Weekly sync")
        #expect(transcript.meetingDate == CalendarDate(year: 2025, month: 10, day: 31))
        #expect(transcript.startedAt == nil)
        #expect(transcript.durationSeconds == nil)
    }

    static let otter = [
        Case(
            file:
                "Maria Lopez  0:00  \nShall we start?\n\nOmar Haddad  0:04\nYes.\n\nTranscribed by https://otter.ai\n",
            outline: ["Maria Lopez @0.0: Shall we start?", "Omar Haddad @4.0: Yes."]
        ),
        Case(
            file: "Maria Lopez  0:00\nSo.\n\n0:04\nWho is that?\n\nSpeaker 5  1:00:04\nMe at 10:30.\n",
            outline: ["Maria Lopez @0.0: So.", "nil @4.0: Who is that?", "Speaker 5 @3604.0: Me at 10:30."]
        ),
        Case(
            file: "Maria Lopez   0:03\nFrom a Word file.\nOmar Haddad\t0:05\nWith a tab.\n",
            outline: ["Maria Lopez @3.0: From a Word file.", "Omar Haddad @5.0: With a tab."]
        ),
        Case(
            file: "Maria Lopez\nShall we start?\n\nOmar Haddad\nYes.\n\nMaria Lopez\nGood.\n\nOmar Haddad\nBye.\n\n"
                + "Transcribed by https://otter.ai\n",
            outline: [
                "Maria Lopez @nil: Shall we start?", "Omar Haddad @nil: Yes.", "Maria Lopez @nil: Good.",
                "Omar Haddad @nil: Bye.",
            ]
        ),
    ]

    @Test(arguments: otter)
    func otterWritesSpacesBeforeTheTime(_ example: Case) throws {
        let transcript = try read(example.file)

        #expect(transcript.format == .otter)
        #expect(transcript.outline == example.outline)
    }

    @Test(arguments: [
        (
            "and so we ship it.\nMaria Lopez | 00:10\nFine.\nOmar Haddad | 00:12\nYes.\n",
            ["nil @nil: and so we ship it.", "Maria Lopez @10.0: Fine.", "Omar Haddad @12.0: Yes."]
        ),
        (
            "We ship on Friday\nMaria Lopez | 00:10\nFine.\n",
            ["nil @nil: We ship on Friday", "Maria Lopez @10.0: Fine."]
        ),
        (
            "One thing\nAnother thing\nMaria Lopez | 00:10\nFine.\nOmar Haddad | 00:12\nYes.\n",
            ["nil @nil: One thing Another thing", "Maria Lopez @10.0: Fine.", "Omar Haddad @12.0: Yes."]
        ),
        (
            "so be it.\n\nMaria Lopez  0:10\nFine.\n\nOmar Haddad  0:12\nYes.\n",
            ["nil @nil: so be it.", "Maria Lopez @10.0: Fine.", "Omar Haddad @12.0: Yes."]
        ),
    ])
    func whatIsSaidAboveTheFirstSpeakerIsKept(_ file: String, _ outline: [String]) throws {
        let transcript = try read(file)

        #expect(transcript.outline == outline)
        #expect(transcript.title == nil)
    }

    @Test func manyLinesAboveTheFirstSpeakerAreKept() throws {
        let lines = (0..<8).map { "Line \($0)" }

        let transcript = try read(
            (lines + ["Maria Lopez | 00:10", "Fine.", "Omar Haddad | 00:12", "Yes."]).joined(separator: "\n"))

        #expect(transcript.turns.first?.text.unfiltered == lines.joined(separator: " "))
    }

    @Test(arguments: [
        "Maria Lopez | 00:00\nThe plan:\nDeploy Window | 22:00\nis fixed.\nOmar Haddad | 00:20\nYes.\n",
        "Maria Lopez | 00:00\nThe plan:\nDeploy Window | 22:00\nis fixed.\nOmar Haddad | 00:20\nYes.\n"
            + "Maria Lopez | 00:30\nGood.\nOmar Haddad | 00:40\nBye.\n",
        "Maria Lopez  0:00\nThe plan:\nDeploy Window  22:00\nis fixed.\nOmar Haddad  0:20\nYes.\n",
    ])
    func aLineWhoseTimeDoesNotFitIsSpeech(_ file: String) throws {
        let transcript = try read(file)

        #expect(transcript.participants == ["Maria Lopez", "Omar Haddad"])
        #expect(transcript.turns.first?.text.unfiltered.contains("Deploy Window") == true)
        #expect(transcript.turns.first?.text.unfiltered.hasSuffix("is fixed.") == true)
    }

    @Test func aLineThatOnlyReachesBackIsSpeech() throws {
        let transcript = try read(
            "Ann Bee | 10:00\nSo.\nCy Dee | 12:00\nThe slots:\nLunch Break | 00:30\nis one.\n")

        #expect(transcript.participants == ["Ann Bee", "Cy Dee"])
    }

    @Test func anAttendeeIsASpeakerWhateverTheTime() throws {
        let transcript = try read(
            #"{"transcript":"Ann Bee | 10:00\nSo.\nCy Dee | 12:00\nYes.\nEd Eff | 00:30\nNo.","participants":"Ed Eff"}"#
        )

        #expect(transcript.participants == ["Ann Bee", "Cy Dee", "Ed Eff"])
    }

    @Test func twoRecordingsInOneTextKeepTheirSpeakers() throws {
        let one = "Ann Bee | 00:00\nSo.\nCy Dee | 09:00\nYes.\nAnn Bee | 09:10\nGood.\n"

        let transcript = try read(one + "Ed Eff | 00:00\nAgain.\nAnn Bee | 00:30\nNo.\n")

        #expect(transcript.participants == ["Ann Bee", "Cy Dee", "Ed Eff"])
    }
}
