internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import Logging
internal import Persistence
internal import SlackAPI

/// What happens in a workspace and wants an answer.
struct EventDesk: Sendable {
    let assistant: Assistant
    let threads: ThreadFlow
    let people: PeopleDirectory
    let workspaces: Workspaces
    let logger: Logger

    /// Whether anything is done about it. Bots, ourselves included, get no answer.
    static func isAnswered(_ event: SlackEvent) -> Bool {
        switch event {
        case .appMention(let message): message.isFromPerson
        case .message(let message): message.isDirect && message.isFromPerson
        case .reactionAdded(let reaction): SummaryOffer.reactions.contains(reaction.reaction)
        case .teamJoin(let user): !user.isBot
        case .appHomeOpened, .appUninstalled: true
        case .tokensRevoked(let tokens): !tokens.bots.isEmpty
        case .other: false
        }
    }

    func answer(_ envelope: SlackEventEnvelope, _ item: InboxItem) async throws -> Outcome {
        switch envelope.event {
        case .appMention(let message), .message(let message): return try await reply(to: message, envelope, item)
        case .reactionAdded(let reaction): return await offer(reaction, envelope, item)
        case .teamJoin(let user): return welcome(user, envelope.team)
        case .appHomeOpened(let opened): return await show(opened, envelope, item)
        case .appUninstalled, .tokensRevoked:
            // Slack tells whole seconds: the app was removed within the second that follows.
            return forget(envelope.team, at: envelope.time.map { $0 + 1 } ?? item.receivedAt)
        case .other: return .nothing
        }
    }

    func apology(_ message: SlackMessage, for envelope: SlackEventEnvelope) -> Outcome {
        switch envelope.event {
        case .appMention(let asked), .message(let asked):
            Outcome([
                Reply(
                    team: envelope.team, place: .channel(asked.channel, thread: asked.threadTS ?? asked.ts),
                    parts: [.message(message)], asker: asked.user)
            ])
        default: .nothing
        }
    }

    // MARK: Conversations

    private func reply(
        to message: SlackEvent.Message, _ envelope: SlackEventEnvelope, _ item: InboxItem
    ) async throws -> Outcome {
        guard let user = message.user else { return .nothing }
        let text = await people.plain(SlackInboundText(message.text), in: envelope.team, without: envelope.botUser)
        var exchange = await exchange(user, envelope, item)
        exchange.channel = message.channel
        exchange.thread = message.threadTS ?? message.ts
        guard envelope.isExternallyShared else { return try await threads.answer(text, exchange) }
        // Other organisations read along: only our own people are answered, and only they see it.
        guard message.userTeam == envelope.team else { return Outcome([exchange.privately([Refusals.stranger])]) }
        return try await threads.answerPrivately(text, exchange)
    }

    private func exchange(
        _ user: SlackUserID, _ envelope: SlackEventEnvelope, _ item: InboxItem
    ) async -> Exchange {
        Exchange(
            item: item.id, asker: await people.asker(user, in: envelope.team), channel: nil, thread: nil,
            responseURL: nil, receivedAt: item.receivedAt, trigger: nil, shown: item.shown)
    }

    /// Only to whoever put the reaction: nobody else asked.
    private func offer(
        _ reaction: SlackEvent.Reaction, _ envelope: SlackEventEnvelope, _ item: InboxItem
    ) async -> Outcome {
        guard let offer = await assistant.summaryOffer() else { return .nothing }
        return Outcome([
            Reply(
                team: envelope.team, place: .ephemeral(reaction.channel, user: reaction.user, thread: nil),
                parts: [.message(offer)], asker: reaction.user)
        ])
    }

    private func welcome(_ user: SlackUser, _ team: SlackTeamID) -> Outcome {
        Outcome([
            Reply(
                team: team, place: .direct(user.id), parts: [.message(Welcome.message(name: user.shownName))],
                asker: user.id)
        ])
    }

    // MARK: The app's own pages

    private func show(
        _ opened: SlackEvent.HomeOpened, _ envelope: SlackEventEnvelope, _ item: InboxItem
    ) async -> Outcome {
        let asker = await people.asker(opened.user, in: envelope.team)
        guard opened.tab == "home" else {
            await suggest(to: asker, in: opened.channel)
            return .nothing
        }
        let home = await assistant.home(for: asker)
        return Outcome([Reply(team: envelope.team, place: .home(opened.user), parts: [.view(home)])])
    }

    /// Offers questions in the conversation with the app; where Slack does not show them, nothing is missing.
    private func suggest(to asker: Asker, in channel: SlackChannelID?) async {
        guard let channel else { return }
        let prompts = await assistant.suggestedPrompts(for: asker).map {
            SlackSuggestedPrompt(title: $0.title, message: $0.message)
        }
        do {
            try await workspaces.client(of: asker.team).setSuggestedPrompts(
                prompts, title: "Ask me, for instance", in: channel)
        } catch {
            logger.info("no questions are suggested", metadata: ["reason": "\(error)"])
        }
    }

    private func forget(_ team: SlackTeamID, at time: Date) -> Outcome {
        logger.info("the app was removed from a workspace", metadata: ["team": "\(team)"])
        return Outcome.nothing.writing { connection in try InstallationRepository.remove(team, at: time, on: connection)
        }
    }
}
