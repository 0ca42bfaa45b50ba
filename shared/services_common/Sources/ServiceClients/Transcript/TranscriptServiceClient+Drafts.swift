public import Domain
internal import HTTPTypes

extension TranscriptServiceClient {
    /// Tickets made of what a person typed. Nothing is stored and nothing is created.
    ///
    /// - Parameters:
    ///   - text: 1 to 8,000 characters, mentions as names.
    ///   - author: name or e-mail address of whoever typed it: "me" in the text.
    ///   - date: the day from which "Friday" counts; nil for today.
    public func draftTickets(
        _ text: String, author: String? = nil, date: CalendarDate? = nil
    ) async throws(ServiceCallError) -> TicketDraftsWire {
        let call = ServiceCall(method: .post, path: "/transcript/drafts/tickets", deadline: Self.draftDeadline)
        let body = DraftText(text: text, author: author, date: date)
        return try await caller.value(TicketDraftsWire.self, call, sending: body)
    }

    /// Changes of issues that a person typed. Nothing is stored and nothing is changed.
    ///
    /// - Parameters: as for ``draftTickets(_:author:date:)``.
    public func draftUpdates(
        _ text: String, author: String? = nil, date: CalendarDate? = nil
    ) async throws(ServiceCallError) -> UpdateDraftsWire {
        let call = ServiceCall(method: .post, path: "/transcript/drafts/updates", deadline: Self.draftDeadline)
        let body = DraftText(text: text, author: author, date: date)
        return try await caller.value(UpdateDraftsWire.self, call, sending: body)
    }

    /// The service asks the linear service for the workspace, which takes 30 s at most.
    private static let draftDeadline: Duration = .seconds(40)
}
