import Assistant
import CoreTestKit
import Domain
import DurableJobs
import FoundationEssentials
import Persistence
import ServicesTestKit
import SlackAPI
import Testing

@testable import SlackService

@Suite(.timeLimit(.minutes(2))) struct ReplyRepositoryTests {
    private static let cause = InboxID(.derived(from: "cause"))
    private static let meeting = MeetingID(.derived(from: "meeting"))
    private static let id = ReplyID(.derived(from: "reply", cause.description, "0"))

    private static let reply = Reply(
        team: SlackTeamID(checked: "T1"), place: .channel(SlackChannelID(checked: "C1"), thread: nil),
        parts: [.message(SlackMessage(parts: ["Größe 🦊"])), .message(SlackMessage(parts: ["Two \0"]))],
        asker: SlackUserID(checked: "U1"), notice: meeting)

    private static func place() throws -> SlackPlace {
        SlackPlace(
            SlackPosted(channel: SlackChannelID(checked: "C1"), ts: try #require(SlackTimestamp("1700000000.000100"))))
    }

    private static func store(_ store: Store) async throws {
        try await store.database.write { try store.replies.store([reply], cause: cause, on: $0) }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aReplyIsStoredOnceWithItsJob(_ kind: DatabaseUnderTest) async throws {
        try await Store.useTwo(kind) { store, other in
            try await withThrowingDiscardingTaskGroup { group in
                for number in 0..<10 {
                    group.addTask { try await Self.store(number % 2 == 0 ? store : other) }
                }
            }
            let stored = try #require(try await store.replies.waiting(Self.id))

            #expect(stored.reply.parts.first == Self.reply.parts.first && stored.reply.parts.count == 2)
            #expect(stored.reply.place == Self.reply.place && stored.reply.asker == Self.reply.asker)
            #expect(stored.reply.notice == Self.meeting && stored.sent == 0 && stored.begun == 0)
            #expect(try await store.count("replies") == 1)
            #expect(try await store.count("jobs") == 1)
            #expect(try await NoticeRepository(database: store.database).isPending(Self.meeting))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func howFarItCameIsKeptAndItsWordsAreErasedAtTheEnd(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            try await Self.store(store)
            #expect(try await store.replies.begin(0, of: Self.id))
            #expect(try await store.replies.waiting(Self.id)?.begun == 1)
            try await store.replies.takeBack(0, of: Self.id)
            var stored = try #require(try await store.replies.waiting(Self.id))
            stored.sent = 1
            stored.posted = [try Self.place()]
            try await store.replies.note(stored)
            let noted = try #require(try await store.replies.waiting(Self.id))
            #expect(noted.sent == 1 && noted.begun == 0 && noted.posted == stored.posted)

            let now = store.clock.now
            try await store.database.write { try ReplyRepository.finish(noted, at: now, on: $0) }
            #expect(try await store.replies.waiting(Self.id) == nil)
            #expect(try await store.count("replies WHERE state = 'sent' AND parts = '[]' AND place = '{}'") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatCouldNotBeDeliveredIsKeptForAWeek(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            try await Self.store(store)
            let now = store.clock.now
            try await store.database.write { try ReplyRepository.bury(Self.id, reason: "gone", at: now, on: $0) }
            #expect(try await store.count("replies WHERE state = 'dead' AND reason = 'gone'") == 1)
            #expect(try await store.replies.forgetOld() == 0)
            store.clock.advance(by: ReplyRepository.memory * 2)
            #expect(try await store.replies.forgetOld() == 1)
        }
    }
}
