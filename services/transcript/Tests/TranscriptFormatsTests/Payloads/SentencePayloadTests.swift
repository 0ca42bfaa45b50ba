import Domain
import Foundation
import Testing
import TranscriptFormats

@Suite struct SentencePayloadTests {
    @Test func firefliesAnswersMinutesAndMilliseconds() throws {
        let transcript = try read(
            #"""
            {"data":{"transcript":{"id":"ff1","title":"Sync","date":1772445600000,"duration":20.2,
             "organizer_email":"maria@example.com","participants":["maria@example.com","zed@example.com"],
             "meeting_attendees":[{"displayName":"Maria Lopez","email":"maria@example.com","name":null}],
             "speakers":[{"id":0,"name":"Maria Lopez"},{"id":1,"name":"Omar Haddad"}],
             "sentences":[
              {"index":0,"speaker_id":0,"speaker_name":"Maria Lopez","text":"Shall we","start_time":0.4,"end_time":1.9},
              {"index":1,"speaker_id":0,"speaker_name":"Maria Lopez","text":"start\u003f","start_time":1.9,"end_time":2},
              {"index":2,"speaker_id":1,"speaker_name":null,"text":null,"raw_text":"yes","start_time":2.5},
              {"index":3,"speaker_id":7,"text":"Me too.","start_time":"0:03"}],
             "summary":{"overview":"…"}}}}
            """#
        )

        #expect(transcript.format == .firefliesJSON)
        #expect(transcript.title == "Sync")
        #expect(transcript.externalMeetingID == "ff1")
        #expect(transcript.startedAt == Date(timeIntervalSince1970: 1_772_445_600))
        #expect(transcript.meetingDate == nil)
        #expect(transcript.durationSeconds == 1212)
        #expect(transcript.participants == ["Maria Lopez", "Omar Haddad", "Speaker 7", "zed@example.com"])
        #expect(
            transcript.outline == [
                "Maria Lopez @0.4: Shall we start?", "Omar Haddad @2.5: yes", "Speaker 7 @3.0: Me too.",
            ]
        )
    }

    @Test func aBareListOfSentencesWillDo() throws {
        let transcript = try read(
            #"[{"speaker":"Maria","text":"Hi.","start":1,"end":4.5},{"speaker":"Omar","text":"Yes."}]"#)

        #expect(transcript.format == .firefliesJSON)
        #expect(transcript.outline == ["Maria @1.0: Hi.", "Omar @nil: Yes."])
        #expect(transcript.durationSeconds == 4.5)
    }

    @Test func readAICountsFromItsStart() throws {
        let transcript = try read(
            #"""
            {"session_id":"S1","trigger":"meeting_end","title":"Sync","start_time":"2026-03-02T10:00:00Z",
             "end_time":"2026-03-02T10:20:00Z",
             "participants":[{"name":"Maria Lopez","first_name":"Maria","last_name":"Lopez","email":null}],
             "transcript":{"speakers":[{"name":"Maria Lopez"},{"name":"Omar Haddad"}],"speaker_blocks":[
              {"start_time":"1772445600000","end_time":"1772445601900","speaker":{"name":"Maria Lopez"},"words":"Shall we?"},
              {"start_time":1772445602500,"end_time":1772445603000,"speaker":null,"words":"Yes."}]}}
            """#
        )

        #expect(transcript.format == .readAIJSON)
        #expect(transcript.externalMeetingID == "S1")
        #expect(transcript.durationSeconds == 1200)
        #expect(transcript.participants == ["Maria Lopez", "Omar Haddad"])
        #expect(transcript.outline == ["Maria Lopez @0.0: Shall we?", "nil @2.5: Yes."])
    }
}
