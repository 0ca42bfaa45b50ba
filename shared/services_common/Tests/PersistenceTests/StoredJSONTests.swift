import Persistence
import ServicesTestKit
import Testing

@Suite struct StoredJSONTests {
    private static let words = ["a\0b", #"\u0000"#, "\\\0", #"\\0"#, "größe 🦊", ""]

    /// PostgreSQL's `jsonb` refuses a NUL, whoever sent it.
    @Test(arguments: DatabaseUnderTest.all)
    func everyTextCanBeKeptAsJSON(_ kind: DatabaseUnderTest) async throws {
        let json = try StoredJSON.text(Self.words)
        let migration = Migration(
            component: "json", number: 1, why: "JSON is kept.", sqlite: "CREATE TABLE kept (body TEXT) STRICT",
            postgres: "CREATE TABLE kept (body jsonb)")
        try await kind.use(migrations: [migration]) { under in
            _ = try await under.database.write { try $0.execute("INSERT INTO kept (body) VALUES (?)", [.text(json)]) }

            let stored = try await under.database.read { try $0.row("SELECT body FROM kept", [])?.text("body") } ?? ""
            let back: [String] = try StoredJSON.value(stored)
            #expect(back == Self.words.map { $0.replacing("\0", with: "\u{FFFD}") })
        }
    }
}
