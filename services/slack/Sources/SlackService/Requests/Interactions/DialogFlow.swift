internal import Assistant
internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import Persistence
internal import ServiceClients
internal import Settings
internal import SlackAPI

/// Dialogs: opened at once in a loading state, then filled; what is submitted was checked before it was taken.
struct DialogFlow: Sendable {
    let assistant: Assistant
    let chat: ChatFlow
    let tickets: TicketFlow
    let decisions: DecisionRepository
    let workspaces: Workspaces
    let people: PeopleDirectory
    let inbox: Inbox
    let logger: Logger

    // MARK: Ask

    func ask(_ exchange: Exchange) async throws -> Outcome {
        switch try await open(AskModal.form(), exchange) {
        case .opened: .nothing
        case .failed(let outcome): outcome
        }
    }

    private func answer(_ view: SlackOpenView, _ exchange: Exchange) async throws -> Outcome {
        let question = AskModal.question(in: view.state)
        let answer = await assistant.answer(try await chat.asked(question, exchange))
        let shown = AskModal.answer(answer, question: question, today: assistant.today)
        return Outcome([Reply(team: exchange.team, place: .view(view.id), parts: [.view(shown)])])
            .writing(chat.remember(answer, exchange)).about(answer.meetings)
    }

    // MARK: Tickets

    /// The preview's tickets in a form.
    func edit(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        try await decisions.look(id, .tickets, exchange) { (found: TicketFlow.Stored, read) in
            var stored = found
            // Where the preview can be replaced once the form is saved.
            stored.origin = exchange.response
            return try await form(stored, id, .edit, read: read, exchange) { .content(stored.preview) }
        }
    }

    /// One proposal of a meeting in a form; its submission creates the ticket.
    func edit(_ button: ProposalButton, _ exchange: Exchange) async throws -> Outcome {
        let id = exchange.newDecision
        let stored = TicketFlow.Stored(
            preview: TicketPreview([]), channel: exchange.channel, thread: exchange.thread)
        return try await form(stored, id, .create, exchange) {
            do throws(ServiceCallError) {
                return .content(try await assistant.meetingReport(button.meeting).preview(only: button.proposal))
            } catch {
                return .message(WriteFailure.message(error, "The ticket could not be read"))
            }
        }
    }

    /// A ticket made of a message; the submission creates it.
    func create(from action: SlackInteraction.MessageAction, _ exchange: Exchange) async throws -> Outcome {
        let id = exchange.newDecision
        let stored = TicketFlow.Stored(
            preview: TicketPreview([]), channel: action.channel, thread: action.threadTS ?? action.ts)
        return try await form(stored, id, .create, exchange) {
            let text = await people.plain(SlackInboundText(action.text), in: exchange.team)
            let author =
                if let author = action.author { await people.asker(author, in: exchange.team) } else { exchange.asker }
            return await assistant.ticketPreview(
                forMessage: text, by: author, in: nil, permalink: await permalink(action, exchange))
        }
    }

    /// Opens a form at once, then fills it with what `draft` gives.
    ///
    /// - Parameter read: the content of the decision that the form is about; nil for a new one.
    private func form(
        _ stored: TicketFlow.Stored, _ id: DecisionID, _ purpose: TicketForm.Purpose, read: String? = nil,
        _ exchange: Exchange, _ draft: () async throws -> Drafted<TicketPreview>
    ) async throws -> Outcome {
        let view: SlackViewID
        switch try await open(TicketForm.loading(purpose), exchange) {
        case .opened(let opened): view = opened
        case .failed(let outcome): return outcome
        }
        func shows(_ form: SlackView) -> Reply { Reply(team: exchange.team, place: .view(view), parts: [.view(form)]) }
        guard assistant.writeMode != .off else { return Outcome([shows(TicketForm.writingIsOff(purpose))]) }
        var stored = stored
        switch try await draft() {
        case .message(let message): return Outcome([shows(TicketForm.failed(purpose, message.text))])
        case .content(let preview): stored.preview = preview
        }
        let form = TicketForm(
            stored.preview, id: id.description, options: await assistant.ticketOptions(), purpose: purpose
        ).view
        let kept = stored
        return Outcome([shows(form)]).writing { connection in
            if let read { return try DecisionRepository.change(id, from: read, to: kept, on: connection) }
            try decisions.open(
                id, .tickets, of: exchange.asker.user, in: exchange.team, content: kept, on: connection)
        }.about(kept.preview.meetings)
    }

    private func permalink(_ action: SlackInteraction.MessageAction, _ exchange: Exchange) async -> String? {
        // A link to where it came from is a courtesy.
        try? await workspaces.client(of: exchange.team).within(.seconds(2)).permalink(
            of: SlackPosted(channel: action.channel, ts: action.ts))
    }

    // MARK: Submissions

    /// What becomes of a dialog that was submitted and found good.
    func submitted(_ view: SlackOpenView, _ exchange: Exchange) async throws -> Outcome {
        switch view.callbackID {
        case AskModal.callback: return try await answer(view, exchange)
        case TicketForm.Purpose.edit.callbackID: return try await save(view, exchange)
        case TicketForm.Purpose.create.callbackID: return try await create(view, exchange)
        default: return .nothing
        }
    }

    /// Shows the preview as it was left, to be accepted.
    private func save(_ view: SlackOpenView, _ exchange: Exchange) async throws -> Outcome {
        guard let id = DecisionID(view.privateMetadata) else { return .nothing }
        return try await decisions.look(id, .tickets, exchange) { (found: TicketFlow.Stored, read) in
            guard let edited = Self.edited(found.preview, by: view) else { return Self.outdated(exchange) }
            var kept = found
            kept.preview = edited
            let message = Reply.Part.message(tickets.message(edited, id))
            var place = Reply.Place.direct(exchange.asker.user)
            if var origin = kept.origin {
                origin.replacesOriginal = true
                place = .response(origin)
            }
            return Outcome([Reply(team: exchange.team, place: place, parts: [message], asker: exchange.asker.user)])
                .writing { [kept] in try DecisionRepository.change(id, from: read, to: kept, on: $0) }
                .about(edited.meetings)
        }
    }

    /// The preview as the form was left; nil when it changed since the form was found good.
    private static func edited(_ preview: TicketPreview, by view: SlackOpenView) -> TicketPreview? {
        do { return try TicketEdits(view.state, on: preview).preview } catch { return nil }
    }

    private static func outdated(_ exchange: Exchange) -> Outcome {
        Outcome([exchange.privately([.plain("The tickets changed while the form was open. Press *Edit* once more.")])])
    }

    private func create(_ view: SlackOpenView, _ exchange: Exchange) async throws -> Outcome {
        guard let id = DecisionID(view.privateMetadata) else { return .nothing }
        return try await decisions.accept(id, .tickets, exchange) { (taken: TicketFlow.Stored) in
            guard let edited = Self.edited(taken.preview, by: view) else {
                return Self.outdated(exchange)
                    .writing { try DecisionRepository.reopen(id, taker: exchange.item, content: taken, on: $0) }
            }
            var changed = taken
            changed.preview = edited
            return try await tickets.create(id, changed, exchange)
        }
    }

    // MARK: Opening

    private enum Opening {
        case opened(SlackViewID)
        case failed(Outcome)
    }

    /// Opens a dialog; one that a try before opened is open.
    private func open(_ view: SlackView, _ exchange: Exchange) async throws -> Opening {
        if let known = exchange.shown.view { return .opened(known) }
        guard let trigger = exchange.trigger else { return .failed(.nothing) }
        do {
            let opened = try await workspaces.client(of: exchange.team).within(.seconds(3)).openView(
                view, trigger: trigger)
            var shown = exchange.shown
            shown.view = opened.id
            try await inbox.note(shown, of: exchange.item)
            return .opened(opened.id)
        } catch let error as SlackError {
            logger.info("a dialog was not opened", metadata: ["reason": "\(error)"])
            let message = SlackMessage.plain("The dialog could not be opened in time. Press the button once more.")
            return .failed(Outcome([exchange.privately([message])]))
        }
    }
}
