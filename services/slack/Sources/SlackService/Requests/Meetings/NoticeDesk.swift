internal import Assistant
internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence
internal import ServiceClients
internal import SlackAPI
internal import WireFormat

/// Tells the meeting channel of meetings, and keeps those messages as the meetings are.
struct NoticeDesk: Sendable {
    let assistant: Assistant
    let notices: NoticeRepository
    let workspaces: Workspaces
    /// `SLACK_MEETING_CHANNEL`.
    let channel: String?
    let ambient: Ambient

    func answer(_ body: [UInt8]) async throws -> Outcome {
        guard let channel else { return .nothing }
        let notification: SlackNotification
        do { notification = try ContractJSON.decoder().decode(SlackNotification.self, from: Data(body)) } catch {
            throw JobFailure.permanent("a stored notification cannot be read")
        }
        let meeting = notification.meetingId
        // The message that this one would change, or follow, is on its way.
        if try await notices.isPending(meeting) {
            throw JobFailure.postponed("the meeting's message is on its way", wait: .milliseconds(500))
        }
        let known = try await notices.notice(of: meeting)
        if let known, known.messages.isEmpty { return .nothing }
        let now = ambient.now
        switch (notification.type, known) {
        case (.meetingReady, nil): return try await post(meeting, to: channel)
        case (.meetingReady, let known?): return try await change(meeting, known, isAgain: true)
        case (.ticketsChanged, let known?): return try await change(meeting, known, isAgain: false)
        case (.meetingDeleted, let known?):
            return Outcome([update(MeetingNotice.deleted, known, of: nil)]).writing { connection in
                try NoticeRepository.close(meeting, at: now, on: connection)
            }
        case (.meetingDeleted, nil):
            return Outcome.nothing.writing { try NoticeRepository.close(meeting, at: now, on: $0) }
        case (.ticketsChanged, nil): return .nothing
        }
    }

    private func post(_ meeting: MeetingID, to channel: String) async throws -> Outcome {
        guard let message = try await message(meeting, isAgain: false, deciders: [:]) else { return .nothing }
        let team = try await home()
        return Outcome([
            Reply(team: team, place: .configured(channel), parts: [.message(message)], notice: meeting)
        ]).writing { connection in
            guard try NoticeRepository.isFirst(meeting, on: connection) else {
                throw JobFailure.transient("the meeting was told of while it was read")
            }
        }.about([meeting])
    }

    /// - Throws: ``JobFailure``: it is tried again for as long as nobody is there to speak as.
    private func home() async throws -> SlackTeamID {
        do { return try await workspaces.home() } catch {
            throw JobFailure.transient("\(error)")
        }
    }

    private func change(
        _ meeting: MeetingID, _ known: NoticeRepository.Notice, isAgain: Bool
    ) async throws -> Outcome {
        guard let message = try await message(meeting, isAgain: isAgain, deciders: known.deciders) else {
            return .nothing
        }
        // What was read before somebody decided must not take the place of what was read after it.
        return Outcome([update(message, known, of: meeting)]).writing { connection in
            guard try NoticeRepository.isLatest(known, of: meeting, on: connection) else {
                throw JobFailure.postponed("the meeting changed while it was read", wait: .milliseconds(200))
            }
        }.about([meeting])
    }

    /// - Parameter meeting: whose next message waits for this one.
    private func update(
        _ message: SlackMessage, _ known: NoticeRepository.Notice, of meeting: MeetingID?
    ) -> Reply {
        Reply(team: known.team, place: .update(known.messages[0]), parts: [.message(message)], notice: meeting)
    }

    /// Nil for a meeting that is gone, or that cannot be read.
    private func message(
        _ meeting: MeetingID, isAgain: Bool, deciders: [ProposalID: SlackUserID]
    ) async throws -> SlackMessage? {
        do throws(ServiceCallError) {
            return try await assistant.meetingNotice(meeting, isAgain: isAgain, deciders: deciders)
        } catch {
            guard error.isRetryable else { return nil }
            throw JobFailure.transient("\(error)")
        }
    }
}
