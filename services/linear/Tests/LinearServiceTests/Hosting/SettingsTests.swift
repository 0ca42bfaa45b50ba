import LinearService
import Settings
import Testing

struct SettingsTests {
    @Test(
        arguments: [
            ([:], .off), (["LINEAR_WRITE_MODE": "test"], .test), (["LINEAR_WRITE_MODE": "LIVE"], .live),
            (["LINEAR_TEST_MODE": "true"], .test), (["LINEAR_TEST_MODE": "true", "LINEAR_WRITE_MODE": "test"], .test),
            (["LINEAR_TEST_MODE": "true", "LINEAR_WRITE_MODE": "off"], .test),
            (["LINEAR_TEST_MODE": "false", "LINEAR_WRITE_MODE": "live"], .live),
        ] as [([String: String], WriteMode)])
    func writeModeIsRead(_ values: [String: String], _ mode: WriteMode) throws {
        var reader = SettingsReader(values: values)
        let configuration = LinearConfiguration(reader: &reader)

        try reader.finish()
        #expect(configuration.writeMode == mode)
    }

    @Test(arguments: [
        (["LINEAR_WRITE_MODE": "on"], "LINEAR_WRITE_MODE"), (["LINEAR_API_URL": "linear"], "LINEAR_API_URL"),
        (["LINEAR_API_URL": "ftp://x/y"], "LINEAR_API_URL"), (["LINEAR_TEST_MODE": "perhaps"], "LINEAR_TEST_MODE"),
        (["LINEAR_TEST_MODE": "true", "LINEAR_WRITE_MODE": "live"], "LINEAR_TEST_MODE"),
    ])
    func whatIsWrongIsNamed(_ values: [String: String], _ variable: String) {
        var reader = SettingsReader(values: values)
        _ = LinearConfiguration(reader: &reader)

        #expect(reader.problems.map(\.variable) == [variable])
    }

    @Test func everythingElseHasADefault() throws {
        var reader = SettingsReader(values: [:])
        let configuration = LinearConfiguration(reader: &reader)

        try reader.finish()
        #expect(configuration.common.port == 8002)
        #expect(configuration.apiKey == nil)
        #expect(configuration.apiURL == "https://api.linear.app/graphql")
    }
}
