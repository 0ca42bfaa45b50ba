/// What a model takes of the things that models differ in; learned from its refusals.
struct RequestHabits: Sendable, Hashable {
    enum TokenField: String {
        /// OpenAI's: hidden reasoning counts.
        case maxCompletionTokens = "max_completion_tokens"
        /// Everybody else's. Ollama passes the other one over in silence.
        case maxTokens = "max_tokens"
    }

    /// The parameters of which models differ.
    static let parameters: Set<String> = [
        "temperature", TokenField.maxCompletionTokens.rawValue, TokenField.maxTokens.rawValue,
    ]

    private(set) var sendsTemperature = true
    private(set) var tokenField: TokenField
    private var isTokenFieldLearned = false

    init(isOpenAI: Bool) {
        self.tokenField = isOpenAI ? .maxCompletionTokens : .maxTokens
    }

    /// Takes in that a request was refused for `parameter`, and says whether the next one will be another.
    mutating func learn(refused parameter: String) -> Bool {
        if parameter == "temperature", sendsTemperature {
            sendsTemperature = false
            return true
        }
        guard parameter == tokenField.rawValue, !isTokenFieldLearned else { return false }
        tokenField = tokenField == .maxTokens ? .maxCompletionTokens : .maxTokens
        isTokenFieldLearned = true
        return true
    }
}
