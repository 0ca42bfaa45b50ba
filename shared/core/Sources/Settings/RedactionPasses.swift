/// What filters transcripts: the rules, and a language model behind them where one is set.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `REDACTION` | `rules`, `rules+model` | `rules`; `rules+model` when a model is set | no |
public enum RedactionPasses: String, Sendable, Hashable, CaseIterable {
    case rules
    case rulesAndModel = "rules+model"

    /// Reads the setting; problems are noted in `reader`.
    ///
    /// - Parameter hasModel: whether a language model is set.
    public init(reader: inout SettingsReader, hasModel: Bool) {
        self = reader.value(
            "REDACTION", default: hasModel ? .rulesAndModel : .rules, mend: "Give rules or rules+model",
            parse: RedactionPasses.init)
        if self == .rulesAndModel, !hasModel {
            reader.note(
                "REDACTION", problem: "asks for a language model, and none is set",
                mend: "Set OPENAI_API_KEY or OPENAI_BASE_URL, or REDACTION=rules")
        }
    }
}
