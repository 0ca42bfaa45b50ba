/// What is posted.
public struct SlackMessage: Sendable, Hashable, Codable {
    /// The whole message when there are no blocks; else what notifications show and screen readers say.
    public var text: Mrkdwn
    public var blocks: [SlackBlock]

    public init(text: Mrkdwn, blocks: [SlackBlock] = []) {
        self.text = text
        self.blocks = blocks
    }
}
