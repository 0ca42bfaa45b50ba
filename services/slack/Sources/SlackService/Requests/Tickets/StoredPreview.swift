internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// A preview as it waits for its decision.
struct StoredPreview<Preview: Codable & Sendable>: Codable, Sendable {
    var preview: Preview
    /// Where its message can be replaced; nil where it was posted otherwise.
    var origin: Reply.Response?
    /// Where the result is posted when there is no origin.
    var channel: SlackChannelID?
    var thread: SlackTimestamp?
}

extension TicketPreview {
    /// Whose words it has: of one, or of none.
    var meetings: [MeetingID] { [meeting?.id].compactMap(\.self) }
}
