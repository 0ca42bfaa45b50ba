package import ServiceClients

/// How the work for a client stands, from Linear, Notion and the meetings. Every number is computed.
package struct ClientReport: Sendable, Hashable {
    /// What Notion has, filtered.
    package struct Pages: Sendable, Hashable {
        package var title: String
        package var url: String
        /// Dates and constraints as they stand there.
        package var statements: [String]
        /// How many pages there are.
        package var count: Int

        package init(title: String, url: String, statements: [String], count: Int) {
            self.title = title
            self.url = url
            self.statements = statements
            self.count = count
        }
    }

    package var name: String
    /// Nil when Linear is away, or has nothing of the client.
    package var status: ClientStatusWire?
    /// Why Linear could not be asked, as what it has is what the report is about.
    package var statusNotice: String?
    package var pages: Pages?
    /// Those about the client, the newest first.
    package var meetings: [MeetingWire]
    /// The latest first.
    package var decisions: [MeetingDecision]
    package var notices: [String]

    package init(
        name: String, status: ClientStatusWire? = nil, pages: Pages? = nil, meetings: [MeetingWire] = [],
        decisions: [MeetingDecision] = [], notices: [String] = []
    ) {
        self.name = name
        self.status = status
        self.pages = pages
        self.meetings = meetings
        self.decisions = decisions
        self.notices = notices
    }

    /// Whether anything at all is known.
    package var isEmpty: Bool { status == nil && pages == nil && meetings.isEmpty }
}
