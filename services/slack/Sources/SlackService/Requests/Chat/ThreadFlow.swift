internal import Assistant
internal import Domain
internal import Logging
internal import SlackAPI

/// Answers in a thread: mentions in channels, and messages to the app. What takes its time is streamed.
struct ThreadFlow: Sendable {
    /// Answers that are quicker are posted at once.
    static let patience: Duration = .milliseconds(1_200)

    let assistant: Assistant
    let chat: ChatFlow
    let workspaces: Workspaces
    let inbox: Inbox
    let ambient: Ambient
    let logger: Logger

    /// - Parameter exchange: its channel and thread are where the answer goes.
    func answer(_ text: String, _ exchange: Exchange) async throws -> Outcome {
        switch ChatCommand(text) {
        case .help: return posted(Help.message(), exchange)
        case .ask(let question): return try await ask(question, exchange)
        case .with, .select, .forget: return try await chat.answer(ChatCommand(text), exchange)
        }
    }

    /// Where others than our own people read along.
    func answerPrivately(_ text: String, _ exchange: Exchange) async throws -> Outcome {
        try await chat.answer(ChatCommand(text), exchange)
    }

    private func posted(_ message: SlackMessage, _ exchange: Exchange) -> Outcome {
        Outcome([reply([.message(message)], exchange)])
    }

    private func reply(_ parts: [Reply.Part], at stream: SlackPlace? = nil, _ exchange: Exchange) -> Reply {
        let place: Reply.Place
        if let stream {
            place = .stream(stream, thread: exchange.thread)
        } else if let channel = exchange.channel {
            place = .channel(channel, thread: exchange.thread)
        } else {
            place = .direct(exchange.asker.user)
        }
        return Reply(team: exchange.team, place: place, parts: parts, asker: exchange.asker.user)
    }

    // MARK: Asking

    private func ask(_ question: String, _ exchange: Exchange) async throws -> Outcome {
        let asked = try await chat.asked(question, exchange)
        let (answer, stream) = await answer(asked, exchange)
        let feedback = exchange.item.description
        var parts = answer.messages(feedback: feedback, today: assistant.today).map(Reply.Part.message)
        // A long answer continues below its stream.
        if stream != nil, parts.count == 1, let whole = parts[0].message {
            parts = [
                .streamed(
                    pieces: answer.pieces, below: answer.streamEnd(feedback: feedback, today: assistant.today), whole)
            ]
        }
        return Outcome([reply(parts, at: stream, exchange)]).writing(chat.remember(answer, exchange))
            .about(answer.meetings)
    }

    private enum Step: Sendable {
        case answered(ChatAnswer)
        case streams(SlackPlace?)
    }

    /// The answer, and the stream that was begun because it took its time.
    private func answer(_ question: Question, _ exchange: Exchange) async -> (ChatAnswer, SlackPlace?) {
        await withTaskGroup(of: Step.self) { group in
            group.addTask { .answered(await assistant.answer(question)) }
            group.addTask {
                if let stream = exchange.shown.stream { return .streams(stream) }
                await status(exchange)
                do { try await ambient.clock.sleep(for: Self.patience) } catch { return .streams(nil) }
                // Once Slack is asked for a stream it may have begun one, so that the call is not cancelled when the answer
                // comes first; it has a deadline of its own.
                let begun = Task { await beginStream(exchange) }
                return .streams(await begun.value)
            }
            var answer: ChatAnswer?
            var stream: SlackPlace?
            for await step in group {
                switch step {
                // A stream that is being begun is waited for: what it begins has to be ended.
                case .answered(let done):
                    answer = done
                    group.cancelAll()
                case .streams(let begun): stream = begun
                }
            }
            return (answer ?? ChatAnswer(filteredQuestion: nil, markdown: "", engine: "rules"), stream)
        }
    }

    /// Shows below the conversation that the app is at it; where that cannot be shown, nothing is missing.
    private func status(_ exchange: Exchange) async {
        guard let channel = exchange.channel else { return }
        do {
            try await workspaces.client(of: exchange.team).within(.seconds(1)).setStatus(
                SlackAgentStatus(.processing, words: "is looking it up …"), in: channel, thread: exchange.thread)
        } catch {
            logger.debug("no status is shown", metadata: ["reason": "\(error)"])
        }
    }

    /// Begins a stream and notes it; nil where that cannot be done, and the answer is posted.
    private func beginStream(_ exchange: Exchange) async -> SlackPlace? {
        guard let channel = exchange.channel, let thread = exchange.thread else { return nil }
        do {
            let client = try await workspaces.client(of: exchange.team).within(.seconds(3))
            let isDirect = channel.rawValue.hasPrefix("D")
            let begun = SlackPlace(
                try await client.startStream(
                    in: channel, thread: thread,
                    recipient: isDirect ? nil : .init(user: exchange.asker.user, team: exchange.team)))
            await note(begun, exchange)
            return begun
        } catch {
            logger.info("an answer is not streamed", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    /// So that another try goes on in the same message. Without the note this try still does.
    private func note(_ stream: SlackPlace, _ exchange: Exchange) async {
        var shown = exchange.shown
        shown.stream = stream
        do { try await inbox.note(shown, of: exchange.item) } catch {
            logger.warning("a stream is not noted", metadata: ["reason": "\(error)"])
        }
    }
}
