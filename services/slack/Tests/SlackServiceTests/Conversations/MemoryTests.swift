import Assistant
import CoreTestKit
import Domain
import Persistence
import ServicesTestKit
import SlackAPI
import Testing

@testable import SlackService

@Suite(.timeLimit(.minutes(2))) struct MemoryTests {
    private static let team = SlackTeamID(checked: "T1")
    private static let person = SlackUserID(checked: "U1")
    private static let place = ConversationPlace(team: team, channel: SlackChannelID(checked: "C1"), thread: nil)
    private static let meetings = (0..<3).map { MeetingID(.derived(from: "meeting", "\($0)")) }

    private static func selections(_ store: Store) -> SelectionRepository {
        SelectionRepository(database: store.database, ambient: store.ambient)
    }

    private static func select(_ meetings: [MeetingID], _ store: Store) async throws {
        try await store.database.write { connection in
            try selections(store).keep(meetings, of: person, in: team, on: connection)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aSelectionHoldsForTenMinutes(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            try await Self.select([Self.meetings[0]], store)
            try await Self.select(Self.meetings, store)
            #expect(try await Self.selections(store).current(of: Self.person, in: Self.team) == Self.meetings)
            try await Self.select([], store)
            #expect(try await Self.selections(store).current(of: Self.person, in: Self.team) == [])

            store.clock.advance(by: .seconds(601))
            #expect(try await Self.selections(store).current(of: Self.person, in: Self.team) == nil)
            #expect(try await Self.selections(store).forgetOld() == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func oneThatTookThePlaceOfWhatIsUsedUpStays(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            try await Self.select(Self.meetings, store)
            try await store.database.write { connection in
                try SelectionRepository.drop([Self.meetings[0]], of: Self.person, in: Self.team, on: connection)
            }
            #expect(try await store.count("selections") == 1)
            try await store.database.write { connection in
                try SelectionRepository.drop(Self.meetings, of: Self.person, in: Self.team, on: connection)
            }
            #expect(try await store.count("selections") == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theLastTurnsComeInTheirOrder(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let turns = TurnRepository(database: store.database, ambient: store.ambient)
            for number in [0, 1, 2, 3, 4, 5, 6, 7, 7] {
                store.clock.advance(by: .seconds(1))
                try await store.database.write { connection in
                    try turns.add(
                        Turn(question: "q\(number)", answer: "a\(number)"), of: Self.person, in: Self.place,
                        cause: InboxID(.derived(from: "\(number)")), on: connection)
                }
            }
            let last = try await turns.last(of: Self.person, in: Self.place)
            #expect(last.map(\.question) == ["q2", "q3", "q4", "q5", "q6", "q7"])
            #expect(try await turns.count(of: Self.person, in: Self.team) == 8)

            store.clock.advance(by: TurnRepository.memory)
            #expect(try await turns.last(of: Self.person, in: Self.place) == [])
            #expect(try await turns.forgetOld() == 8)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasSaidWithAPersonIsForgotten(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let turns = TurnRepository(database: store.database, ambient: store.ambient)
            try await store.database.write { connection in
                for person in [Self.person, SlackUserID(checked: "U2")] {
                    try turns.add(
                        Turn(question: "q", answer: "a"), of: person, in: Self.place,
                        cause: InboxID(.derived(from: person.rawValue)), on: connection)
                }
                try TurnRepository.forget(Self.person, in: Self.team, on: connection)
            }
            #expect(try await turns.count(of: Self.person, in: Self.team) == 0)
            #expect(try await store.count("turns") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theLastVoteOfAPersonCounts(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            let votes = VoteRepository(ambient: store.ambient)
            for isGood in [true, false] {
                try await store.database.write { connection in
                    try votes.keep(isGood: isGood, on: "a", by: Self.person, in: Self.team, on: connection)
                }
            }
            #expect(try await store.count("votes WHERE vote = 'bad'") == 1)
            #expect(try await store.count("votes") == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func questionsThatWaitForAChoiceAreForgottenAlone(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store in
            try await store.database.write { connection in
                for (name, kind) in [("a", DecisionKind.question), ("b", .tickets)] {
                    try store.decisions.open(
                        DecisionID(.derived(from: name)), kind, of: Self.person, in: Self.team, content: "What?",
                        on: connection)
                }
                try DecisionRepository.forgetQuestions(of: Self.person, in: Self.team, on: connection)
            }
            #expect(try await store.count("decisions WHERE kind = 'tickets'") == 1)
            #expect(try await store.count("decisions") == 1)
        }
    }
}
