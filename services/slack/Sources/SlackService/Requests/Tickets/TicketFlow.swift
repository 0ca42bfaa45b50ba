internal import Assistant
internal import Domain
internal import Persistence
internal import ServiceClients
internal import Settings
internal import SlackAPI

/// `/create`: a preview, which its asker changes, accepts or drops. What is created has ids that follow from the preview,
/// so that a second yes, a repeat or a crash creates nothing twice.
struct TicketFlow: Sendable {
    let assistant: Assistant
    let decisions: DecisionRepository
    let proposals: ProposalFlow
    let working: WorkingNote

    typealias Stored = StoredPreview<TicketPreview>

    func preview(_ text: String, _ exchange: Exchange) async -> Outcome {
        switch await assistant.ticketPreview(for: text, by: exchange.asker) {
        case .message(let message): Outcome([exchange.privately([message])])
        case .content(let preview): open(Stored(preview: preview), exchange)
        }
    }

    /// What a meeting suggests, to decide on.
    func review(_ meeting: MeetingID, _ exchange: Exchange) async -> Outcome {
        do throws(ServiceCallError) {
            let preview = try await assistant.meetingReport(meeting).preview()
            guard !preview.drafts.isEmpty else {
                return Outcome([exchange.privately([.plain("All that this meeting suggests is decided.")])])
            }
            return open(Stored(preview: preview), exchange)
        } catch {
            return Outcome([exchange.privately([WriteFailure.message(error, "The tickets could not be read")])])
        }
    }

    private func open(_ stored: Stored, _ exchange: Exchange) -> Outcome {
        let id = DecisionID(.derived(from: "decision", exchange.item.description))
        return Outcome([exchange.privately([message(stored.preview, id)])]).writing { connection in
            try decisions.open(
                id, .tickets, of: exchange.asker.user, in: exchange.team, content: stored, on: connection)
        }
    }

    func message(_ preview: TicketPreview, _ id: DecisionID) -> SlackMessage {
        preview.message(id: id.description, writeMode: assistant.writeMode, today: assistant.today)
    }

    // MARK: Buttons

    func accept(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        let taken = try await decisions.take(
            id, .tickets, as: .accepted, by: exchange.asker.user, in: exchange.team, taker: exchange.item)
        guard case .yours(let content) = taken else { return Refusals.outcome(taken, exchange) }
        let stored: Stored = try StoredJSON.value(content)
        return try await working.during(exchange, "Creating the tickets") { try await create(id, stored, $0) }
    }

    func decline(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        let taken = try await decisions.take(
            id, .tickets, as: .declined, by: exchange.asker.user, in: exchange.team, taker: exchange.item)
        guard case .yours = taken else { return Refusals.outcome(taken, exchange) }
        return Outcome([exchange.privately([.plain("Cancelled. Nothing was created.")], replacing: true)])
            .writing { try DecisionRepository.erase(id, on: $0) }
    }

    /// Chooses a ticket or leaves it out.
    func toggle(_ button: PreviewButton, _ exchange: Exchange) async throws -> Outcome {
        guard let id = DecisionID(button.preview) else { return Refusals.outcome(.unknown, exchange) }
        let taken = try await decisions.look(id, .tickets, by: exchange.asker.user, in: exchange.team)
        guard case .yours(let content) = taken else { return Refusals.outcome(taken, exchange) }
        var stored: Stored = try StoredJSON.value(content)
        stored.preview = stored.preview.toggling(button.index)
        let changed = stored
        return Outcome([exchange.privately([message(changed.preview, id)], replacing: true)]).writing { connection in
            try DecisionRepository.change(id, from: content, to: changed, on: connection)
        }
    }

    /// Creates what is chosen, tells the channel, and lets the preview go.
    func create(_ id: DecisionID, _ stored: Stored, _ exchange: Exchange) async throws -> Outcome {
        let preview = stored.preview
        let drafts = preview.chosen.map(\.draft)
        let answer: CreateIssuesAnswer
        do throws(ServiceCallError) {
            answer = try await assistant.linear.createIssues(
                preview.issues(of: id.description), idempotencyKey: preview.idempotencyKey(of: id.description))
        } catch {
            return notCreated(id, stored, error, exchange)
        }
        let result = TicketResult(answer, of: drafts, by: exchange.asker.user).message
        let created = told(result, created: answer.created.count, stored, exchange).writing { connection in
            try DecisionRepository.erase(id, on: connection)
        }
        guard let meeting = preview.meeting else { return created }
        // Only what is an issue now: the others may be created from the meeting later.
        let settled = answer.created.compactMap { drafts.indices.contains($0.index) ? drafts[$0.index].proposal : nil }
        return try await proposals.settle(settled, of: meeting.id, exchange, after: created)
    }

    /// Shows the preview, as it was left, to be accepted once more.
    private func notCreated(
        _ id: DecisionID, _ stored: Stored, _ error: ServiceCallError, _ exchange: Exchange
    ) -> Outcome {
        let failure = WriteFailure.message(error, "The tickets were not created")
        return Outcome([
            exchange.privately([message(stored.preview, id)], replacing: true), exchange.privately([failure]),
        ]).writing { connection in
            try DecisionRepository.reopen(id, taker: exchange.item, content: stored, on: connection)
        }
    }

    private func told(_ result: SlackMessage, created: Int, _ stored: Stored, _ exchange: Exchange) -> Outcome {
        guard exchange.responseURL != nil else {
            let place: Reply.Place =
                stored.channel.map { .channel($0, thread: stored.thread) } ?? .direct(exchange.asker.user)
            return Outcome([
                Reply(team: exchange.team, place: place, parts: [.message(result)], asker: exchange.asker.user)
            ])
        }
        let done = SlackMessage.plain(created == 1 ? "Created the ticket." : "Created \(created) tickets.")
        return Outcome([exchange.privately([done], replacing: true), exchange.publicly([result])])
    }
}
