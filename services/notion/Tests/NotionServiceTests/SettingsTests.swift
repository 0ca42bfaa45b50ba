import Domain
import NotionService
import Settings
import Testing

@Suite struct SettingsTests {
    @Test func withoutSettingsTheDefaultsHold() throws {
        var reader = SettingsReader(values: [:])
        let configuration = NotionConfiguration(reader: &reader)
        try reader.finish()

        #expect(configuration.common.port == 8003)
        #expect(configuration.apiURL == "https://api.notion.com/v1")
        #expect(configuration.token == nil && configuration.notesParent == nil)
        #expect(configuration.requestsPerSecond == 3)
    }

    @Test func theParentOfNotesMayBeAnAddress() throws {
        var reader = SettingsReader(values: [
            "NOTION_NOTES_PARENT": "https://www.notion.so/team/Notes-8b532c152581506e8c5ecd5c77f2e0a5?pvs=4",
            "NOTION_API_URL": "http://127.0.0.1:8090/sandbox/notion/v1/",
        ])
        let configuration = NotionConfiguration(reader: &reader)
        try reader.finish()

        #expect(configuration.notesParent?.description == "8b532c15-2581-506e-8c5e-cd5c77f2e0a5")
        #expect(configuration.apiURL == "http://127.0.0.1:8090/sandbox/notion/v1")
    }

    @Test(arguments: ["NOTION_NOTES_PARENT", "NOTION_API_URL", "NOTION_REQUESTS_PER_SECOND"])
    func aWrongValueStopsTheStartByName(variable: String) {
        var reader = SettingsReader(values: [variable: "nonsense"])
        _ = NotionConfiguration(reader: &reader)

        #expect { try reader.finish() } throws: { "\($0)".contains(variable) && !"\($0)".contains("nonsense") }
    }
}
