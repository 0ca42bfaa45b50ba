internal import Domain
internal import FoundationEssentials
internal import OutboundHTTP
internal import WireFormat

/// Reads what `/chat/completions` answered, in the order that the protocol asks for: complaint, refusal, an answer cut
/// off, an answer held back, and only then the answer.
///
/// - SeeAlso: OpenAI's specification, `CreateChatCompletionResponse`
struct ChatAnswer: Sendable {
    let answer: HTTPAnswer
    let now: Date

    private struct Completion: Decodable {
        struct Message: Decodable {
            let content: String?
            let refusal: String?
        }

        struct Choice: Decodable {
            let finishReason: String?
            let message: Message
        }

        let choices: [Choice]
    }

    /// What the model answered, in the agreed form.
    func value<Value: Decodable>(as type: Value.Type) throws(LanguageModelError.Kind) -> Value {
        let complaint = ServerComplaint(answer.body)
        if !answer.isSuccess || complaint != nil {
            throw (complaint ?? ServerComplaint()).kind(of: answer, now: now)
        }
        // What does not fit is told as that, not as Swift tells it, which would repeat it.
        guard let completion = try? ContractJSON.decoder().decode(Completion.self, from: Data(answer.body)),
            let choice = completion.choices.first
        else { throw .malformedAnswer(status: answer.status) }
        if choice.message.refusal?.isEmpty == false { throw .refused }
        switch choice.finishReason {
        case "length": throw .truncated
        case "content_filter": throw .heldBack
        default: break
        }
        let json = Data(AnswerText.json(in: choice.message.content ?? "").utf8)
        guard let value = try? ContractJSON.decoder().decode(type, from: json) else {  // as above
            throw .malformedAnswer(status: answer.status)
        }
        return value
    }
}
