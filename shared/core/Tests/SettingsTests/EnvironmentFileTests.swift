import Settings
import Testing

@Suite struct EnvironmentFileTests {
    @Test(arguments: [
        ("KEY=value", "value"), ("KEY = value ", "value"), ("export KEY=value", "value"), (#"KEY="value""#, "value"),
        ("KEY='value'", "value"), ("KEY=", ""), (#"KEY="""#, ""), ("KEY=a=b", "a=b"), ("KEY=value # words", "value"),
        ("KEY=value#1", "value#1"), (#"KEY="a # b" # words"#, "a # b"), ("# KEY=other\n\nKEY=value\n", "value"),
        ("KEY=value\r\n", "value"), ("OTHER=1\r\nKEY=value\r\nTHIRD=2\r\n", "value"), ("\u{FEFF}KEY=value", "value"),
        ("KEY=first\nKEY=second", "second"), ("KEY=# only words", ""), ("KEY=it's", "it's"),
    ])
    func lineGivesAValue(_ text: String, value: String) throws {
        #expect(try EnvironmentFile(text).values["KEY"] == value)
    }

    @Test(arguments: [
        ("nonsense", [1]), ("KEY=1\n\n=2", [3]), ("MY KEY=1", [1]), ("KEY=\"open", [1]), ("KEY=1\r\n2X=1", [2]),
        ("KEY='a'b", [1]), ("nonsense\nKEY=1\n=2\nexport\n", [1, 3, 4]),
    ])
    func everyOtherLineIsNamedByItsNumber(_ text: String, lines: [Int]) {
        let error = #expect(throws: EnvironmentFile.Malformed.self) { try EnvironmentFile(text) }

        #expect(error?.lines == lines)
        #expect(error?.problems.count == lines.count)
    }
}
