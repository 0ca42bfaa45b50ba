import Domain
import FoundationEssentials
import Persistence
import Testing

@Suite struct SQLRowTests {
    private static let row = SQLRow(columns: [
        "words": .text("hunter2"), "number": .integer(3), "nothing": .null, "blob": .blob([1]),
    ])

    private static let reads: [(String, @Sendable (SQLRow) throws -> Any)] = [
        ("absent column", { try $0.text("absent") }), ("number for text", { try $0.text("number") }),
        ("null for text", { try $0.text("nothing") }), ("text for number", { try $0.integer("words") }),
        ("null for number", { try $0.integer("nothing") }), ("text for fraction", { try $0.real("words") }),
        ("text for flag", { try $0.flag("words") }), ("text for instant", { try $0.instant("words") }),
        ("number for instant", { try $0.instant("number") }), ("text for date", { try $0.date("words") }),
        ("number for blob", { try $0.blob("number") }),
        ("text for id", { try $0.id("words") as MeetingID }),
        ("null for id", { try $0.id("nothing") as MeetingID }),
    ]

    @Test(arguments: reads)
    func otherContentIsUnexpectedData(_ what: String, read: @Sendable (SQLRow) throws -> Any) {
        let error = #expect(throws: DatabaseError.self) { try read(Self.row) }

        #expect(error?.code == .unexpectedData)
        #expect(error?.description.contains("hunter2") == false)
    }

    @Test func wholeNumberIsAFractionToo() throws {
        #expect(try Self.row.real("number") == 3)
        #expect(try Self.row.flag("number"))
    }
}
