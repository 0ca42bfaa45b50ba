import Testing

@testable import Persistence

@Suite struct PlaceholdersTests {
    @Test(arguments: [
        ("SELECT 1", "SELECT 1"),
        ("SELECT ? + ?", "SELECT $1 + $2"),
        ("SELECT '?', \"?\", ?", "SELECT '?', \"?\", $1"),
        ("SELECT 'it''s ?', ?", "SELECT 'it''s ?', $1"),
        ("SELECT ? -- really?\n, ?", "SELECT $1 -- really?\n, $2"),
        ("SELECT 'größe?' || ?", "SELECT 'größe?' || $1"),
        ("", ""),
    ])
    func marksOutsideOfQuotesAreNumbered(_ sql: String, numbered: String) {
        #expect(Placeholders.numbered(sql) == numbered)
        #expect(Placeholders.numbered(sql) == numbered, "also the second time")
    }
}
