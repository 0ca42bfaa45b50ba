internal import Assistant
internal import Domain
internal import Logging
internal import SlackAPI

/// Says that work is under way when an answer takes its time. Where something was pressed, the note stands in the place of
/// the message until the answer takes it; a command has no message that an answer could replace, so its note is worded to
/// stand.
struct WorkingNote: Sendable {
    /// Answers that are quicker come without.
    static let patience: Duration = .milliseconds(1_500)

    let inbox: Inbox
    let responses: ResponseAddresses
    let ambient: Ambient
    let logger: Logger

    /// Does `work`; where that takes longer than ``patience``, its asker is told `step`.
    func during(
        _ exchange: Exchange, _ step: String, _ work: @escaping @Sendable (Exchange) async throws -> Outcome
    ) async throws -> Outcome {
        guard let url = exchange.responseURL else { return try await work(exchange) }
        guard !exchange.shown.isWorking else { return try await work(exchange).replacingNote(of: exchange) }
        return try await withThrowingTaskGroup(of: Step.self) { group in
            group.addTask { .worked(try await work(exchange)) }
            group.addTask {
                do { try await ambient.clock.sleep(for: Self.patience) } catch { return .shown(false) }
                return .shown(await show(step, at: url, exchange))
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
    private func show(_ step: String, at url: String, _ exchange: Exchange) async -> Bool {
        var shown = exchange.shown
        shown.isWorking = true
        do {
            // Noted first: after a crash no second note is shown.
            try await inbox.note(shown, of: exchange.item)
            try await responses.post(
                exchange.isPress
                    ? .replaceOriginal(Working.message(step))
                    : .ephemeral(Working.message("\(step). The answer follows")),
                to: url)
        } catch {
            logger.info("a note that work is under way was not shown", metadata: ["reason": "\(error)"])
        }
        return true
    }
}

extension Outcome {
    /// The same with the first private reply in the place of the note, where the note took the place of a message. What
    /// only its asker sees cannot become public, so a public answer leaves a word there.
    fileprivate func replacingNote(of exchange: Exchange) -> Outcome {
        guard exchange.isPress else { return self }
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
