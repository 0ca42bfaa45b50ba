import CoreTestKit
import Domain
import Persistence
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

    @Test func aStateIsGoodOnceAndForTenMinutes() async throws {
        try await Store.use { store async throws in
            let first = try await Self.repository(store).makeState()
            let second = try await Self.repository(store).makeState()

            #expect(try await Self.repository(store).redeem(first))
            #expect(try await !Self.repository(store).redeem(first))
            #expect(try await !Self.repository(store).redeem("another"))
            store.clock.advance(by: .seconds(601))
            #expect(try await !Self.repository(store).redeem(second))
        }
    }

    @Test func installationsThatAreNotFinishedAreBounded() async throws {
        try await Store.use { store async throws in
            for _ in 0..<InstallationRepository.mostStates { _ = try await Self.repository(store).makeState() }

            await #expect(throws: InstallError.tooMany) { try await Self.repository(store).makeState() }
            store.clock.advance(by: .seconds(601))
            #expect(try await !Self.repository(store).makeState().isEmpty)
        }
    }

    @Test func aRemovalThatIsToldLateLeavesANewerInstallation() async throws {
        try await Store.use { store async throws in
            let removed = store.ambient.now
            store.clock.advance(by: .seconds(60))
            try await Self.install(store)
            try await store.database.write { connection in
                try InstallationRepository.remove(Self.team, at: removed, on: connection)
            }

            #expect(try await Self.repository(store).installation(of: Self.team) != nil)
        }
    }

    @Test func aRemovalErasesWhatIsKnownOfTheWorkspace() async throws {
        try await Store.use { store async throws in
            try await Self.install(store)
            store.clock.advance(by: .seconds(60))
            try await store.database.write { connection in
                try InstallationRepository.remove(Self.team, at: store.ambient.now, on: connection)
            }

            #expect(try await Self.repository(store).installation(of: Self.team) == nil)
        }
    }
}
