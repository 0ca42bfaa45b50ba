import Settings
import Testing

@Suite struct LogSettingsTests {
    @Test(arguments: ["trace", "debug", "info", "notice", "warning", "error", "critical", "Warning"])
    func levelIsRead(_ level: String) throws {
        var reader = SettingsReader(values: ["LOG_LEVEL": level])

        let settings = LogSettings(reader: &reader)

        try reader.finish()
        #expect(settings.level == level.lowercased())
    }
}
