public import Domain
internal import FoundationEssentials
internal import HTTPTypes
public import OutboundHTTP
public import Settings
internal import Synchronization

/// A language model behind any server that speaks OpenAI's Chat Completions with structured outputs.
///
/// Servers differ: what a model refuses to take is left out from then on, and OpenAI's own fields go to OpenAI only.
public struct ChatCompletions: LanguageModel {
    /// The bounds of calls to a model: answers are short, generations long, and so are waits for a busy server.
    ///
    /// - Parameter maxUnderWay: as many calls as the program can have under way by its own rules; one more is refused.
    public static func limits(maxUnderWay: Int) -> UpstreamLimits {
        UpstreamLimits(
            maxUnderWay: maxUnderWay, maxResponseBytes: 1024 * 1024,
            retries: RetryRule(attempts: 4, firstDelay: .milliseconds(500), longestDelay: .seconds(8)),
            circuitUnit: .calls)
    }

    private let settings: LanguageModelSettings
    private let upstream: Upstream
    private let ambient: Ambient
    private let habits: LearnedHabits

    public var name: String { settings.model }

    public init(_ settings: LanguageModelSettings, upstream: Upstream, ambient: Ambient) {
        self.settings = settings
        self.upstream = upstream
        self.ambient = ambient
        self.habits = LearnedHabits(RequestHabits(isOpenAI: settings.server.isOpenAI))
    }

    public func answer<Answer: Decodable & Sendable>(
        _ question: ModelQuestion, as type: Answer.Type
    ) async throws(LanguageModelError) -> Answer {
        let end = ContinuousClock.now + min(question.limit, settings.callLimit)
        while true {
            let habits = habits.current
            let id = ambient.makeUUID().uuidString.lowercased()
            let answer = try await send(ChatRequest(question: question, settings: settings, habits: habits), id, end)
            do throws(LanguageModelError.Kind) {
                return try ChatAnswer(answer: answer, now: ambient.now).value(as: type)
            } catch {
                // Ends, because there are only so many habits to change.
                guard case .unsupported(let parameter) = error, self.habits.learn(refused: parameter, by: habits) else {
                    throw LanguageModelError(error, requestID: id)
                }
            }
        }
    }

    private func send(
        _ request: ChatRequest, _ id: String, _ end: ContinuousClock.Instant
    ) async throws(LanguageModelError) -> HTTPAnswer {
        var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
        if let name = HTTPField.Name("X-Client-Request-Id") { headers[name] = id }
        if let key = settings.key { headers[.authorization] = "Bearer \(key.reveal())" }
        let call = HTTPCall(
            .post, settings.server.base + "/chat/completions", headers: headers, body: request.body,
            deadline: ContinuousClock.now.duration(to: end), isRepeatable: true,
            isFinal: { $0.status == 429 && ServerComplaint($0.body)?.isOutOfQuota == true })
        do {
            return try await upstream.send(call)
        } catch {
            throw LanguageModelError(.transport(error), requestID: id)
        }
    }
}

/// What all calls of one model have learned.
private final class LearnedHabits: Sendable {
    private let state: Mutex<RequestHabits>

    init(_ habits: RequestHabits) {
        self.state = Mutex(habits)
    }

    var current: RequestHabits { state.withLock { $0 } }

    /// Says whether another request can be made than the one with the habits `used`.
    func learn(refused parameter: String, by used: RequestHabits) -> Bool {
        state.withLock { state in
            // Another call may have learned it meanwhile.
            state != used || state.learn(refused: parameter)
        }
    }
}
