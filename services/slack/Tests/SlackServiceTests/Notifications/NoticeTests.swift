import Assistant
import CoreTestKit
import Domain
import Foundation
import Persistence
import ServicesTestKit
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

    @Test(arguments: DatabaseUnderTest.all)
    func aMeetingIsToldOfOnce(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            #expect(try await Self.isFirst(store))
            try await Self.tell(store)

            #expect(try await !Self.isFirst(store))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func ofADeletedMeetingNothingIsToldHoweverLateItComes(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await store.database.write { connection in
                try NoticeRepository.close(Self.meeting, at: store.ambient.now, on: connection)
            }

            #expect(try await !Self.isFirst(store))
            #expect(try await NoticeRepository(database: store.database).notice(of: Self.meeting)?.messages == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func thatAMeetingWasDeletedIsForgottenAndOthersStay(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
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

    /// Two processes hear of a meeting at the same time: each stores its message and looks whether it is the first.
    @Test(arguments: DatabaseUnderTest.all)
    func ofManyFirstMessagesAtTheSameTimeOneIsStored(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            let reply = Reply(
                team: Self.team, place: .configured("#m"), parts: [.message(SlackMessage(parts: ["Told"]))],
                notice: Self.meeting)
            let first = try await withThrowingTaskGroup { group in
                for number in 0..<10 {
                    let store = number % 2 == 0 ? store : other
                    group.addTask { try await Self.post(reply, store, "\(number)") ? 1 : 0 }
                }
                return try await group.reduce(0, +)
            }

            #expect(first == 1)
            #expect(try await store.count("replies") == 1)
        }
    }

    private static func post(_ reply: Reply, _ store: Store, _ cause: String) async throws -> Bool {
        do {
            try await store.database.write { connection in
                try store.replies.store([reply], cause: InboxID(.derived(from: cause)), on: connection)
                guard try NoticeRepository.isFirst(meeting, on: connection) else { throw Late() }
            }
            return true
        } catch is Late {
            return false
        }
    }

    private struct Late: Error {}

    @Test(arguments: DatabaseUnderTest.all)
    func whoDecidedAtTheSameTimeIsAllKept(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            try await Self.tell(store)
            let proposals = (0..<20).map { ProposalID(.derived(from: "proposal", "\($0)")) }
            try await withThrowingDiscardingTaskGroup { group in
                for (number, proposal) in proposals.enumerated() {
                    let store = number % 2 == 0 ? store : other
                    group.addTask {
                        let isTold = try await store.database.write { connection in
                            try NoticeRepository.keep(
                                [proposal], decidedBy: SlackUserID(checked: "U1"), of: Self.meeting,
                                at: store.ambient.now, on: connection)
                        }
                        #expect(isTold)
                    }
                }
            }

            let notice = try await NoticeRepository(database: other.database).notice(of: Self.meeting)
            #expect(Set(notice?.deciders.keys.map(\.self) ?? []) == Set(proposals))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aMessageMadeBeforeADecisionIsNotTheLatest(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            try await Self.tell(store)
            let known = try #require(try await NoticeRepository(database: store.database).notice(of: Self.meeting))
            func isLatest() async throws -> Bool {
                try await store.database.write { try NoticeRepository.isLatest(known, of: Self.meeting, on: $0) }
            }
            #expect(try await isLatest())
            _ = try await store.database.write { connection in
                try NoticeRepository.keep(
                    [ProposalID(.derived(from: "p"))], decidedBy: SlackUserID(checked: "U1"), of: Self.meeting,
                    at: store.ambient.now, on: connection)
            }

            #expect(try await !isLatest())
        }
    }
}
