package import Domain
internal import ServiceClients
package import SlackAPI

extension Assistant {
    /// As many of the last meetings as are looked through for a title.
    private static let knownMeetings = 200

    /// What `/summarize TEXT` answers.
    package func summarize(_ text: String) async -> SlackMessage {
        switch SummaryRequest(text) {
        case .client(let name): await summarize(client: name, or: MeetingQuery.titled(text))
        case .meeting(let query): await summarize(query)
        }
    }

    /// - Parameter query: the same words as a meeting's title, such as “Client kickoff”.
    private func summarize(client name: String, or query: MeetingQuery) async -> SlackMessage {
        let answer: SlackMessage
        switch await client(named: name) {
        case .content(let report):
            answer = report.message(meetingWords)
            guard report.status == nil, report.pages == nil else { return answer }
        case .message(let message): answer = message
        }
        guard !name.isEmpty, let meetings = try? await candidates(for: query),  // the answer says what is away
            case .one(let meeting) = MeetingMatch(query, among: meetings, zone: timeZone)
        else { return answer }
        return await summary(of: meeting, newer: nil)
    }

    /// The summary of one meeting, for a button.
    package func summary(of id: MeetingID) async -> SlackMessage {
        do throws(ServiceCallError) {
            return try await meetingReport(id).message(meetingWords)
        } catch {
            return await unread(id, error)
        }
    }

    private func summarize(_ query: MeetingQuery) async -> SlackMessage {
        do throws(ServiceCallError) {
            let meetings = try await candidates(for: query)
            switch MeetingMatch(query, among: meetings, zone: timeZone) {
            case .one(let meeting):
                return await summary(of: meeting, newer: query.isLast ? meetings.first : nil)
            case .several(let meetings): return MeetingChoices.several(query, meetings).message(meetingWords)
            case .none(let near):
                return meetings.isEmpty
                    ? MeetingStanding.noMeetings : MeetingChoices.none(query, near: near).message(meetingWords)
            }
        } catch {
            return MeetingStanding.away(error)
        }
    }

    /// The last meetings; where none of them has the title, those of all that have it.
    private func candidates(for query: MeetingQuery) async throws(ServiceCallError) -> [MeetingWire] {
        let recent = try await reach("transcript", within: .seconds(6)) { [transcript] () throws(ServiceCallError) in
            try await transcript.meetings(limit: Self.knownMeetings)
        }.get()
        guard !query.title.isEmpty, recent.nextCursor != nil,
            case .none = MeetingMatch(query, among: recent.items, zone: timeZone)
        else { return recent.items }
        let title = query.title.joined(separator: " ")
        let older = try await reach("transcript", within: .seconds(4)) { [transcript] () throws(ServiceCallError) in
            try await transcript.meetings(MeetingFilter(title: title))
        }.get()
        return recent.items + older.items
    }

    /// - Parameter newer: the newest of all, which may still be in the works.
    private func summary(of meeting: MeetingWire, newer: MeetingWire?) async -> SlackMessage {
        guard meeting.status == "ready" else { return MeetingStanding.message(meeting, meetingWords) }
        do throws(ServiceCallError) {
            var report = try await meetingReport(meeting.id)
            if let newer, newer.id != meeting.id, !newer.isSettled {
                report.notices.append("“\(MeetingWords.title(newer))” is newer and still being processed.")
            }
            return report.message(meetingWords)
        } catch {
            return await unread(meeting.id, error)
        }
    }

    /// Why a meeting cannot be shown: its own state says it better than the error does.
    private func unread(_ id: MeetingID, _ error: ServiceCallError) async -> SlackMessage {
        guard error.status != 404 else { return MeetingStanding.gone }
        let meeting = await reach("transcript", within: .seconds(5)) { [transcript] () throws(ServiceCallError) in
            try await transcript.meeting(id)
        }
        if case .success(let meeting) = meeting, meeting.status != "ready" {
            return MeetingStanding.message(meeting, meetingWords)
        }
        return MeetingStanding.away(error)
    }
}
