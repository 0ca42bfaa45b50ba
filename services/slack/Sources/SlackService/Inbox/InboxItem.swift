internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import SlackAPI

/// What an ``InboxID`` names.
enum InboxSubject {}
typealias InboxID = Identifier<InboxSubject>

/// Something that came in and waits for its answer.
///
/// waiting → answered together with the replies that were made, or given up after the last try.
struct InboxItem: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case command, event, interaction
        /// An interaction that opens a dialog, for which Slack gives three seconds.
        case dialog
        /// From another service of ours.
        case notification
        /// From our own schedule.
        case schedule

        /// Each kind has workers of its own: one that hangs cannot take the others'.
        var job: JobKind { JobKind(rawValue: "slack.\(rawValue)") }

        /// Tries until an item is given up, which its asker is told. For what nobody waits there is time, as for replies.
        var maxAttempts: Int {
            switch self {
            case .notification, .schedule: ReplyRepository.maxAttempts
            case .command, .event, .interaction, .dialog: 6
            }
        }
    }

    let id: InboxID
    let kind: Kind
    /// As it arrived.
    let body: [UInt8]
    let shown: Shown
    let receivedAt: Date
}

/// What its asker saw already while the work was under way, kept so that another try goes on from there.
struct Shown: Sendable, Hashable, Codable {
    /// A message by the response URL which says that work is under way; the answer takes its place.
    var isWorking = false
    /// A message that is being streamed.
    var stream: SlackPlace?
    /// A modal that was opened in a loading state.
    var view: SlackViewID?

    static let nothing = Shown()
}

/// Where a message of ours stands, as it is stored.
struct SlackPlace: Sendable, Hashable, Codable {
    var channel: SlackChannelID
    var ts: SlackTimestamp

    init(_ posted: SlackPosted) {
        self.channel = posted.channel
        self.ts = posted.ts
    }

    var posted: SlackPosted { SlackPosted(channel: channel, ts: ts) }
}
