internal import Assistant
internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import SlackAPI

/// Hands each request to whoever answers its kind.
struct RequestDesk: Desk {
    let commands: CommandDesk
    let events: EventDesk
    let interactions: InteractionDesk
    let notices: NoticeDesk
    let weekly: WeeklyDesk
    let people: PeopleDirectory

    func answer(_ item: InboxItem) async throws -> Outcome {
        switch try Self.request(item) {
        case .command(let command):
            return try await commands.answer(command, await exchange(command, item))
        case .event(let envelope): return try await events.answer(envelope, item)
        case .interaction(let interaction):
            let exchange = await exchange(interaction, item)
            guard !interaction.isFromOutside else { return Outcome([exchange.privately([Refusals.stranger])]) }
            return try await interactions.answer(interaction, exchange)
        case .notification(let body): return try await notices.answer(body)
        case .schedule: return try await weekly.answer()
        }
    }

    func apology(for item: InboxItem) -> Outcome {
        let sorry = AssistantProblem.failed.message
        // What cannot be read again has nobody to be told.
        switch try? Self.request(item) {
        case .command(let command):
            return Outcome([
                exchange(command, item, asker: Asker(team: command.team, user: command.user)).privately([sorry])
            ])
        case .interaction(let interaction):
            if case .viewSubmission(let view, _) = interaction.kind, view.callbackID == AskModal.callback {
                // The dialog waits for an answer: it is told there, and keeps the question.
                let told = AskModal.problem(.failed, question: AskModal.question(in: view.state))
                return Outcome([Reply(team: interaction.team, place: .view(view.id), parts: [.view(told)])])
            }
            let asker = Asker(team: interaction.team, user: interaction.user)
            return Outcome([exchange(interaction, item, asker: asker).privately([sorry])])
        case .event(let envelope): return events.apology(sorry, for: envelope)
        case .notification, .schedule, nil: return .nothing
        }
    }

    private enum Stored {
        case command(SlackCommand)
        case event(SlackEventEnvelope)
        case interaction(SlackInteraction)
        case notification([UInt8])
        case schedule
    }

    /// - Throws: `JobFailure` that is permanent: it was read before it was stored.
    private static func request(_ item: InboxItem) throws(JobFailure) -> Stored {
        do {
            switch item.kind {
            case .command:
                if case .command(let command) = try SlackCommand.received(item.body) { return .command(command) }
            case .event:
                if case .event(let event) = try SlackEventEnvelope.received(Data(item.body)) { return .event(event) }
            case .interaction, .dialog: return .interaction(try SlackInteraction.received(item.body))
            case .notification: return .notification(item.body)
            case .schedule: return .schedule
            }
        } catch {
            throw JobFailure.permanent("a stored request cannot be read")
        }
        throw JobFailure.permanent("a stored request is of another kind")
    }

    // MARK: Who and where

    private func exchange(_ command: SlackCommand, _ item: InboxItem) async -> Exchange {
        exchange(command, item, asker: await people.asker(command.user, in: command.team))
    }

    private func exchange(_ command: SlackCommand, _ item: InboxItem, asker: Asker) -> Exchange {
        Exchange(
            item: item.id, asker: asker, channel: command.channel, thread: nil,
            responseURL: command.responseURL, receivedAt: item.receivedAt,
            trigger: command.trigger, shown: item.shown)
    }

    /// A dialog has three seconds from the click, so that nobody is asked for a name before it is opened.
    private func exchange(_ interaction: SlackInteraction, _ item: InboxItem) async -> Exchange {
        guard item.kind == .dialog else {
            return exchange(interaction, item, asker: await people.asker(interaction.user, in: interaction.team))
        }
        let known = await people.known(interaction.user, in: interaction.team)
        let asker = Asker(
            team: interaction.team, user: interaction.user,
            name: known?.name ?? (interaction.userName.isEmpty ? nil : interaction.userName), email: known?.email)
        return exchange(interaction, item, asker: asker)
    }

    private func exchange(_ interaction: SlackInteraction, _ item: InboxItem, asker: Asker) -> Exchange {
        var exchange = Exchange(
            item: item.id, asker: asker, channel: nil, thread: nil, responseURL: nil, receivedAt: item.receivedAt,
            trigger: interaction.trigger, shown: item.shown)
        switch interaction.kind {
        case .blockActions(let actions):
            exchange.responseURL = actions.responseURL
            exchange.isPress = actions.responseURL != nil
            if case .message(let channel, _, let thread, _) = actions.container {
                exchange.channel = channel
                exchange.thread = thread
            }
        case .messageAction(let action):
            exchange.channel = action.channel
            exchange.thread = action.threadTS ?? action.ts
        case .viewSubmission, .viewClosed, .shortcut, .blockSuggestion, .other: break
        }
        return exchange
    }
}
