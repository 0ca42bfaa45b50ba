internal import Domain
internal import LanguageModel

/// Lets a language model answer from sources, and believes it only what stands in them.
struct ModelAnswerer {
    private static let firstTry: Duration = .seconds(14)
    /// Less than this is not worth asking with.
    private static let leastTime: Duration = .seconds(3)

    enum Outcome: Sendable {
        case answered(markdown: String, sources: [AnswerSource])
        /// Why the rules have to answer, as a part of a sentence.
        case gaveUp(String)
    }

    let model: any LanguageModel
    let prompt: ModelPrompt
    let check: ModelReplyCheck
    /// How much time is left.
    let remaining: @Sendable () -> Duration

    /// Asks, and asks once more where the answer does not hold.
    func answer() async -> Outcome {
        var complaint: String?
        for attempt in 1...2 {
            let limit = attempt == 1 ? min(remaining(), Self.firstTry) : remaining()
            guard limit >= Self.leastTime else { return .gaveUp("took too long") }
            let reply: ModelReply
            do throws(LanguageModelError) {
                reply = try await model.answer(
                    prompt.question(complaint: complaint, limit: limit), as: ModelReply.self)
            } catch {
                guard attempt == 1, case .malformedAnswer = error.kind else { return .gaveUp(error.reason) }
                complaint = "it was not of the agreed form"
                continue
            }
            switch check.check(reply) {
            case .good(let markdown, let sources): return .answered(markdown: markdown, sources: sources)
            case .bad(let reason): complaint = reason
            }
        }
        return .gaveUp("its answer did not hold against the sources")
    }
}
