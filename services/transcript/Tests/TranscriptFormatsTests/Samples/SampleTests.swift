import Domain
import Foundation
import Redaction
import Testing
import TranscriptFormats

@Suite struct SampleTests {
    struct Expected: Sendable {
        let name: String
        let format: TranscriptFormat
        let turns: Int
        let participants: [String]
    }

    static let expected = [
        Expected(
            name: "01-daily-standup.txt", format: .krisp, turns: 77,
            participants: [
                "Hanneke Visser", "Jerome Baptiste", "Noor Haddad", "Callum Abernathy", "Soo-ah Lim",
                "Tomasz Wielgosz", "Priyanka Raghunathan",
            ]
        ),
        Expected(
            name: "02-merrowdale-kickoff.vtt", format: .zoomVTT, turns: 124,
            participants: [
                "Hanneke Visser", "Imogen's iPad", "Lionel Treadgold", "Yusuf Demir", "Priyanka Raghunathan",
                "Tomasz Wielgosz", "Declan Fitzsimmons",
            ]
        ),
        Expected(
            name: "03-fennimore-contract-call.txt", format: .otter, turns: 124,
            participants: ["Gideon Marsh", "Bethany Strand", "Wendell Pruitt", "Marguerite Oyelaran", "Speaker 5"]
        ),
        Expected(
            name: "04-sprint-planning.json", format: .firefliesJSON, turns: 136,
            participants: [
                "Hanneke Visser", "Jerome Baptiste", "Tomasz Wielgosz", "Soo-ah Lim", "Inés Carranza",
                "Priyanka Raghunathan", "Callum Abernathy", "Noor Haddad",
            ]
        ),
        Expected(
            name: "05-quillhaven-incident-review.vtt", format: .teamsVTT, turns: 123,
            participants: [
                "Declan Fitzsimmons", "Callum Abernathy", "Jerome Baptiste", "Dev Malhotra", "Priyanka Raghunathan",
                "Hanneke Visser", "Rosalind Achterberg",
            ]
        ),
        Expected(
            name: "06-saltmarsh-requirements-workshop.txt", format: .googleMeet, turns: 125,
            participants: [
                "Inés Carranza", "Raymond Teague", "Valerie Okonkwo-Hart", "Priyanka Raghunathan", "Callum Abernathy",
                "Gideon Marsh",
            ]
        ),
        Expected(
            name: "07-corrigan-weekly-status.srt", format: .srt, turns: 125,
            participants: [
                "Anneliese Brandt", "Tomasz Wielgosz", "Hanneke Visser", "Stig Halvorsen", "Noor Haddad",
                "Jerome Baptiste",
            ]
        ),
        Expected(
            name: "08-quarterly-retro.json", format: .webhookJSON, turns: 124,
            participants: [
                "Hanneke Visser", "Jerome Baptiste", "Callum Abernathy", "Marguerite Oyelaran", "Priyanka Raghunathan",
                "Declan Fitzsimmons", "Gideon Marsh", "Wendell Pruitt",
            ]
        ),
    ]

    @Test(arguments: expected)
    func everySampleIsReadAsWhatItIs(_ expected: Expected) throws {
        let bytes = try Samples.bytes(expected.name)

        let transcript = try TranscriptReader().read(bytes)

        #expect(transcript.format == expected.format)
        #expect(transcript.turns.count == expected.turns)
        #expect(transcript.participants.map(\.unfiltered) == expected.participants)
        #expect(transcript.turns.allSatisfy { $0.speaker != nil && $0.startSeconds != nil })
        #expect(transcript.faults(against: bytes).isEmpty)
    }

    @Test func sentencesCarryTitleDateAndMinutes() throws {
        let transcript = try TranscriptReader().read(try Samples.bytes("04-sprint-planning.json"))

        #expect(transcript.title == "Sprint 21 planning")
        #expect(transcript.meetingDate == CalendarDate(year: 2025, month: 10, day: 13))
        #expect(transcript.startedAt == Date(timeIntervalSince1970: 1_760_369_400))
        #expect(transcript.durationSeconds == 1014)
        #expect(transcript.externalMeetingID == "01K7FKQ3T8TIDESPRINT21")
    }

    @Test func meetNotesCarryTitleDateAndEnd() throws {
        let transcript = try TranscriptReader().read(try Samples.bytes("06-saltmarsh-requirements-workshop.txt"))

        #expect(transcript.title == "Saltmarsh Call Assist: requirements workshop")
        #expect(transcript.meetingDate == CalendarDate(year: 2025, month: 10, day: 22))
        #expect(transcript.startedAt == Date(timeIntervalSince1970: 1_761_141_720))
        #expect(transcript.durationSeconds == 3209)
        #expect(transcript.turns.last?.text == "Bye all.")
    }

    @Test func webhookCarriesItsFields() throws {
        let transcript = try TranscriptReader().read(try Samples.bytes("08-quarterly-retro.json"))

        #expect(transcript.title == "Q3 retro and numbers")
        #expect(transcript.meetingDate == CalendarDate(year: 2025, month: 10, day: 31))
        #expect(transcript.startedAt == Date(timeIntervalSince1970: 1_761_937_200))
        #expect(transcript.durationSeconds == 942)
        #expect(transcript.externalMeetingID == "c41e7a90-55b2-4f0d-9f6b-2d1b3f7a8e31")
    }

    @Test func lineEndingsAndByteOrderMarkChangeNothing() throws {
        for name in Samples.names where !name.hasSuffix("json") {
            let plain = try TranscriptReader().read(try Samples.bytes(name))
            let text = String(decoding: try Samples.bytes(name), as: UTF8.self)

            for ending in ["\r\n", "\r"] {
                let changed = try read("\u{FEFF}" + text.replacing("\n", with: ending))

                #expect(changed.outline == plain.outline, "\(name)")
                #expect(changed.format == plain.format && changed.title == plain.title, "\(name)")
            }
        }
    }
}
