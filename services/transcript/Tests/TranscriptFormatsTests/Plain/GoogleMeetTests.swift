import Domain
import Foundation
import Testing
import TranscriptFormats

@Suite struct GoogleMeetTests {
    @Test func turnsHaveTheTimeOfTheirHeading() throws {
        let transcript = try read(
            """
            Sync (2026-03-02 10:00 GMT) - Transcript
            Attendees
            Maria Lopez, Omar Haddad, Ann
            Transcript
            00:00:00
            Maria Lopez: Shall we start? At 10:30: no.
            It is late.
            Omar Haddad: Note: yes.
            00:05:00

            Omar Haddad: Next point.
            Ann: Fine.

            Transcription ended after 00:20:11

            This editable transcript was computer generated and might contain errors.
            """
        )

        #expect(transcript.format == .googleMeet)
        #expect(transcript.title == "Sync")
        #expect(transcript.startedAt == Date(timeIntervalSince1970: 1_772_445_600))
        #expect(transcript.meetingDate == CalendarDate(year: 2026, month: 3, day: 2))
        #expect(transcript.durationSeconds == 1211)
        #expect(transcript.participants == ["Maria Lopez", "Omar Haddad", "Ann"])
        #expect(
            transcript.outline == [
                "Maria Lopez @0.0: Shall we start? At 10:30: no. It is late.",
                "Omar Haddad @0.0: Note: yes. Next point.", "Ann @300.0: Fine.",
            ]
        )
    }

    @Test func headingsWithoutTheUsualWordsWillDo() throws {
        let transcript = try read(
            """
            2. März 2026
            Besprechung – Transkript
            00:00:00
            Maria Lopez: Fangen wir an?
            Omar Haddad: Ja.
            """
        )

        #expect(transcript.format == .googleMeet)
        #expect(transcript.outline == ["Maria Lopez @0.0: Fangen wir an?", "Omar Haddad @0.0: Ja."])
    }

    @Test func theDateMayStandOnALineOfItsOwn() throws {
        let transcript = try read("Mar 2, 2026\nSync - Transcript\n00:00:00\n\nMaria Lopez: Hi.\n")

        #expect(transcript.title == "Sync")
        #expect(transcript.meetingDate == CalendarDate(year: 2026, month: 3, day: 2))
    }
}
