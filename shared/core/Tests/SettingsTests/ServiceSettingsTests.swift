import Domain
import FoundationEssentials
import Settings
import Testing

@Suite struct ServiceSettingsTests {
    @Test func defaultsAreThoseOfTheContract() throws {
        var reader = SettingsReader(values: ["LOG_FORMAT": "json"])

        let settings = ServiceSettings(name: "transcript", defaultPort: 8000, reader: &reader)

        try reader.finish()
        #expect(settings.host == "127.0.0.1")
        #expect(settings.port == 8000)
        #expect(settings.database == .sqlite(path: "./data/transcript.db"))
        #expect(settings.apiToken == nil)
        #expect(settings.timeZone.secondsFromGMT() == 0)
        #expect(settings.log == LogSettings(level: "info", format: .json))
    }

    @Test(arguments: [
        (["TRANSCRIPT_PORT": "9000", "PORT": "9001"], 9000), (["PORT": "9001"], 9001),
        (["TRANSCRIPT_PORT": "", "PORT": "9001"], 9001), (["SLACK_PORT": "9002"], 8000), (["TRANSCRIPT_PORT": "0"], 0),
    ])
    func portOfTheServiceWinsOverPort(_ values: [String: String], port: Int) throws {
        var reader = SettingsReader(values: values)

        let settings = ServiceSettings(name: "transcript", defaultPort: 8000, reader: &reader)

        try reader.finish()
        #expect(settings.port == port)
    }

    @Test(arguments: [
        (["TRANSCRIPT_PORT": "x", "PORT": "9001"], "TRANSCRIPT_PORT"), (["PORT": "65536"], "PORT"),
        (["DATABASE_URL": "mysql://root:hunter2@db/x"], "DATABASE_URL"),
        (["ALPHA_TIMEZONE": "Mars/Base"], "ALPHA_TIMEZONE"),
        (["LOG_LEVEL": "loud"], "LOG_LEVEL"), (["LOG_FORMAT": "xml"], "LOG_FORMAT"),
    ])
    func wrongValueIsNamedByItsVariable(_ values: [String: String], variable: String) {
        var reader = SettingsReader(values: values)

        _ = ServiceSettings(name: "transcript", defaultPort: 8000, reader: &reader)

        #expect(reader.problems.map(\.variable) == [variable])
        for value in values.values { #expect(!reader.problems.description.contains("\(value)")) }
    }

    @Test(
        arguments: [
            ("127.0.0.1", nil, true), ("localhost", nil, true), ("::1", nil, true), ("0.0.0.0", nil, false),
            ("::", nil, false), ("10.0.0.7", nil, false), ("alpha.example.com", nil, false),
            ("0.0.0.0", "token-1234567", true),
            ("127.0.0.1", "token-1234567", true), ("0.0.0.0", "", false),
        ] as [(String, String?, Bool)])
    func withoutTokenTheHostMustBeLoopback(_ host: String, token: String?, isFine: Bool) {
        var reader = SettingsReader(values: ["HOST": host, "ALPHA_API_TOKEN": token ?? ""])

        _ = ServiceSettings(name: "linear", defaultPort: 8002, reader: &reader)

        #expect(reader.problems.map(\.variable) == (isFine ? [] : ["ALPHA_API_TOKEN"]))
    }

    @Test func zoneAndLogLevelAreRead() throws {
        var reader = SettingsReader(values: [
            "ALPHA_TIMEZONE": "Europe/Vienna", "LOG_LEVEL": "DEBUG", "LOG_FORMAT": "Text",
        ])

        let settings = ServiceSettings(name: "linear", defaultPort: 8002, reader: &reader)

        try reader.finish()
        #expect(settings.timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: 1_752_530_400)) == 7200)
        #expect(settings.log == LogSettings(level: "debug", format: .text))
    }

    @Test func settingsPrintNoSecret() throws {
        var reader = SettingsReader(values: [
            "ALPHA_API_TOKEN": "hunter2-token", "DATABASE_URL": "postgres://alpha:hunter2@db:5432/alpha",
        ])

        let settings = ServiceSettings(name: "linear", defaultPort: 8002, reader: &reader)

        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!"\(settings) \(String(reflecting: settings)) \(dumped)".contains("hunter2"))
    }
}
