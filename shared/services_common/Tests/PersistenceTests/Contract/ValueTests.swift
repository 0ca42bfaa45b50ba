import Domain
import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

@Suite struct ValueTests {
    @Test(arguments: DatabaseUnderTest.all, [0, 1, -1, Int.max, Int.min])
    func numberComesBack(_ kind: DatabaseUnderTest, number: Int) async throws {
        let row = try await stored(.integer(number), in: "number", kind)

        #expect(try row.integer("number") == number)
        #expect(try row.optionalInteger("number") == number)
    }

    @Test(
        arguments: DatabaseUnderTest.all,
        [0, 1, -1.5, .pi, 1e300, Double.leastNormalMagnitude, Double.greatestFiniteMagnitude])
    func fractionComesBack(_ kind: DatabaseUnderTest, number: Double) async throws {
        #expect(try await stored(.real(number), in: "fraction", kind).real("fraction") == number)
    }

    @Test(
        arguments: DatabaseUnderTest.all,
        [
            "", " ", "größe", "👩‍👩‍👧 🦊", "a'b\"c;--", "line\nline\r\n", "e\u{301}", "?1 $2 :x",
            String(repeating: "ß", count: 70_000),
        ])
    func textComesBackToTheLetter(_ kind: DatabaseUnderTest, text: String) async throws {
        let back = try await stored(.text(text), in: "words", kind).text("words")

        #expect(Array(back.utf8) == Array(text.utf8))
    }

    @Test(
        arguments: DatabaseUnderTest.all, [[], [0], Array(0...255), Array(repeating: 7, count: 100_000)] as [[UInt8]])
    func bytesComeBack(_ kind: DatabaseUnderTest, bytes: [UInt8]) async throws {
        #expect(try await stored(.blob(bytes), in: "bytes", kind).blob("bytes") == bytes)
    }

    @Test(arguments: DatabaseUnderTest.all, [true, false])
    func flagComesBack(_ kind: DatabaseUnderTest, flag: Bool) async throws {
        #expect(try await stored(.flag(flag), in: "flag", kind).flag("flag") == flag)
    }

    @Test(arguments: DatabaseUnderTest.all)
    func identifierComesBack(_ kind: DatabaseUnderTest) async throws {
        let id = MeetingID(UUID())

        let row = try await stored(.id(id), in: "identifier", kind)

        let back: MeetingID = try row.id("identifier")
        #expect(back == id)
        #expect(try await stored(.uuid(id.uuid), in: "identifier", kind).text("identifier") == id.description)
    }

    @Test(
        arguments: DatabaseUnderTest.all,
        [[], [""], ["a", "b"], ["a\"b", "c\\d", "{e,f}", "NULL", "größe", " "]] as [[String]])
    func listOfTextsComesBack(_ kind: DatabaseUnderTest, texts: [String]) async throws {
        #expect(try await stored(.texts(texts), in: "list", kind).texts("list") == texts)
    }

    @Test(
        arguments: DatabaseUnderTest.all,
        [
            0, 1_762_160_400, 1_762_160_400.123, 1_762_160_400.9994, 1_762_160_400.9996, -0.5, -62_135_596_800,
            253_402_300_799.5,
        ])
    func instantComesBackToTheMillisecond(_ kind: DatabaseUnderTest, seconds: Double) async throws {
        let instant = Date(timeIntervalSince1970: seconds)

        let back = try await stored(.instant(instant), in: "time", kind).instant("time")

        #expect(abs(back.timeIntervalSince(instant)) <= 0.0010001)
    }

    /// Due times are compared in SQL.
    @Test(arguments: DatabaseUnderTest.all)
    func instantsSortByTime(_ kind: DatabaseUnderTest) async throws {
        let seconds = [-1.0, 0, 0.001, 0.999, 1, 9.9999, 10, 1_762_160_399.9999, 1_762_160_400, 1_762_160_400.5]

        let back = try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { connection in
                for (index, second) in seconds.enumerated().reversed() {
                    try connection.execute(
                        "INSERT INTO samples (id, number, time) VALUES (?, ?, ?)",
                        [.text("\(index)"), .integer(index), .instant(Date(timeIntervalSince1970: second))])
                }
                return try connection.rows("SELECT number FROM samples ORDER BY time, number", []).map {
                    try $0.integer("number")
                }
            }
        }

        #expect(back == Array(seconds.indices))
    }

    @Test(arguments: DatabaseUnderTest.all)
    func dateComesBack(_ kind: DatabaseUnderTest) async throws {
        let row = try await stored(.optional(CalendarDate("2025-10-17")), in: "words", kind)

        #expect(try row.date("words").description == "2025-10-17")
    }

    @Test(arguments: DatabaseUnderTest.all)
    func nothingComesBackAsNothing(_ kind: DatabaseUnderTest) async throws {
        let row = try await stored(.null, in: "words", kind)

        let id: MeetingID? = try row.optionalID("words")
        #expect(id == nil)
        #expect(try row.optionalText("words") == nil)
        #expect(try row.optionalDate("words") == nil)
        #expect(try row.optionalInteger("number") == nil)
        #expect(try row.optionalReal("fraction") == nil)
        #expect(try row.optionalInstant("time") == nil)
    }

    @Test(arguments: [
        (SQLValue.optional(nil as String?), SQLValue.null), (.optional("a"), .text("a")),
        (.optional(nil as Int?), .null),
        (.optional(3), .integer(3)), (.optional(nil as Double?), .null), (.optional(0.5), .real(0.5)),
        (.optional(nil as Date?), .null), (.optional(nil as CalendarDate?), .null),
    ])
    func optionalIsItsValueOrNull(_ value: SQLValue, expected: SQLValue) {
        #expect(value == expected)
    }

    /// One row with `value` in `column` and nothing in the others.
    private func stored(_ value: SQLValue, in column: String, _ kind: DatabaseUnderTest) async throws -> SQLRow {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            _ = try await under.database.write { connection in
                try connection.execute("INSERT INTO samples (id, \(column)) VALUES (?, ?)", [.text("a"), value])
            }
            return try #require(
                try await under.database.read {
                    try $0.row("SELECT * FROM samples WHERE \(column) IS NOT DISTINCT FROM ?", [value])
                })
        }
    }
}
