import Domain
import FoundationEssentials
import Testing

@Suite struct PriorityTests {
    @Test(arguments: [
        ("0", Priority.none), ("1", .urgent), ("2", .high), ("3", .medium), ("4", .low), ("none", .none),
        ("No Priority", .none), ("URGENT", .urgent), ("High", .high), ("medium", .medium), ("Normal", .medium),
        ("low", .low),
    ])
    func textReadsAsPriority(_ text: String, priority: Priority) {
        #expect(Priority(text) == priority)
    }

    @Test(arguments: ["", "5", "-1", "1.0", "highest", "urgent!", " high"])
    func otherTextIsNoPriority(_ text: String) {
        #expect(Priority(text) == nil)
    }

    @Test(arguments: [("1", Priority.urgent), ("0", .none), (#""high""#, .high), (#""3""#, .medium)])
    func jsonMayHoldANumberOrAName(_ json: String, priority: Priority) throws {
        #expect(try JSONDecoder().decode([Priority].self, from: Data("[\(json)]".utf8)) == [priority])
    }

    @Test(arguments: ["7", "1.5", "true", "null", #""soon""#, "[]"])
    func otherJSONIsRefused(_ json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Priority].self, from: Data("[\(json)]".utf8))
        }
    }

    @Test func priorityIsWrittenAsLinearsNumber() throws {
        let json = try JSONEncoder().encode(Priority.allCases)

        #expect(String(decoding: json, as: UTF8.self) == "[0,1,2,3,4]")
    }
}
