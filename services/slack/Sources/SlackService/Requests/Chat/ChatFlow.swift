internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// `/chat`: questions, and which meetings they are about.
struct ChatFlow: Sendable {
    let assistant: Assistant
    let turns: TurnRepository
    let selections: SelectionRepository
    let decisions: DecisionRepository
    let talk: ChannelTalk
    let working: WorkingNote

    func answer(_ command: ChatCommand, _ exchange: Exchange) async throws -> Outcome {
        switch command {
        case .help: return Outcome([exchange.privately([Help.message()])])
        case .forget: return try await forget(exchange)
        case .select: return await pick(exchange)
        case .with(let question): return await pick(for: question, exchange)
        case .ask(let question):
            let selected = try await selections.current(of: exchange.asker.user, in: exchange.team)
            return try await working.during(exchange, "Looking it up") { exchange in
                let outcome = try await ask(question, from: selected, exchange)
                // A selection that was made meanwhile is for the next question.
                guard let selected else { return outcome }
                return outcome.writing { connection in
                    try SelectionRepository.drop(
                        selected, of: exchange.asker.user, in: exchange.team, on: connection)
                }
            }
        }
    }

    // MARK: Asking

    /// - Parameter replacing: the answer takes the place of the message that was pressed.
    func ask(
        _ question: String, from meetings: [MeetingID]?, _ exchange: Exchange, replacing: Bool = false
    ) async throws -> Outcome {
        let answer = await assistant.answer(try await asked(question, from: meetings, exchange))
        let messages = answer.messages(feedback: exchange.item.description, today: assistant.today)
        return Outcome([exchange.privately(messages, replacing: replacing)])
            .writing(remember(answer, exchange)).about(answer.meetings)
    }

    /// The question with all that it may refer to.
    func asked(_ text: String, from meetings: [MeetingID]? = nil, _ exchange: Exchange) async throws -> Question {
        async let said = talk.recent(in: exchange)
        let before = try await turns.last(of: exchange.asker.user, in: exchange.conversation)
        return Question(text, asker: exchange.asker, meetings: meetings, turns: before, channelTalk: await said)
    }

    /// Keeps question and answer for what is asked next; nothing where the question could not be filtered.
    func remember(_ answer: ChatAnswer, _ exchange: Exchange) -> Outcome.StoredWrite {
        { connection in
            guard let turn = answer.turn else { return }
            try turns.add(
                turn, of: exchange.asker.user, in: exchange.conversation, cause: exchange.item, on: connection)
        }
    }

    private func forget(_ exchange: Exchange) async throws -> Outcome {
        let (user, team) = (exchange.asker.user, exchange.team)
        let count = try await turns.count(of: user, in: team)
        let words: Mrkdwn =
            switch count {
            case 0: "There was nothing to forget: no question of yours is kept."
            case 1: "Forgot one question of yours with its answer."
            default: "Forgot \(count) questions of yours with their answers."
            }
        return Outcome([exchange.privately([.plain(words)])]).writing { connection in
            try TurnRepository.forget(user, in: team, on: connection)
            try SelectionRepository.drop(of: user, in: team, on: connection)
            try DecisionRepository.forgetQuestions(of: user, in: team, on: connection)
        }
    }

    // MARK: Choosing meetings

    private func pick(_ exchange: Exchange) async -> Outcome {
        Outcome([exchange.privately([await assistant.picker(for: .next, state: "next")])])
    }

    /// The question waits for the choice.
    private func pick(for question: String, _ exchange: Exchange) async -> Outcome {
        let id = exchange.newDecision
        let message = await assistant.picker(for: .question(question), state: id.description)
        return decisions.offer(id, .question, question, message, exchange)
    }

    /// Keeps the choice for the next question; nil for all meetings.
    func use(_ meetings: [MeetingID]?, _ exchange: Exchange) async -> Outcome {
        let message = await assistant.picked(meetings)
        guard let meetings else {
            return Outcome([exchange.privately([message], replacing: true)]).writing { connection in
                try SelectionRepository.drop(of: exchange.asker.user, in: exchange.team, on: connection)
            }
        }
        // The select stays until something is chosen in it.
        guard !meetings.isEmpty else { return Outcome([exchange.privately([message])]) }
        return Outcome([exchange.privately([message], replacing: true)]).writing { connection in
            try selections.keep(meetings, of: exchange.asker.user, in: exchange.team, on: connection)
        }
    }

    /// Answers the question that waited for the choice; nil for all meetings.
    func answer(waiting value: String?, from meetings: [MeetingID]?, _ exchange: Exchange) async throws -> Outcome {
        if let meetings, meetings.isEmpty { return Outcome([exchange.privately([await assistant.picked([])])]) }
        guard let id = value.flatMap({ DecisionID($0) }) else { return Refusals.outcome(.unknown, exchange) }
        return try await decisions.accept(id, .question, exchange) { (question: String) in
            try await working.during(exchange, "Looking it up") { exchange in
                try await ask(question, from: meetings, exchange, replacing: true)
                    .writing { try DecisionRepository.erase(id, on: $0) }
            }
        }
    }
}
