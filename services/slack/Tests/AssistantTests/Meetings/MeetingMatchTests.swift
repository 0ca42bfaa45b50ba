import Assistant
import Domain
import Foundation
import ServiceClients
import Testing

@Suite struct MeetingMatchTests {
    private let meetings: [MeetingWire]

    init() throws {
        meetings = [
            try .sample("Retro", created: "2025-11-03T15:35:00Z", minutes: 60, status: "processing"),
            try .sample("Sprint 22 planning", created: "2025-10-27T10:20:00Z", minutes: 75),
            try .sample("Retro", created: "2025-10-20T15:40:00Z", minutes: 60),
            try .sample("Sprint 21 planning", created: "2025-10-13T10:10:00Z", minutes: 70),
            try .sample("Cliënt kick-off: Tidewater", created: "2025-10-06T08:00:00Z", minutes: 30, tags: ["Harbour"]),
        ]
    }

    @Test(arguments: [
        (MeetingQuery(isLast: true), 1), (MeetingQuery(title: ["retro"], isLast: true), 2),
        (MeetingQuery(title: ["planning", "21"]), 3), (MeetingQuery(title: ["client", "kick-off:", "tidewater"]), 4),
        (MeetingQuery(title: ["tidewatr"]), 4), (MeetingQuery(title: ["planning"], isLast: true), 1),
        (MeetingQuery(title: ["planning"], time: TimeOfDay("9:00"), isLast: true), 1),
        (MeetingQuery(time: TimeOfDay("7:15"), isLast: true), 4),
        (MeetingQuery(time: TimeOfDay("15:00"), isLast: true), 2),
    ])
    func oneMeetingIsFound(query: MeetingQuery, index: Int) {
        #expect(MeetingMatch(query, among: meetings, zone: .gmt) == .one(meetings[index]))
    }

    @Test func severalAreLeftToThePerson() {
        let match = MeetingMatch(MeetingQuery(title: ["planning"]), among: meetings, zone: .gmt)

        #expect(match == .several([meetings[1], meetings[3]]))
    }

    @Test func aTimeIsThatOfTheZone() throws {
        let vienna = try #require(TimeZone(identifier: "Europe/Vienna"))
        let query = MeetingQuery(title: ["kick-off:"], time: TimeOfDay("9:30"))

        #expect(MeetingMatch(query, among: meetings, zone: vienna) == .one(meetings[4]))
        #expect(MeetingMatch(query, among: meetings, zone: .gmt) == .none(near: [meetings[4]]))
    }

    @Test(arguments: [["retrospect"], ["harbour"], ["planing", "session"]])
    func whatComesNearIsOffered(title: [String]) {
        guard case .none(let near) = MeetingMatch(MeetingQuery(title: title), among: meetings, zone: .gmt) else {
            Issue.record("something was found")
            return
        }
        #expect(!near.isEmpty)
    }

    @Test(arguments: ["07-corrigan-weekly-status.srt", "Corrigan weekly status", "corrigan status", "corrigan-weekly"])
    func aMeetingThatIsNamedAsItsFileIsFound(text: String) throws {
        let meetings = meetings + [try .sample("07-corrigan-weekly-status.srt")]
        let query = MeetingQuery.titled(text)

        #expect(MeetingMatch(query, among: meetings, zone: .gmt) == .one(meetings[5]))
    }

    @Test(arguments: ["🙂", "!!!", "…", "--", "🙂 ???"])
    func signsAreNoTitle(text: String) {
        let query = MeetingQuery(title: text.split(separator: " ").map(String.init))

        #expect(MeetingMatch(query, among: meetings, zone: .gmt) == .none(near: []))
    }

    @Test(arguments: ["a", "x", "ä"])
    func oneLetterManyTimesIsNoTitle(letter: String) {
        let query = MeetingQuery(title: [String(repeating: letter, count: 3_000)])

        #expect(MeetingMatch(query, among: meetings, zone: .gmt) == .none(near: []))
    }

    @Test func withoutAnythingNearThereIsNothing() {
        let query = MeetingQuery(title: ["zzzzzz"])

        #expect(MeetingMatch(query, among: meetings, zone: .gmt) == .none(near: []))
        #expect(MeetingMatch(MeetingQuery(isLast: true), among: [], zone: .gmt) == .none(near: []))
    }
}

extension MeetingWire {
    static func sample(
        _ title: String, created: String = "2025-11-03T09:00:00Z", minutes: Double = 30, date: String? = nil,
        status: String = "ready", error: String? = nil, tags: [String] = []
    ) throws -> MeetingWire {
        let fields: [String: Any?] = [
            "id": UUID.derived(from: title, created).uuidString, "title": title, "status": status,
            "meetingDate": date ?? String(created.prefix(10)), "durationSeconds": minutes * 60,
            "participants": ["Noor Haddad"], "projectTags": tags, "redactionCount": 0, "redactions": [String: Int](),
            "contentHash": "", "createdAt": created, "updatedAt": created, "error": error,
        ]
        return try sampleValue(fields)
    }
}
