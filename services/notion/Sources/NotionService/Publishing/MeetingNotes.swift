internal import Domain
internal import HTTPTypes
internal import ServiceClients
internal import ServiceHost

/// Makes a page of notes of what the transcript service knows about a meeting. It has only filtered text.
struct MeetingNotes: Sendable {
    let transcript: TranscriptServiceClient?

    /// - Throws: ``Problem`` 404 when there is no such meeting, 409 when it is not ready; `ServiceCallError`.
    func content(of id: MeetingID) async throws -> Publication.Content {
        guard let transcript else {
            throw Problem(
                .serviceUnavailable, "The transcript service has no address. Set TRANSCRIPT_SERVICE_URL.",
                retryAfter: .seconds(60))
        }
        let meeting = try await Self.meeting(id, from: transcript)
        guard meeting.status == "ready" else {
            throw Problem(
                .conflict, "The meeting is not ready yet (\(meeting.status)). Publish its notes when it is.")
        }
        let summary = try await transcript.summary(id)
        let tickets = try await transcript.tickets(id)
        return Publication.Content(
            title: Self.title(meeting), markdown: Self.markdown(meeting, summary, tickets),
            properties: [:],
            hints: meeting.meetingDate.map { ["Date": "\($0)"] } ?? [:])
    }

    /// The id is the caller's: that there is none such is no failure of the transcript service.
    private static func meeting(
        _ id: MeetingID, from transcript: TranscriptServiceClient
    ) async throws -> MeetingWire {
        do throws(ServiceCallError) {
            return try await transcript.meeting(id)
        } catch {
            guard error.cause == .problem(status: HTTPResponse.Status.notFound.code) else { throw error }
            throw Problem(.notFound, "There is no meeting with the id \(id). List the meetings to find it.")
        }
    }

    static func title(_ meeting: MeetingWire) -> String {
        let name = meeting.title ?? meeting.filename ?? "Meeting"
        guard let date = meeting.meetingDate, !name.contains("\(date)") else { return name }
        return "\(name), \(date)"
    }

    static func markdown(_ meeting: MeetingWire, _ summary: SummaryWire, _ tickets: [ProposalWire]) -> String {
        var parts: [String] = []
        if !meeting.participants.isEmpty {
            parts.append("**Present:** " + meeting.participants.map(escaped).joined(separator: ", "))
        }
        if !summary.summary.isEmpty { parts.append("## Summary\n\n\(escaped(summary.summary))") }
        parts += section("Key points", summary.keyPoints.map { "- \(item($0))" })
        parts += section("Decisions", summary.decisions.map { "1. \(item($0))" })
        parts += section("To do", summary.actionItems.map { "- [ ] \(item($0))" })
        parts += section("Tickets", tickets.filter { $0.status != "dismissed" }.map(ticket))
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["## \(title)\n\n\(lines.joined(separator: "\n"))"]
    }

    private static func item(_ item: SummaryWire.Item) -> String {
        let owner = item.assignee.map { " – **\(escaped($0))**" } ?? ""
        let due = item.dueDate.map { ", by \($0)" } ?? ""
        let said = item.evidence.first.map { "\n    > \(escaped($0.quote))" } ?? ""
        return escaped(item.text) + owner + due + said
    }

    private static func ticket(_ ticket: ProposalWire) -> String {
        let name = [ticket.identifier, ticket.title].compactMap(\.self).map(escaped).joined(separator: " ")
        let shown = ticket.url.map { "[\(name)](\($0))" } ?? name
        if let duplicate = ticket.duplicateOf { return "- \(shown) (covered by \(escaped(duplicate)))" }
        return "- \(shown)" + (ticket.status == "created" ? "" : " (proposed)")
    }

    /// Words of people as Markdown that shows them: on one line, and without meaning to Markdown.
    private static func escaped(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isLikeAList = line.first.map { "-+".contains($0) || $0.isNumber } ?? false
        return line.reduce(into: "") { result, character in
            if "\\`*_[]<>#|~&".contains(character) || (isLikeAList && "-+.)".contains(character)) {
                result.append("\\")
            }
            result.append(character)
        }
    }
}
