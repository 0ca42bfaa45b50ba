import CoreTestKit
import Domain
import Persistence
import ServicesTestKit
import SlackAPI
import Testing

@testable import SlackService

struct InstallationTests {
    private static let team = SlackTeamID(checked: "T1")

    private static func repository(_ store: Store) -> InstallationRepository {
        InstallationRepository(
            database: store.database, seal: TokenSeal(secret: Secret("a key")), ambient: store.ambient)
    }

    private static func install(_ store: Store) async throws {
        try await repository(store).keep(
            Installation(
                team: team, teamName: "One", enterprise: nil, botUser: nil, scopes: "commands",
                token: Secret("xoxb-1"), installedBy: nil))
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aStateIsGoodOnceAndForTenMinutes(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            let first = try await Self.repository(store).makeState()
            let second = try await Self.repository(store).makeState()

            #expect(try await Self.repository(store).redeem(first))
            #expect(try await !Self.repository(store).redeem(first))
            #expect(try await !Self.repository(store).redeem("another"))
            store.clock.advance(by: .seconds(601))
            #expect(try await !Self.repository(store).redeem(second))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func installationsThatAreNotFinishedAreBounded(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            for _ in 0..<InstallationRepository.mostStates { _ = try await Self.repository(store).makeState() }

            await #expect(throws: InstallError.tooMany) { try await Self.repository(store).makeState() }
            store.clock.advance(by: .seconds(601))
            #expect(try await !Self.repository(store).makeState().isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aRemovalThatIsToldLateLeavesANewerInstallation(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            let removed = store.ambient.now
            store.clock.advance(by: .seconds(60))
            try await Self.install(store)
            try await store.database.write { connection in
                try InstallationRepository.remove(Self.team, at: removed, on: connection)
            }

            #expect(try await Self.repository(store).installation(of: Self.team) != nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aRemovalErasesWhatIsKnownOfTheWorkspace(_ kind: DatabaseUnderTest) async throws {
        try await Store.use(kind) { store async throws in
            try await Self.install(store)
            store.clock.advance(by: .seconds(60))
            try await store.database.write { connection in
                try InstallationRepository.remove(Self.team, at: store.ambient.now, on: connection)
            }

            #expect(try await Self.repository(store).installation(of: Self.team) == nil)
        }
    }
}
