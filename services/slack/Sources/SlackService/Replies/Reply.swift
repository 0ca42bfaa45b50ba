internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// What a ``ReplyID`` names.
enum ReplySubject {}
typealias ReplyID = Identifier<ReplySubject>

/// What is to be shown, and where.
struct Reply: Sendable, Hashable {
    var team: SlackTeamID
    var place: Place
    /// One after another; at least one.
    var parts: [Part]
    /// Who gets it directly where the place does not take it.
    var asker: SlackUserID?
    /// The meeting that this tells its channel of: the messages are remembered, to be changed later.
    var notice: MeetingID?

    init(
        team: SlackTeamID, place: Place, parts: [Part], asker: SlackUserID? = nil, notice: MeetingID? = nil
    ) {
        self.team = team
        self.place = place
        self.parts = parts
        self.asker = asker
        self.notice = notice
    }

    enum Part: Sendable, Hashable, Codable {
        case message(SlackMessage)
        /// Markdown that grows in a stream, what stands below it, and the whole message for where there is no stream.
        case streamed(pieces: [String], below: [SlackBlock], SlackMessage)
        case view(SlackView)

        /// As it stands in a conversation; nil for a view.
        var message: SlackMessage? {
            switch self {
            case .message(let message), .streamed(_, _, let message): message
            case .view: nil
            }
        }
    }

    /// Where a reply goes. Each can be reached again after a crash without showing anything twice, as far as Slack lets it
    /// (docs/operations.md).
    enum Place: Sendable, Hashable, Codable {
        /// By the address that came with a command or a press; beyond its time or uses to the person or the channel.
        case response(Response)
        /// To everybody in a channel, in a thread where one is named.
        case channel(SlackChannelID, thread: SlackTimestamp?)
        /// To everybody in a channel of the settings: an id, or `#name`.
        case configured(String)
        /// To one person in a channel.
        case ephemeral(SlackChannelID, user: SlackUserID, thread: SlackTimestamp?)
        /// To one person, in the conversation with the app.
        case direct(SlackUserID)
        /// In the place of a message of ours.
        case update(SlackPlace)
        /// At the end of a message that is being streamed.
        case stream(SlackPlace, thread: SlackTimestamp?)
        /// In the place of an open modal.
        case view(SlackViewID)
        case home(SlackUserID)
    }

    struct Response: Sendable, Hashable, Codable {
        var url: String
        /// Slack takes nothing by it after this time.
        var goodUntil: Date
        /// Shown to everybody in the channel.
        var isPublic: Bool
        /// Takes the place of the message that was pressed, or that says that work is under way.
        var replacesOriginal: Bool
        var channel: SlackChannelID?
        var user: SlackUserID
        var thread: SlackTimestamp?

        /// Slack's bound on a response URL.
        ///
        /// - SeeAlso: Slack, "Handling user interaction"
        static let lifetime: Duration = .seconds(30 * 60)
    }
}
