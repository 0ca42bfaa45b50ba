internal import Assistant
internal import Domain
internal import Persistence
internal import ServiceClients
internal import SlackAPI

/// The buttons under a meeting in its channel. Whoever is in the channel may decide; what is decided shows there.
struct ProposalFlow: Sendable {
    let assistant: Assistant
    let notices: NoticeRepository

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
        let outcome = try await changed(meeting, decided: answer.created.map(\.id), exchange)
        let failed = answer.failed + (proposals == nil ? [] : answer.skipped ?? [])
        guard !failed.isEmpty else { return outcome }
        let reasons = failed.prefix(5).map { "• \($0.reason)" as Mrkdwn }.joined(separator: .newline)
        let message = SlackMessage.plain("*Not created:*\n\(reasons)")
        return Outcome(outcome.replies + [exchange.privately([message])], writes: outcome.writes)
    }

    func dismiss(_ button: ProposalButton, _ exchange: Exchange) async throws -> Outcome {
        do throws(ServiceCallError) {
            _ = try await assistant.transcript.dismissTickets(button.meeting, ids: [button.proposal])
        } catch {
            return Outcome([exchange.privately([WriteFailure.message(error, "The ticket was not dismissed")])])
        }
        return try await changed(button.meeting, decided: [button.proposal], exchange)
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
        let changed = try await changed(meeting, decided: proposals, exchange)
        return Outcome(outcome.replies + changed.replies, writes: outcome.writes + changed.writes)
    }

    /// Shows the meeting's message as it is now, and who decided.
    func changed(
        _ meeting: MeetingID, decided: [ProposalID], _ exchange: Exchange
    ) async throws -> Outcome {
        guard let known = try await notices.notice(of: meeting), let place = known.messages.first else {
            return .nothing
        }
        let deciders = decided.reduce(into: known.deciders) { $0[$1] = exchange.asker.user }
        let message: SlackMessage
        do throws(ServiceCallError) {
            message = try await assistant.meetingNotice(meeting, deciders: deciders)
        } catch {
            // The transcript service tells of the change by itself, and the message follows then.
            return Outcome.nothing.writing { try NoticeRepository.keep(deciders, of: meeting, on: $0) }
        }
        return Outcome([Reply(team: known.team, place: .update(place), parts: [.message(message)])])
            .writing { try NoticeRepository.keep(deciders, of: meeting, on: $0) }
    }
}
