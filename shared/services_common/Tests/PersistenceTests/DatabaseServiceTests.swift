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
            ServiceSettings(port: 0, database: .sqlite(path: path)), schema: "x", migrations: ContractSchema.migrations,
            ambient: .manual()
        )

        #expect(try await service.database.read { try $0.thingIDs() } == [])
        await service.database.close()
    }

    @Test(arguments: [
        "postgres://alpha:hunter2@127.0.0.1:1/alpha", "postgres://alpha:hunter2@no-such-host.invalid/alpha",
        "postgres://alpha:hun/ter2@127.0.0.1:1/alpha", "postgres://alpha:hunter2@127.0.0.1:1/alpha?sslmode=hunter2",
        "postgres://alpha:x@hunter2@127.0.0.1:1/alpha", "postgres://alpha:hunter2@[::1/alpha",
    ])
    func serverThatCannotBeUsedIsNamedAndItsPasswordIsNot(_ url: String) async {
        let settings = ServiceSettings(port: 0, database: .postgres(connection: Secret(url)), databasePoolSize: 1)

        let error = await #expect(throws: SettingsError.self) {
            try await DatabaseService.open(settings, schema: "x", migrations: [], ambient: .manual())
        }
        #expect(error?.problems.map(\.variable) == ["DATABASE_URL"])
        #expect(error?.description.contains("hun") == false)
        #expect(error?.description.contains("ter2") == false)
    }
}
