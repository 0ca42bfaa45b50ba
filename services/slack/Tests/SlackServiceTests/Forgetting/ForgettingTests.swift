import Assistant
import CoreTestKit
import Domain
import FoundationEssentials
import MeetingForgetting
import Persistence
import ServicesTestKit
import SlackAPI
import Testing

@testable import DurableJobs
@testable import SlackService

@Suite(.timeLimit(.minutes(2)))
struct ForgettingTests {
    private static let meeting = MeetingID(.derived(from: "meeting"))
    private static let other = MeetingID(.derived(from: "other"))
    private static let team = SlackTeamID(checked: "T0HOME")
    private static let person = SlackUserID(checked: "U0ADA")
    private static let place = ConversationPlace(team: team, channel: nil, thread: nil)

    /// Answers everything with what it was given.
    private struct ScriptedDesk: Desk {
        let outcome: @Sendable (InboxItem) -> Outcome

        func answer(_ item: InboxItem) async throws -> Outcome { outcome(item) }
        func apology(for item: InboxItem) -> Outcome { .nothing }
    }

    private static func reply(_ text: Mrkdwn, notice: MeetingID? = nil) -> Reply {
        Reply(team: team, place: .direct(person), parts: [.message(.plain(text))], notice: notice)
    }

    /// Has a request answered by an outcome about `meetings`: with a turn, a decision and a reply.
    private static func answer(_ store: Store, _ meetings: [MeetingID]) async throws {
        try await store.inbox.accept(.command, keys: [store.ambient.makeUUID().uuidString], body: [1])
        let turns = TurnRepository(database: store.database, ambient: store.ambient)
        let desk = ScriptedDesk { item in
            Outcome([reply("The quokka eats")]).about(meetings).writing { connection in
                try turns.add(
                    Turn(question: "Who eats?", answer: "The quokka", meetings: Set(meetings)), of: person, in: place,
                    cause: item.id, on: connection)
                try store.decisions.open(
                    DecisionID(cause: item.id), .tickets, of: person, in: team, content: "Feed the quokka",
                    on: connection)
            }
        }
        let handler = AnswerItems(
            itemKind: .command, concurrency: 1, inbox: store.inbox, replies: store.replies, desk: desk)
        let job = try #require(try await store.queue.lease([handler.kind: 1], atMost: 1, for: .seconds(10)).first)
        try await handler.run(job)
    }

    private static func forget(_ store: Store, _ meeting: MeetingID = Self.meeting) async throws {
        try await ForgetMeeting(
            database: store.database, queue: store.queue, ambient: store.ambient,
            erase: ForgetWords(inbox: store.inbox).erase
        ).forget(meeting)
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatAnAnswerMadeOfItsWordsIsErased(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.answer(store, [Self.meeting, Self.other])
            try await Self.answer(store, [Self.other])
            try await Self.answer(store, [])

            try await Self.forget(store)
            try await Self.forget(store)

            #expect(try await store.count("turns") == 2)
            #expect(try await store.count("decisions") == 2)
            #expect(
                try await store.count("replies WHERE state = 'waiting' AND CAST(parts AS text) LIKE '%quokka%'") == 2)
            #expect(try await store.count("replies WHERE state = 'dead' AND parts = '[]'") == 1)
            #expect(try await store.count("request_meetings") == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anAnswerThatComesLateIsWorkedOutAnew(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.forget(store)

            let failure = await #expect(throws: JobFailure.self) { try await Self.answer(store, [Self.meeting]) }
            #expect(failure?.isPermanent == false)
            for table in ["turns", "decisions", "replies", "request_meetings"] {
                #expect(try await store.count(table) == 0, "\(table)")
            }
            #expect(try await store.count("inbox WHERE state = 'waiting'") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aMessageThatTellsOfItOrNamesItIsNotSentAnyMore(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await store.database.write { connection in
                let told = [
                    Self.reply("Zoo", notice: Self.meeting), Self.reply("Choose \(Self.meeting.description)"),
                    Self.reply("Something else"),
                ]
                try store.replies.store(told, cause: store.ambient.makeID(), on: connection)
            }

            try await Self.forget(store)

            #expect(try await store.count("replies WHERE state = 'waiting'") == 1)
            #expect(
                try await store.count("replies WHERE state = 'waiting' AND CAST(parts AS text) LIKE '%Something%'") == 1
            )
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func ofWhatSlackMayHaveAlreadyOnlyAWordIsSaid(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.answer(store, [Self.meeting])
            let id = try #require(try await store.onlyReply())
            #expect(try await store.replies.begin(0, of: id))

            try await Self.forget(store)

            var reply = try #require(try await store.replies.waiting(id))
            #expect(reply.reply.parts.count == 1 && reply.begun == 1)
            #expect(try await store.count("replies WHERE CAST(parts AS text) LIKE '%quokka%'") == 0)
            reply.sent = 1
            let sent = reply
            try await store.database.write { try ReplyRepository.finish(sent, at: store.ambient.now, on: $0) }
            #expect(try await store.count("replies WHERE parts <> '[]'") == 0)
            #expect(try await !store.replies.begin(0, of: id), "nothing more is sent")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theNextQuestionKnowsWhoseWordsWereSaid(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            let turns = TurnRepository(database: store.database, ambient: store.ambient)
            try await Self.answer(store, [Self.meeting, Self.other])

            let last = try await turns.last(of: Self.person, in: Self.place)

            #expect(last.map(\.meetings) == [[Self.meeting, Self.other]])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theChannelIsToldOnce(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            let ts = try #require(SlackTimestamp("1700000000.000100"))
            let message = SlackPlace(SlackPosted(channel: SlackChannelID(checked: "C0MEET"), ts: ts))
            try await store.database.write { connection in
                try NoticeRepository.keep(
                    [message], of: Self.meeting, in: Self.team, at: store.ambient.now, on: connection)
            }

            try await Self.forget(store)
            try await Self.forget(store)
            try await Self.forget(store, Self.other)

            #expect(try await store.count("inbox WHERE kind = 'notification'") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aChoiceOfItIsDropped(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            let selections = SelectionRepository(database: store.database, ambient: store.ambient)
            try await store.database.write { connection in
                try selections.keep([Self.other, Self.meeting], of: Self.person, in: Self.team, on: connection)
            }

            try await Self.forget(store)

            #expect(try await selections.current(of: Self.person, in: Self.team) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatIsKnownOfRequestsGoesAfterTheirTurns(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            let known = RequestMeetings(database: store.database, ambient: store.ambient)
            let turns = TurnRepository(database: store.database, ambient: store.ambient)
            try await Self.answer(store, [Self.meeting])

            store.clock.advance(by: TurnRepository.memory + .seconds(60))
            _ = try await (turns.forgetOld(), known.forgetOld())
            #expect(try await store.count("turns") == 0)
            #expect(try await store.count("request_meetings") == 1)

            store.clock.advance(by: .seconds(86_400))
            _ = try await known.forgetOld()
            #expect(try await store.count("request_meetings") == 0)
        }
    }
}

extension Store {
    fileprivate func onlyReply() async throws -> ReplyID? {
        try await database.read { connection in try connection.row("SELECT id FROM replies", [])?.optionalID("id") }
    }
}
