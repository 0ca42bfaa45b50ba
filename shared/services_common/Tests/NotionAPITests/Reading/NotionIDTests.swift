import Domain
import NotionAPI
import Testing

struct NotionIDTests {
    private static let dashed = "1f2e3d4c-5b6a-4978-8899-aabbccddeeff"
    private static let compact = "1f2e3d4c5b6a49788899aabbccddeeff"

    @Test(
        arguments: [
            dashed, compact, dashed.uppercased(), "  \(compact)\n", "https://www.notion.so/\(compact)",
            "https://www.notion.so/team/Kick-off-2025-\(compact)", "https://app.notion.com/p/Kick-off-\(compact)",
            "https://www.notion.so/team/Plan-\(compact)?pvs=4#0123456789abcdef0123456789abcdef",
            "https://www.notion.so/team/0123456789abcdef0123456789abcdef?v=11111111111111111111111111111111&p=\(compact)",
            "https://team.notion.site/\(dashed)", "www.notion.so/Plan-\(compact)/", "notion://www.notion.so/\(compact)",
        ])
    func theIDIsFoundInWhatAPersonPastes(_ text: String) {
        #expect(NotionID(reference: text)?.description == Self.dashed)
    }

    @Test(
        arguments: [
            "", "Plan", compact.dropLast() + "", compact + "0", "https://www.notion.so/Plan", "https://www.notion.so/",
            "g" + compact.dropFirst(), "?p=\(compact)",
        ])
    func whatHasNoIDIsNone(_ text: String) {
        #expect(NotionID(reference: text) == nil)
    }
}
