package import SlackAPI

/// A heading with lines under it, cut with a count.
package enum BulletList {
    /// Nil when there is nothing to list.
    ///
    /// - Parameter count: of all there are, where `items` are not all.
    package static func text<Item>(
        _ heading: Mrkdwn, _ items: [Item], atMost limit: Int, of count: Int? = nil, _ line: (Item) -> Mrkdwn
    ) -> Mrkdwn? {
        guard !items.isEmpty else { return nil }
        let shown = items.prefix(limit).map { "• " + line($0) }
        let more = (count ?? items.count) - shown.count
        return ([.bold(heading)] + shown + (more > 0 ? ["and \(more) more"] : [])).joined(separator: .newline)
    }
}
