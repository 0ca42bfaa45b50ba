import Domain
import FoundationEssentials
import Testing

@Suite struct IdentifierTests {
    @Test func identifierIsWrittenInLowerCase() throws {
        let id = try #require(MeetingID("8F14E45F-CEEA-467F-A8E5-0C1D2E3F4A5B"))

        let json = try JSONEncoder().encode([id])

        #expect(String(decoding: json, as: UTF8.self) == #"["8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b"]"#)
        #expect(try JSONDecoder().decode([MeetingID].self, from: json) == [id])
    }

    @Test(arguments: [
        "", "8f14e45f", "8f14e45fceea467fa8e50c1d2e3f4a5b", "{8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b}",
        "8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b0", " 8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b",
        "8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5g", "8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b\n",
        "8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b\0",
    ])
    func otherTextIsNoIdentifier(_ text: String) {
        #expect(MeetingID(text) == nil)
    }

    @Test(arguments: [#"["nonsense"]"#, "[1]", "[null]"])
    func decodingRefusesWhatIsNoIdentifier(_ json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ProposalID].self, from: Data(json.utf8))
        }
    }
}
