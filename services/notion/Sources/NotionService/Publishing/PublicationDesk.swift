internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import NotionAPI
internal import ServiceClients
internal import ServiceHost

/// Takes notes in, and waits a while for them to stand in Notion.
struct PublicationDesk: Sendable {
    /// How long a caller waits before it is told that the rest happens later.
    static let patience: Duration = .seconds(20)
    private static let lookEvery: Duration = .milliseconds(100)

    let platform: NotionPlatform
    let ledger: PublicationLedger
    let meetings: MeetingNotes
    /// `NOTION_NOTES_PARENT`.
    let defaultParent: NotionID?
    let ambient: Ambient

    /// Stores the notes and lets them be written.
    ///
    /// - Throws: ``Problem`` when a field is missing, when there is no token, or when Notion does not take them.
    func publish(_ request: PublicationRequest) async throws -> Publication {
        _ = try platform.client
        guard let parent = request.parent ?? defaultParent else {
            throw Problem.fields([
                .init(
                    pointer: "/parent_id",
                    detail: "is missing, and NOTION_NOTES_PARENT is not set: name the page or database for the notes")
            ])
        }
        let content = try await content(of: request)
        var result = try await settled(try await ledger.submit(content, meeting: request.meeting, parent: parent))
        if result.parent != parent {
            result.warnings.append(
                "The notes of this meeting stand elsewhere already, and stayed there: move the page in Notion.")
        }
        switch (result.state, result.problemStatus) {
        case (.failed, let status):
            throw Problem(
                .init(code: status ?? HTTPResponse.Status.badGateway.code),
                result.reason ?? "Notion did not take the notes.")
        case (.pending, let status?):
            throw Problem(
                .init(code: status),
                "\(result.reason ?? "Notion cannot be used.") The notes are stored and follow then.")
        default: return result
        }
    }

    private func content(of request: PublicationRequest) async throws -> Publication.Content {
        if let title = request.title, let markdown = request.markdown {
            return .init(title: title, markdown: markdown, properties: request.properties)
        }
        guard let meeting = request.meeting.flatMap({ MeetingID($0) }) else {
            let missing = [("title", request.title), ("markdown", request.markdown)].filter { $0.1 == nil }.map(\.0)
            throw Problem.fields(
                missing.map {
                    .init(
                        pointer: "/\($0)",
                        detail: "is missing; only with the meeting_id of a meeting here it may be left out")
                })
        }
        let notes = try await meetings.content(of: meeting)
        return .init(
            title: request.title ?? notes.title, markdown: request.markdown ?? notes.markdown,
            properties: request.properties, hints: notes.hints)
    }

    /// The publication once it is written or refused, or as it stands when it has to wait.
    private func settled(_ stored: Publication) async throws -> Publication {
        let end = ContinuousClock.now + Self.patience
        var latest = stored
        while latest.state == .pending, latest.reason == nil, ContinuousClock.now < end {
            try await ambient.clock.sleep(for: Self.lookEvery)
            latest = try await ledger.publication(stored.id) ?? latest
        }
        return latest
    }
}
