internal import Domain
internal import ServiceClients
internal import Settings
internal import SlackAPI

extension Assistant {
    /// What the transcript service takes of a text.
    private static let textLength = 8_000
    /// The transcript service asks the linear service for the workspace, which can take its time.
    private static let longestDraft: Duration = .seconds(22)

    /// The tickets that a person describes, for `/create`.
    ///
    /// - Parameters:
    ///   - text: mentions as names.
    ///   - author: whoever wrote it: "me" in the text.
    package func ticketPreview(for text: String, by author: Asker) async -> Drafted<TicketPreview> {
        guard let (text, notice) = Self.fitted(text) else { return .message(TicketPreview.nothingToCreate([])) }
        async let known = reach("linear", within: Self.longestDraft) { [linear] () throws(ServiceCallError) in
            try await linear.workspace()
        }
        do throws(ServiceCallError) {
            let drafts = try await reach("transcript", within: Self.longestDraft) {
                [transcript, today] () throws(ServiceCallError) in
                try await transcript.draftTickets(text, author: author.email ?? author.name, date: today)
            }.get()
            let taken = Self.taken(drafts.redactionCount)
            let notices = [notice, drafts.notice, taken].compactMap(\.self)
            guard !drafts.tickets.isEmpty else { return .message(TicketPreview.nothingToCreate(notices)) }
            var preview = TicketPreview(drafts.tickets.map(TicketDraft.init), notices: notices)
            // Where Linear is away the drafts' own notice says so.
            preview.unknown = (try? await known.get()).map { UnknownNames(preview.drafts, in: $0) }
            return .content(preview)
        } catch {
            return .message(Self.refused(error, "Your text could not be read"))
        }
    }

    /// The ticket that a message describes, for the shortcut 'Create ticket'.
    ///
    /// - Parameters:
    ///   - message: mentions as names.
    ///   - author: whoever wrote it.
    ///   - place: where it stands, such as `#delivery`.
    ///   - permalink: leads to it; stands in the tickets' descriptions.
    package func ticketPreview(
        forMessage message: String, by author: Asker, in place: String?, permalink: String?
    ) async -> Drafted<TicketPreview> {
        var preview: TicketPreview
        switch await ticketPreview(for: message, by: author) {
        case .content(let drafted): preview = drafted
        case .message(let message): return .message(message)
        }
        let writer = author.name.map { " by \($0)" } ?? ""
        let origin = "From a message\(writer)\(place.map { " in \($0)" } ?? "")" + (permalink.map { ": \($0)" } ?? ".")
        for index in preview.drafts.indices {
            let description = preview.drafts[index].description
            preview.drafts[index].description = description.isEmpty ? origin : description + "\n\n" + origin
        }
        return .content(preview)
    }

    /// The changes that a person describes, for `/update`.
    package func updatePreview(for text: String, by author: Asker) async -> Drafted<UpdatePreview> {
        guard let (text, notice) = Self.fitted(text) else {
            return .message(UpdatePreview(updates: []).message(id: "", writeMode: writeMode, today: today))
        }
        do throws(ServiceCallError) {
            let drafts = try await reach("transcript", within: Self.longestDraft) {
                [transcript, today] () throws(ServiceCallError) in
                try await transcript.draftUpdates(text, author: author.email ?? author.name, date: today)
            }.get()
            var preview = UpdatePreview(drafts)
            if let notice { preview.notices.append(notice) }
            guard !preview.updates.isEmpty else {
                return .message(preview.message(id: "", writeMode: writeMode, today: today))
            }
            return .content(preview)
        } catch {
            return .message(Self.refused(error, "Your text could not be read"))
        }
    }

    /// What the modal's selects offer; without Linear, what the drafts name.
    package func ticketOptions() async -> TicketOptions {
        do throws(ServiceCallError) {
            let workspace = try await reach("linear", within: Self.longestDraft) {
                [linear] () throws(ServiceCallError) in
                try await linear.workspace()
            }.get()
            return TicketOptions(workspace)
        } catch {
            return TicketOptions(nil, notice: Notices.away(error, "only the names that the tickets have can be chosen"))
        }
    }

    /// `text` without blanks around it, cut; nil when there is nothing.
    private static func fitted(_ text: String) -> (text: String, notice: String?)? {
        let text = text.drop(while: \.isWhitespace)
        guard !text.isEmpty else { return nil }
        guard text.unicodeScalars.count > textLength else { return (String(text), nil) }
        let cut = String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLength)))
        return (cut, "Only the first \(textLength) characters were read.")
    }

    private static func taken(_ redactions: Int) -> String? {
        guard redactions > 0 else { return nil }
        return "Money or contract terms were taken out in \(CountWords.text(redactions, "place"))."
    }

    /// What to say when nothing could be made of a text.
    private static func refused(_ error: ServiceCallError, _ what: String) -> SlackMessage {
        let reason = error.status == nil ? "\(Notices.name(error.upstream)) is not reachable." : error.detail
        let next = error.isRetryable ? " Try again in a minute." : ""
        let text: Mrkdwn = "*\(what).* \(reason)\(next)"
        return SlackMessage(text: text, blocks: [.section(.init(text))])
    }
}
