import Settings
import SystemPackage
import Testing

@Suite struct SettingsReaderTests {
    @Test func environmentWinsOverTheFile() throws {
        let reader = try withTemporaryFile("FIRST=file\nSECOND=file\n") { file in
            try SettingsReader.fromEnvironment(file: file, environment: ["FIRST": "environment"])
        }

        #expect(reader.text("FIRST") == "environment")
        #expect(reader.text("SECOND") == "file")
        #expect(reader.text("THIRD") == nil)
    }

    @Test func emptyValueOfTheEnvironmentHidesTheFile() throws {
        let reader = try withTemporaryFile("LINEAR_API_KEY=lin_api_1\nSLACK_BOT_TOKEN=\n") { file in
            try SettingsReader.fromEnvironment(file: file, environment: ["LINEAR_API_KEY": ""])
        }

        #expect(reader.text("LINEAR_API_KEY") == nil)
        #expect(reader.text("SLACK_BOT_TOKEN") == nil)
    }

    @Test func fileMayBeAbsent() throws {
        let reader = try SettingsReader.fromEnvironment(file: "/nonexistent/.env", environment: ["HOST": "::1"])

        #expect(reader.text("HOST") == "::1")
    }

    @Test func fileThatIsNotTextStopsTheStart() throws {
        let error = try withTemporaryFile(bytes: [0x41, 0x3d, 0xff, 0xfe]) { file in
            #expect(throws: SettingsError.self) { try SettingsReader.fromEnvironment(file: file, environment: [:]) }
        }

        #expect(error?.problems.map(\.variable) == [".env"])
    }

    @Test func malformedLinesAreNamedAndNotShown() throws {
        let error = try withTemporaryFile("HOST=::1\nsk-very-secret\nKEY='open\n") { file in
            #expect(throws: SettingsError.self) { try SettingsReader.fromEnvironment(file: file, environment: [:]) }
        }

        #expect(error?.description.contains("line 2") == true)
        #expect(error?.description.contains("line 3") == true)
        #expect(error?.description.contains("sk-very-secret") == false)
    }

    @Test func firstSetVariableWins() {
        let reader = SettingsReader(values: ["LINEAR_PORT": "", "PORT": "8080", "OTHER": "1"])

        #expect(reader.text(firstOf: ["LINEAR_PORT", "PORT", "OTHER"]) == "8080")
        #expect(reader.text(firstOf: ["MISSING"]) == nil)
    }

    @Test(arguments: ["8", "-1", "seven", "7.0", " 7", "0x7", "99999999999999999999"])
    func numberOutsideItsRangeIsAProblem(_ text: String) {
        var reader = SettingsReader(values: ["COUNT": text])

        let number = reader.integer("COUNT", default: 5, in: 0...7)

        #expect(number == 5)
        #expect(reader.problems.map(\.variable) == ["COUNT"])
        #expect(reader.problems.first?.mend == "Give a whole number from 0 to 7")
    }

    @Test(arguments: [
        ("true", true), ("TRUE", true), ("1", true), ("yes", true), ("on", true), ("false", false), ("0", false),
        ("No", false), ("off", false),
    ])
    func flagReadsTheUsualWords(_ text: String, expected: Bool) throws {
        var reader = SettingsReader(values: ["FLAG": text])

        let flag = reader.flag("FLAG", default: !expected)

        try reader.finish()
        #expect(flag == expected)
    }

    @Test func everyProblemIsNamedAtOnceAndNoValue() {
        var reader = SettingsReader(values: ["COUNT": "hunter2", "FLAG": "hunter3", "FINE": "1"])
        _ = reader.integer("COUNT", default: 1, in: 0...9)
        _ = reader.flag("FLAG", default: false)
        _ = reader.flag("FINE", default: false)
        reader.note("PAIR", problem: "does not go with FINE", mend: "Set one of them")

        let error = #expect(throws: SettingsError.self) { try reader.finish() }

        let lines = error?.description.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "COUNT has a value that is not understood. Give a whole number from 0 to 9.",
                "FLAG has a value that is not understood. Give true or false.",
                "PAIR does not go with FINE. Set one of them.",
            ])
    }

    @Test func unsetVariableGivesTheDefault() throws {
        var reader = SettingsReader(values: [:])

        let number = reader.integer("COUNT", default: 3, in: 0...9)
        let flag = reader.flag("FLAG", default: true)

        try reader.finish()
        #expect(number == 3)
        #expect(flag)
    }
}
