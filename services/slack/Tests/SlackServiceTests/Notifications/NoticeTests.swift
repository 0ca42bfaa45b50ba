import CoreTestKit
import Domain
import Foundation
import Persistence
import SlackAPI
import Testing

@testable import SlackService

struct NoticeTests {
    private static let meeting = MeetingID(.derived(from: "meeting"))
    private static let team = SlackTeamID(checked: "T1")

    private static func place() throws -> SlackPlace {
        SlackPlace(
            SlackPosted(channel: SlackChannelID(checked: "C1"), ts: try #require(SlackTimestamp("1700000000.000100"))))
    }

    private static func tell(_ store: Store) async throws {
        let place = try place()
        try await store.database.write { connection in
            try NoticeRepository.keep([place], of: meeting, in: team, at: store.ambient.now, on: connection)
        }
    }

    private static func isFirst(_ store: Store) async throws -> Bool {
        try await store.database.write { try NoticeRepository.isFirst(meeting, on: $0) }
    }

    @Test func aMeetingIsToldOfOnce() async throws {
        try await Store.use { store async throws in
            #expect(try await Self.isFirst(store))
            try await Self.tell(store)

            #expect(try await !Self.isFirst(store))
        }
    }

    @Test func ofADeletedMeetingNothingIsToldHoweverLateItComes() async throws {
        try await Store.use { store async throws in
            try await store.database.write { connection in
                try NoticeRepository.close(Self.meeting, at: store.ambient.now, on: connection)
            }

            #expect(try await !Self.isFirst(store))
            #expect(try await NoticeRepository(database: store.database).notice(of: Self.meeting)?.messages == [])
        }
    }

    @Test func thatAMeetingWasDeletedIsForgottenAndOthersStay() async throws {
        try await Store.use { store async throws in
            try await Self.tell(store)
            let other = MeetingID(.derived(from: "another meeting"))
            try await store.database.write { connection in
                try NoticeRepository.close(other, at: store.ambient.now, on: connection)
            }
            _ = try await NoticeRepository(database: store.database).forgetOld(before: store.ambient.now + 1)

            #expect(try await store.count("notices") == 1)
            #expect(try await NoticeRepository(database: store.database).notice(of: Self.meeting) != nil)
        }
    }
}
