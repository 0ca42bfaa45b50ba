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
        let id = exchange.newDecision
        return decisions.offer(id, .tickets, stored, message(stored.preview, id), exchange)
            .about(stored.preview.meetings)
    }

    func message(_ preview: TicketPreview, _ id: DecisionID) -> SlackMessage {
        preview.message(id: id.description, writeMode: assistant.writeMode, today: assistant.today)
    }

    // MARK: Buttons

    func accept(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        try await decisions.accept(id, .tickets, exchange) { (taken: Stored) in
            try await working.during(exchange, "Creating the tickets") { try await create(id, taken, $0) }
        }
    }

    func decline(_ id: DecisionID, _ exchange: Exchange) async throws -> Outcome {
        try await decisions.decline(id, .tickets, exchange, words: "Cancelled. Nothing was created.")
    }

    /// Chooses a ticket or leaves it out.
    func toggle(_ button: PreviewButton, _ exchange: Exchange) async throws -> Outcome {
        guard let id = DecisionID(button.preview) else { return Refusals.outcome(.unknown, exchange) }
        return try await decisions.look(id, .tickets, exchange) { (found: Stored, read) in
            var changed = found
            changed.preview = found.preview.toggling(button.index)
            return Outcome([exchange.privately([message(changed.preview, id)], replacing: true)])
                .writing { [changed] in try DecisionRepository.change(id, from: read, to: changed, on: $0) }
                .about(changed.preview.meetings)
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
            return DecisionRepository.again(
                id, stored, message(preview, id),
                failure: WriteFailure.message(error, "The tickets were not created"), exchange
            ).about(preview.meetings)
        }
        let result = TicketResult(answer, of: drafts, by: exchange.asker.user).message
        let created = told(result, created: answer.created.count, stored, exchange).writing { connection in
            try DecisionRepository.erase(id, on: connection)
        }.about(preview.meetings)
        guard let meeting = preview.meeting else { return created }
        // Only what is an issue now: the others may be created from the meeting later.
        let settled = answer.created.compactMap { drafts.indices.contains($0.index) ? drafts[$0.index].proposal : nil }
        return try await proposals.settle(settled, of: meeting.id, exchange, after: created)
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
