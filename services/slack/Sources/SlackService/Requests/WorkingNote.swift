internal import Assistant
internal import Domain
internal import Logging
internal import SlackAPI

/// Says that work is under way when an answer takes its time.
struct WorkingNote: Sendable {
    /// Answers that are quicker come without.
    static let patience: Duration = .milliseconds(1_500)

    let inbox: Inbox
    let responses: ResponseAddresses
    let ambient: Ambient
    let logger: Logger

    /// Does `work`; where that takes longer than ``patience``, its asker sees `step` until the answer takes its place.
    func during(
        _ exchange: Exchange, _ step: String, _ work: @escaping @Sendable (Exchange) async throws -> Outcome
    ) async throws -> Outcome {
        guard exchange.responseURL != nil else { return try await work(exchange) }
        guard !exchange.shown.isWorking else { return try await work(exchange).replacingNote(of: exchange) }
        return try await withThrowingTaskGroup(of: Step.self) { group in
            group.addTask { .worked(try await work(exchange)) }
            group.addTask {
                do { try await ambient.clock.sleep(for: Self.patience) } catch { return .shown(false) }
                return .shown(await show(step, exchange))
            }
            var outcome = Outcome.nothing
            var isShown = false
            for try await step in group {
                switch step {
                // A note that is being posted is waited for: it must not come after the answer.
                case .worked(let done):
                    outcome = done
                    group.cancelAll()
                case .shown(let shown): isShown = shown
                }
            }
            return isShown ? outcome.replacingNote(of: exchange) : outcome
        }
    }

    private enum Step: Sendable {
        case worked(Outcome)
        case shown(Bool)
    }

    /// Whether the note was, or may have been, shown.
    private func show(_ step: String, _ exchange: Exchange) async -> Bool {
        guard let url = exchange.responseURL else { return false }
        var shown = exchange.shown
        shown.isWorking = true
        do {
            // Noted first: after a crash the answer takes the place of a note that may be there.
            try await inbox.note(shown, of: exchange.item)
            let note = Working.message(step)
            try await responses.post(exchange.isPress ? .replaceOriginal(note) : .ephemeral(note), to: url)
        } catch {
            logger.info("a note that work is under way was not shown", metadata: ["reason": "\(error)"])
        }
        return true
    }
}

extension Outcome {
    /// The same with the first private reply by the exchange's response URL in the place of the note. What only its asker
    /// sees cannot become public, so a public answer leaves a word in the note's place.
    fileprivate func replacingNote(of exchange: Exchange) -> Outcome {
        var outcome = self
        for index in outcome.replies.indices {
            guard case .response(var response) = outcome.replies[index].place, !response.isPublic,
                response.url == exchange.responseURL
            else { continue }
            response.replacesOriginal = true
            outcome.replies[index].place = .response(response)
            return outcome
        }
        outcome.replies.insert(exchange.privately([.plain("Done.")], replacing: true), at: 0)
        return outcome
    }
}
