import Domain
import Foundation
import Redaction
import Testing
import TranscriptFormats

@Suite struct WebhookTests {
    @Test(arguments: [
        #""participants":["Maria Lopez","Omar Haddad <omar@example.com>"]"#,
        #""participants":[{"name":"Maria Lopez","email":"m@example.com"},{"first_name":"Omar","last_name":"Haddad"}]"#,
        #""participants":"Maria Lopez, Omar Haddad""#,
        #""participants":"Lopez, Maria; Haddad, Omar""#,
        #""attendees":"Maria Lopez\nOmar Haddad""#,
        #""speakers":["maria lopez","María López","Omar Haddad (Guest)","omar@example.com","m.lopez@example.com"]"#,
        #""data":{"meeting":{"participants":[{"first_name":"Omar","last_name":"Haddad","email":"omar@example.com"}]}}"#,
    ])
    func peopleComeInManyShapes(_ field: String) throws {
        let transcript = try read(#"{"transcript":"Maria Lopez | 00:00\nHello",\#(field)}"#)

        #expect(transcript.participants.count == 2)
        #expect(transcript.participants.first == "Maria Lopez")
        #expect(transcript.participants.last?.unfiltered.contains("Omar") == true)
    }

    @Test func addressesOfNobodyNamedStay() throws {
        let transcript = try read(
            #"{"transcript":"Maria Lopez | 00:00\nHi","participants":["MLopez@example.com","zed@example.com","zed@example.com"]}"#
        )

        #expect(transcript.participants == ["Maria Lopez", "zed@example.com"])
    }

    @Test(arguments: [
        #"{"meeting_id":"m_42","meeting_title":"Sync","start_time":"2026-03-02T10:00:00Z","duration":"1200","raw_content":T}"#,
        #"{"id":"m_42","name":"Sync","date":"2026-03-02 10:00:00 +00:00","duration":1200.0,"content":T}"#,
        #"{"data__meeting__id":"m_42","data__meeting__title":"Sync","data__meeting__start_date":"2026-03-02T05:00:00-05:00","data__meeting__duration":"20:00","data__raw_content":T}"#,
        #"{"id":"evt_01","event":"transcript_created","data":{"meeting":{"id":"m_42","title":"Sync","start_date":"2026-03-02T10:00:00Z","end_date":"2026-03-02T10:20:00Z"},"raw_content":T}}"#,
        #"[{"meeting_id":"m_42","topic":"Sync","meeting_date":"2026-03-02","start_date":1772445600000,"duration":"0:20:00","transcript_text":T}]"#,
        #"{"meetingId":"m_42","title":"Sync","meeting_date":"2026-03-02T10:00Z","duration_seconds":1200,"transcript":["Maria Lopez | 00:00","Hello"]}"#,
    ])
    func fieldsHaveManyNames(_ body: String) throws {
        let transcript = try read(body.replacing("T}", with: #""Maria Lopez | 00:00\nHello"}"#))

        #expect(transcript.format == .webhookJSON)
        #expect(transcript.title == "Sync")
        #expect(transcript.externalMeetingID == "m_42")
        #expect(transcript.startedAt == Date(timeIntervalSince1970: 1_772_445_600))
        #expect(transcript.meetingDate == CalendarDate(year: 2026, month: 3, day: 2))
        #expect(transcript.durationSeconds == 1200)
        #expect(transcript.outline == ["Maria Lopez @0.0: Hello"])
    }

    @Test(arguments: [
        (#"Maria Lopez  0:00\nHello\n\nTranscribed by https://otter.ai"#, "Maria Lopez @0.0: Hello"),
        (#"WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Maria Lopez>R&amp;D</v>"#, "Maria Lopez @1.0: R&D"),
        (#"1\n00:00:01,000 --> 00:00:02,000\nMaria Lopez: Hello"#, "Maria Lopez @1.0: Hello"),
        (#"Maria Lopez: Hello"#, "Maria Lopez @nil: Hello"),
        (#"Hello"#, "nil @nil: Hello"),
        (
            #"\ufeffMar\u0069a Lopez | 00:00\nCaf\u00e9 \ud83d\ude00 \ud83d \u0000"#,
            "Maria Lopez @0.0: Café 😀 \u{FFFD} \u{FFFD}"
        ),
        (#"{\"transcript\":\"Maria Lopez | 00:00\\nCaf\\u00e9\"}"#, "Maria Lopez @0.0: Café"),
    ])
    func theTextMayBeInAnyFormat(_ text: String, _ outline: String) throws {
        #expect(try read(#"{"transcript":"\#(text)"}"#).outline == [outline])
    }

    @Test func ofAnObjectWithManyKeysTheLastValueCounts() throws {
        let others = (0..<500).map { #""k\#($0)":\#($0)"# }.joined(separator: ",")
        let transcript = try read(
            #"{"title":"Old",\#(others),"title":"Sync","topic":null,"transcript":"Hi","m\u0065eting_id":"m_42"}"#)

        #expect(transcript.title == "Sync")
        #expect(transcript.externalMeetingID == "m_42")
        #expect(transcript.outline == ["nil @nil: Hi"])
    }

    @Test func aListOfSentencesWillDo() throws {
        let transcript = try read(
            #"{"title":"Sync","transcript":[{"speaker":{"name":"Maria"},"words":"Hi","start":1.5},{"speaker":"Omar","text":"Yes","start":"00:03"}]}"#
        )

        #expect(transcript.format == .webhookJSON)
        #expect(transcript.outline == ["Maria @1.5: Hi", "Omar @3.0: Yes"])
    }

    @Test(
        arguments: [
            ("2025-10-31", "2025-10-31", nil), ("2025-10-31T23:30:00-04:00", "2025-10-31", 1_761_967_800),
            ("2025-10-31 10:02", "2025-10-31", nil), ("2025-10-31T10:02:00.250+0530", "2025-10-31", 1_761_885_120.25),
            ("2025-10-31 10:02 GMT-4", "2025-10-31", 1_761_919_320), ("31 October 2025", "2025-10-31", nil),
            ("Friday, October 31st, 2025 3:00 PM", "2025-10-31", nil), ("1761937200", nil, 1_761_937_200),
            ("2025-02-30", nil, nil), ("yesterday", nil, nil), ("1e400", nil, nil),
            ("2025-10-31T10:02:00+99:00", "2025-10-31", nil),
        ] as [(String, String?, Double?)])
    func datesAreReadAsWritten(_ text: String, _ day: String?, _ seconds: Double?) throws {
        let transcript = try read(#"{"transcript":"Hi","meeting_date":"\#(text)"}"#)

        #expect(transcript.meetingDate?.description == day)
        #expect(transcript.startedAt?.timeIntervalSince1970 == seconds)
    }
}
