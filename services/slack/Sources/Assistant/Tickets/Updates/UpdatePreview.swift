package import ServiceClients

/// Changes of issues that somebody is asked about. It is kept as JSON until that is decided.
package struct UpdatePreview: Codable, Sendable, Hashable {
    /// As many issues as one yes changes.
    package static let maxUpdates = 20

    package var updates: [UpdateDraftWire]
    /// Words from which no change can be made.
    package var unclear: [UpdateDraftsWire.Unclear]
    /// What the changes had to do without, each a sentence.
    package var notices: [String]

    package init(updates: [UpdateDraftWire], unclear: [UpdateDraftsWire.Unclear] = [], notices: [String] = []) {
        self.updates = Array(updates.prefix(Self.maxUpdates))
        self.unclear = unclear
        self.notices = notices
        if updates.count > Self.maxUpdates {
            self.notices.append("Only the first \(Self.maxUpdates) of \(updates.count) issues are taken.")
        }
    }

    package init(_ wire: UpdateDraftsWire) {
        self.init(updates: wire.updates, unclear: wire.unclear, notices: [wire.notice].compactMap(\.self))
    }

    /// What the linear service is to be told, in order. Doing it again changes nothing more.
    package var issueUpdates: [(issue: String, update: IssueUpdate)] {
        updates.map { (issue: $0.issue.identifier, update: IssueUpdate($0.changes)) }
    }
}
