internal import LanguageModel
internal import Logging
internal import Metrics
internal import Redaction

/// The second pass of redaction: a language model points at what the rules left, by quoting it.
///
/// It is shown filtered text only, in parts, two at a time. What it quotes is checked and hidden; nothing else of its
/// answers is used. It takes `limit` at most, and whatever becomes of it the rules' redaction stands.
struct ModelPass: Sendable {
    /// A part and the answer to it fit into the window of a small model.
    static let maxPartBytes = 6_000
    static let concurrency = 2

    let model: any LanguageModel
    /// How long the whole pass may take.
    let limit: Duration
    let logger: Logger

    private enum Ending: Sendable {
        case verdict(PassCheck.Verdict)
        case failed(LanguageModelError)
    }

    /// Asks about every part of a meeting.
    ///
    /// - Throws: `CancellationError` when the service stops meanwhile; nothing else.
    func run(on segments: [Segment]) async throws(CancellationError) -> PassResult {
        let parts = PassPart.parts(of: segments, maxBytes: Self.maxPartBytes)
        let end = ContinuousClock.now + limit
        var result = PassResult(progress: PassProgress(count: parts.count, concurrency: Self.concurrency))
        await withTaskGroup(of: Ending.self) { group in
            func start() {
                var left: Duration { ContinuousClock.now.duration(to: end) }
                while let next = result.progress.next(isTimeLeft: left > .zero) {
                    group.addTask { await ask(about: parts[next], limit: left) }
                }
            }
            start()
            for await ending in group {
                take(ending, into: &result)
                start()
            }
        }
        // A stop looks like a failure of every call, and must not be kept as one.
        guard !Task.isCancelled else { throw CancellationError() }
        Counter(label: "alpha.redaction.model.spans").increment(by: result.spans.values.reduce(0) { $0 + $1.count })
        Counter(label: "alpha.redaction.model.dropped").increment(by: result.dropped)
        return result
    }

    private func ask(about part: PassPart, limit: Duration) async -> Ending {
        do throws(LanguageModelError) {
            let answer = try await model.answer(PassQuestion.about(part, limit: limit), as: PassQuestion.Answer.self)
            return .verdict(PassCheck(part).verdict(on: answer))
        } catch {
            return .failed(error)
        }
    }

    private func take(_ ending: Ending, into result: inout PassResult) {
        switch ending {
        case .failed(let error):
            result.progress.failed(.failed(error))
            logger.info(
                "the language model did not answer",
                metadata: ["reason": "\(error)", "model.request_id": "\(error.requestID)"])
            count(error.outcome)
        case .verdict(let verdict):
            result.dropped += verdict.dropped
            result.spans.merge(verdict.spans, uniquingKeysWith: +)
            if verdict.isDistrusted { result.progress.failed(.distrusted) } else { result.progress.used() }
            count(verdict.isDistrusted ? PassProgress.Shortfall.distrusted.outcome : "used")
        }
    }

    private func count(_ outcome: String) {
        Counter(label: "alpha.redaction.model.calls", dimensions: [("outcome", outcome)]).increment()
    }
}
