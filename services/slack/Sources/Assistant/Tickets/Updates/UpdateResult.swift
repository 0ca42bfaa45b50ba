package import Domain
package import ServiceClients
package import SlackAPI

/// What became of a preview's changes, for everybody in the channel to read.
package struct UpdateResult: Sendable, Hashable {
    /// One issue.
    package struct Change: Sendable, Hashable {
        package var update: UpdateDraftWire
        /// Why it was not changed; nil when it was.
        package var failure: String?

        package init(update: UpdateDraftWire, failure: String? = nil) {
            self.update = update
            self.failure = failure
        }

        /// An issue that the linear service did not change.
        package init(update: UpdateDraftWire, error: ServiceCallError) {
            let details = [error.detail] + error.errors.map(\.detail)
            let reason = error.status == nil ? "\(Notices.name(error.upstream)) is not reachable; try again" : nil
            self.init(update: update, failure: reason ?? details.joined(separator: " "))
        }
    }

    package var changes: [Change]
    /// Who said yes.
    package var by: SlackUserID?

    package init(_ changes: [Change], by: SlackUserID? = nil) {
        self.changes = changes
        self.by = by
    }

    package func message(today: CalendarDate) -> SlackMessage {
        let done = changes.filter { $0.failure == nil }
        let failed = changes.filter { $0.failure != nil }
        let asked: Mrkdwn = by.map { " for \(Mrkdwn.mention($0))" } ?? ""
        let heading: Mrkdwn =
            done.isEmpty
            ? "*No issue was changed*" + asked + "."
            : "*Changed \(CountWords.text(done.count, "issue"))*" + asked + ":"
        let parts = [heading] + done.map { line($0, today) } + failures(failed)
        let text = parts.joined(separator: .newline)
        return SlackMessage(text: text, blocks: [.section(.init(text))])
    }

    private func line(_ change: Change, _ today: CalendarDate) -> Mrkdwn {
        let words = change.update.changes.map { ChangeWords(change: $0, today: today).line }
        return "• \(link(change)) – " + words.joined(separator: ", ")
    }

    private func failures(_ failed: [Change]) -> [Mrkdwn] {
        guard !failed.isEmpty else { return [] }
        return ["*Not changed:*"]
            + failed.map { "• \(link($0)) – \(TextWords.line($0.failure ?? "", atMost: 240))" }
    }

    private func link(_ change: Change) -> Mrkdwn {
        IssueWords.titled(change.update.issue.identifier, change.update.issue.title, url: change.update.issue.url)
    }
}
