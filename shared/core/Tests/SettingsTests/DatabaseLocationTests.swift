import Domain
import Settings
import Testing

@Suite struct DatabaseLocationTests {
    private static let supabase = "postgresql://postgres.ref:pw@pooler.supabase.com:6543/postgres?sslmode=require"

    @Test(arguments: [
        ("sqlite:./data/a.db", DatabaseLocation.sqlite(path: "./data/a.db")),
        ("sqlite:/var/lib/alpha/a.db", .sqlite(path: "/var/lib/alpha/a.db")),
        ("postgres://u:p@h:5432/d", .postgres(connection: Secret("postgres://u:p@h:5432/d"))),
        (supabase, .postgres(connection: Secret(supabase))),
    ])
    func addressIsRead(_ text: String, location: DatabaseLocation) {
        #expect(DatabaseLocation(text) == location)
    }

    @Test(arguments: ["", "sqlite:", "./data/a.db", "mysql://h/d", "SQLITE:a.db", "postgres:", "http://h"])
    func otherAddressIsRefused(_ text: String) {
        #expect(DatabaseLocation(text) == nil)
    }

    @Test func passwordIsNotPrinted() throws {
        let location = try #require(DatabaseLocation("postgres://alpha:hunter2@db/alpha"))

        var dumped = ""
        dump(location, to: &dumped)
        #expect(!"\(location) \(String(reflecting: location)) \(dumped)".contains("hunter2"))
    }
}
