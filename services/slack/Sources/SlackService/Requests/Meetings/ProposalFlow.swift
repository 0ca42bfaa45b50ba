internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import ServiceClients
internal import SlackAPI
internal import WireFormat

/// The buttons under a meeting in its channel. Whoever is in the channel may decide; what is decided shows there.
struct ProposalFlow: Sendable {
    let assistant: Assistant
    let inbox: Inbox

    /// - Parameter proposals: nil for all that no issue covers.
    func create(
        _ proposals: [ProposalID]?, of meeting: MeetingID, _ exchange: Exchange
    ) async throws -> Outcome {
        let answer: TicketsAnswer
        do throws(ServiceCallError) {
            answer = try await assistant.transcript.createTickets(
                meeting, ids: proposals, idempotencyKey: "slack-\(exchange.item)")
        } catch {
            return Outcome([exchange.privately([WriteFailure.message(error, "The tickets were not created")])])
        }
        let outcome = changed(meeting, decided: answer.created.map(\.id), exchange)
        let failed = answer.failed + (proposals == nil ? [] : answer.skipped ?? [])
        guard !failed.isEmpty else { return outcome }
        let reasons = failed.prefix(5).map { "• \($0.reason)" as Mrkdwn }.joined(separator: .newline)
        let message = SlackMessage.plain("*Not created:*\n\(reasons)")
        return outcome.and(Outcome([exchange.privately([message])])).about([meeting])
    }

    func dismiss(_ button: ProposalButton, _ exchange: Exchange) async throws -> Outcome {
        let now: [ProposalWire]
        do throws(ServiceCallError) {
            now = try await assistant.transcript.dismissTickets(button.meeting, ids: [button.proposal])
        } catch {
            return Outcome([exchange.privately([WriteFailure.message(error, "The ticket was not dismissed")])])
        }
        // Somebody may have been quicker: what is a ticket stays one.
        guard now.contains(where: { $0.id == button.proposal && $0.status == "dismissed" }) else {
            return Outcome([exchange.privately([.plain("This ticket was created already, so it was not dismissed.")])])
        }
        return changed(button.meeting, decided: [button.proposal], exchange)
    }

    /// Tells the transcript service that proposals became issues under their own ids: it finds them there, and creates
    /// nothing.
    func settle(
        _ proposals: [ProposalID], of meeting: MeetingID, _ exchange: Exchange, after outcome: Outcome
    ) async throws -> Outcome {
        guard !proposals.isEmpty else { return outcome }
        do throws(ServiceCallError) {
            _ = try await assistant.transcript.createTickets(
                meeting, ids: proposals, idempotencyKey: "slack-\(exchange.item)")
        } catch {
            return outcome  // the issues are there; the next yes finds them
        }
        return outcome.and(changed(meeting, decided: proposals, exchange))
    }

    /// Keeps who decided, and lets the meeting's message be made anew.
    private func changed(_ meeting: MeetingID, decided: [ProposalID], _ exchange: Exchange) -> Outcome {
        Outcome.nothing.writing { connection in
            let isTold = try NoticeRepository.keep(
                decided, decidedBy: exchange.asker.user, of: meeting, at: inbox.ambient.now, on: connection)
            guard isTold else { return }
            let notification = SlackNotification(type: .ticketsChanged, meetingId: meeting, version: 0)
            try inbox.add(
                .notification, key: "decided:\(exchange.item)",
                body: Array(try ContractJSON.encoder().encode(notification)), on: connection)
        }
    }
}
