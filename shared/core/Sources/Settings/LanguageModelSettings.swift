public import Domain

/// A language model behind any server that speaks OpenAI's Chat Completions.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `OPENAI_API_KEY` | text | none | yes |
/// | `OPENAI_BASE_URL` | address | `https://api.openai.com/v1` | no |
/// | `OPENAI_MODEL` | text | `gpt-6-luna` at OpenAI; required elsewhere | no |
/// | `OPENAI_MAX_TOKENS` | tokens of an answer, hidden reasoning included | 8192 at OpenAI, 2048 elsewhere | no |
/// | `OPENAI_TEMPERATURE` | 0 to 2 | not sent | no |
/// | `OPENAI_TIMEOUT` | seconds that one call may take | 60 | no |
public struct LanguageModelSettings: Sendable, Hashable {
    public let server: ModelServer
    /// None for servers that ask for none.
    public let key: Secret?
    public let model: String
    public let maxTokens: Int
    public let temperature: Double?
    /// How long one call may take, with every try and every wait between them.
    public let callLimit: Duration

    /// The model at OpenAI where none is named: small, and good at structured answers.
    public static let defaultModel = "gpt-6-luna"

    public init(
        server: ModelServer = .openAI, key: Secret?, model: String = defaultModel, maxTokens: Int? = nil,
        temperature: Double? = nil, callLimit: Duration = .seconds(60)
    ) {
        self.server = server
        self.key = key
        self.model = model
        // Small models have small windows, which prompt and answer share.
        self.maxTokens = maxTokens ?? (server.isOpenAI ? 8_192 : 2_048)
        self.temperature = temperature
        self.callLimit = callLimit
    }

    /// Reads the settings; nil without a key and a base URL, when no model is set. Problems are noted in `reader`.
    public init?(reader: inout SettingsReader) {
        let key = reader.text("OPENAI_API_KEY").map(Secret.init)
        let server = reader.value(
            "OPENAI_BASE_URL", default: ModelServer.openAI,
            mend: "Give an address such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1"
        ) { ModelServer($0) }
        let maxTokens: Int? = reader.value(
            "OPENAI_MAX_TOKENS", default: nil, mend: "Give a whole number from 256 to 200000"
        ) { Int($0).flatMap { (256...200_000).contains($0) ? .some($0) : nil } }
        let temperature: Double? = reader.value(
            "OPENAI_TEMPERATURE", default: nil, mend: "Give a number from 0 to 2, or leave it out"
        ) { Double($0).flatMap { (0...2).contains($0) ? .some($0) : nil } }
        let seconds = reader.integer("OPENAI_TIMEOUT", default: 60, in: 1...600)
        guard key != nil || reader.text("OPENAI_BASE_URL") != nil else { return nil }
        let model = reader.text("OPENAI_MODEL")
        if key == nil, server.isOpenAI, reader.problems.allSatisfy({ $0.variable != "OPENAI_BASE_URL" }) {
            reader.note(
                "OPENAI_API_KEY", problem: "is not set, and OpenAI answers nobody without one",
                mend: "Set a key, or the OPENAI_BASE_URL of another server")
        }
        if let key = key?.reveal(), !key.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) {
            reader.note(
                "OPENAI_API_KEY", problem: "has characters that no key has", mend: "Copy it again, without blanks")
        }
        if model == nil, !server.isOpenAI {
            reader.note(
                "OPENAI_MODEL", problem: "is not set, and OPENAI_BASE_URL is not OpenAI's",
                mend: "Name a model that this server has")
        }
        self.init(
            server: server, key: key, model: model ?? Self.defaultModel, maxTokens: maxTokens,
            temperature: temperature, callLimit: .seconds(seconds))
    }
}
