/// A language model that answers questions in a form that was agreed on.
///
/// What it answers is somebody else's words: the form is checked here, what it says is for the caller to check.
public protocol LanguageModel: Sendable {
    /// How it is called at its server.
    var name: String { get }

    /// Asks, and reads the answer.
    ///
    /// - Throws: ``LanguageModelError``, within the question's time.
    func answer<Answer: Decodable & Sendable>(
        _ question: ModelQuestion, as type: Answer.Type
    ) async throws(LanguageModelError) -> Answer
}
