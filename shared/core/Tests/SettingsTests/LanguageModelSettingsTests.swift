import Domain
import Settings
import Testing

@Suite struct LanguageModelSettingsTests {
    private static let ollama = "http://127.0.0.1:11434/v1/"

    @Test(arguments: [[:], ["OPENAI_API_KEY": "", "OPENAI_BASE_URL": ""], ["OPENAI_MODEL": "m"]])
    func withoutAKeyAndABaseURLThereIsNoModel(_ values: [String: String]) throws {
        var reader = SettingsReader(values: values)

        #expect(LanguageModelSettings(reader: &reader) == nil)
        try reader.finish()
    }

    @Test func aKeyAloneMeansOpenAI() throws {
        var reader = SettingsReader(values: ["OPENAI_API_KEY": "sk-1"])

        let settings = LanguageModelSettings(reader: &reader)

        try reader.finish()
        #expect(settings == LanguageModelSettings(key: Secret("sk-1")))
        #expect(settings?.server.base == "https://api.openai.com/v1")
        #expect(settings?.maxTokens == 8_192)
        #expect(settings?.temperature == nil)
    }

    @Test func anotherServerNeedsNoKey() throws {
        var reader = SettingsReader(values: [
            "OPENAI_BASE_URL": Self.ollama, "OPENAI_MODEL": "qwen3:8b", "OPENAI_MAX_TOKENS": "1000",
            "OPENAI_TEMPERATURE": "0.2", "OPENAI_TIMEOUT": "300",
        ])

        let settings = try #require(LanguageModelSettings(reader: &reader))

        try reader.finish()
        #expect(settings.server.base == "http://127.0.0.1:11434/v1")
        #expect(!settings.server.isOpenAI)
        #expect(settings.key == nil)
        #expect(settings.model == "qwen3:8b")
        #expect(settings.maxTokens == 1_000)
        #expect(settings.temperature == 0.2)
        #expect(settings.callLimit == .seconds(300))
    }

    @Test(arguments: [
        (["OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "ftp://x/v1"], "OPENAI_BASE_URL"),
        (["OPENAI_BASE_URL": "localhost:11434"], "OPENAI_BASE_URL"),
        (["OPENAI_BASE_URL": "https://api.openai.com/v1"], "OPENAI_API_KEY"),
        (["OPENAI_API_KEY": "sk 1"], "OPENAI_API_KEY"), (["OPENAI_BASE_URL": ollama], "OPENAI_MODEL"),
        (["OPENAI_API_KEY": "k", "OPENAI_MAX_TOKENS": "0"], "OPENAI_MAX_TOKENS"),
        (["OPENAI_MAX_TOKENS": "many"], "OPENAI_MAX_TOKENS"),
        (["OPENAI_API_KEY": "k", "OPENAI_TEMPERATURE": "2.5"], "OPENAI_TEMPERATURE"),
        (["OPENAI_API_KEY": "k", "OPENAI_TEMPERATURE": "nan"], "OPENAI_TEMPERATURE"),
        (["OPENAI_API_KEY": "k", "OPENAI_TIMEOUT": "0"], "OPENAI_TIMEOUT"),
    ])
    func wrongValueIsNamedByItsVariable(_ values: [String: String], variable: String) {
        var reader = SettingsReader(values: values)

        _ = LanguageModelSettings(reader: &reader)

        #expect(reader.problems.map(\.variable) == [variable])
        #expect(!reader.problems.description.contains("sk 1"))
    }

    @Test(arguments: [
        ("https://api.openai.com/v1", true), ("https://EU.api.openai.com/v1", true),
        ("https://api.openai.com.example.org/v1", false), ("http://localhost:8000", false),
    ])
    func openAIIsKnownByItsHost(_ address: String, isOpenAI: Bool) {
        #expect(ModelServer(address)?.isOpenAI == isOpenAI)
    }

    @Test(arguments: [
        "", "x", "https://", "https://user:pass@host/v1", "https://host/v1?key=1", "https://host/v1#a",
        "https://host:70000/v1", "https://ho st/v1",
    ])
    func whatIsNoAddressIsNoServer(_ address: String) {
        #expect(ModelServer(address) == nil)
    }

    @Test(
        arguments: [
            (nil, false, .rules, []), (nil, true, .rulesAndModel, []), ("rules", true, .rules, []),
            ("rules+model", true, .rulesAndModel, []), ("rules+model", false, .rulesAndModel, ["REDACTION"]),
            ("model", true, .rulesAndModel, ["REDACTION"]), ("none", false, .rules, ["REDACTION"]),
        ] as [(String?, Bool, RedactionPasses, [String])])
    func theModelIsAskedWhereOneIsSet(_ text: String?, hasModel: Bool, passes: RedactionPasses, problems: [String]) {
        var reader = SettingsReader(values: text.map { ["REDACTION": $0] } ?? [:])

        #expect(RedactionPasses(reader: &reader, hasModel: hasModel) == passes)
        #expect(reader.problems.map(\.variable) == problems)
    }
}
