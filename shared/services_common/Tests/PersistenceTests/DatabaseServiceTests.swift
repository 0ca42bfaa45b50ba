import CoreTestKit
import Domain
import FoundationEssentials
import Persistence
import ServiceLifecycle
import Settings
import Testing

@Suite struct DatabaseServiceTests {
    @Test func openBringsTheSchemaUpToDate() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "alpha-test-\(UUID())/a.db").path()
        defer { try? FileManager.default.removeItem(atPath: path) }  // no harm if it stays

        let service = try await DatabaseService.open(
            .sqlite(path: path), migrations: ContractSchema.migrations, ambient: .manual()
        )

        #expect(try await service.database.read { try $0.thingIDs() } == [])
        await service.database.close()
    }

    @Test func postgresIsNamedAndItsPasswordIsNot() async {
        let location = DatabaseLocation.postgres(connection: Secret("postgres://alpha:hunter2@db/alpha"))

        let error = await #expect(throws: SettingsError.self) {
            try await DatabaseService.open(location, migrations: [], ambient: .manual())
        }
        #expect(error?.problems.map(\.variable) == ["DATABASE_URL"])
        #expect(error?.description.contains("hunter2") == false)
    }
}
