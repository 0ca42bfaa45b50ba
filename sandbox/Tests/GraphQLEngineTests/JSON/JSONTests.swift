import GraphQLEngine
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        (#"{"a": 1, "b": [true, false, null], "c": -2.5e1}"#, #"{"a":1,"b":[true,false,null],"c":-25}"#),
        (#"  "é\u00e9\ud83d\ude00\n" "#, "\"éé😀\\n\""),
        (#""\ud83d alone""#, "\"\u{FFFD} alone\""),
        (#"[9007199254740993, 1.5, 12345678901234567890]"#, "[9007199254740993,1.5,1.2345678901234567e+19]"),
        (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#),
        ("[]", "[]"), ("{}", "{}"), ("-0", "0"),
    ])
    func whatIsReadIsWrittenBack(text: String, expected: String) throws {
        let value = try GraphQLValue(json: Array(text.utf8))

        #expect(String(decoding: value.json(), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\"}", "{a:1}", "01", "1.", "+1", "nul", "\"a", "\"\\x\"", "\"\\u12\"", "1 2", "\"\u{1}\"",
        "[1", "-", "1e", "{\"a\":1,}", "1e999",
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: JSONError.self) { try GraphQLValue(json: Array(text.utf8)) }
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(throws: JSONError.self) { try GraphQLValue(json: [0x22, 0xFF, 0x22]) }
    }

    @Test func deepNestingIsRefusedInsteadOfRecursing() {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)

        #expect(throws: JSONError(message: "nested deeper than 64 levels", offset: 64)) {
            try GraphQLValue(json: deep)
        }
    }

    @Test func membersAreFoundByNameInSmallAndLargeObjects() {
        for count in [1, 8, 9, 200] {
            var fields = Fields((0..<count).map { ("key\($0)", GraphQLValue.int($0)) })
            #expect(fields["key\(count - 1)"] == .int(count - 1))
            #expect(fields["other"] == nil)

            fields["key0"] = nil

            #expect(fields.count == count - 1)
            #expect(fields["key\(count)"] == nil)
        }
    }
}
