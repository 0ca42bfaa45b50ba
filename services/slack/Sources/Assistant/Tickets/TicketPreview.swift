package import Domain
internal import FoundationEssentials
package import ServiceClients
internal import WireFormat

/// Tickets that somebody is asked about: yes, edit, or no. It is kept as JSON until that is decided.
package struct TicketPreview: Codable, Sendable, Hashable {
    /// As many as one call creates.
    package static let maxDrafts = 50

    /// The meeting that the drafts are from.
    package struct Meeting: Codable, Sendable, Hashable {
        package var id: MeetingID
        package var title: String
        package var date: CalendarDate?

        package init(id: MeetingID, title: String, date: CalendarDate? = nil) {
            self.id = id
            self.title = title
            self.date = date
        }
    }

    /// At most ``maxDrafts``. Their places are their names: they neither move nor vanish.
    package var drafts: [TicketDraft]
    package var meeting: Meeting?
    /// Names that Linear does not know; nil when it could not be asked.
    package var unknown: UnknownNames?
    /// What the drafts had to do without, and what to look at, each a sentence.
    package var notices: [String]

    package init(_ drafts: [TicketDraft], meeting: Meeting? = nil, notices: [String] = []) {
        self.drafts = Array(drafts.prefix(Self.maxDrafts))
        self.meeting = meeting
        self.notices = notices
        if drafts.count > Self.maxDrafts {
            self.notices.append("Only the first \(Self.maxDrafts) of \(drafts.count) tickets are taken.")
        }
    }

    /// Those that are to be created, with their places.
    package var chosen: [(index: Int, draft: TicketDraft)] {
        drafts.enumerated().filter(\.element.isChosen).map { (index: $0.offset, draft: $0.element) }
    }

    /// The same with the draft at `index` chosen if it was not, and the other way round.
    package func toggling(_ index: Int) -> TicketPreview {
        var preview = self
        if preview.drafts.indices.contains(index) { preview.drafts[index].isChosen.toggle() }
        return preview
    }

    /// The chosen drafts as issues, in the order of ``chosen``. Their ids follow from the preview's: doing it twice
    /// creates nothing twice.
    ///
    /// - Parameter id: the preview's.
    package func issues(of id: String) -> [NewIssue] {
        let source = meeting.map { NewIssue.Source(title: $0.title, date: $0.date, meetingId: $0.id) }
        return chosen.map { index, draft in
            draft.issue(id: Self.issueID(draft, at: index, of: id), source: source)
        }
    }

    /// The key for the call that creates ``issues(of:)``. Other tickets have another key: one that was tried cannot stand
    /// for what was edited since.
    package func idempotencyKey(of id: String) -> String {
        // Values of these types can always be written; without them the ids still keep anything from being made twice.
        let body =
            (try? ContractJSON.encoder().encode(issues(of: id))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return "slack-preview-\(id)-\(TextDigest.sha256(body).prefix(16))"
    }

    /// A proposal's issue gets the id that the transcript service gives it too, so that whichever of the two creates it
    /// first, the other finds it there.
    private static func issueID(_ draft: TicketDraft, at index: Int, of id: String) -> LinearID {
        if let proposal = draft.proposal { return LinearID(.derived(from: "issue", proposal.description)) }
        return LinearID(.derived(from: "slack preview", id, String(index)))
    }
}
