internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// One request of a person: who, where, and how the answer gets back.
struct Exchange: Sendable {
    /// What came in.
    let item: InboxID
    let asker: Asker
    var channel: SlackChannelID?
    var thread: SlackTimestamp?
    /// The address that came with a command or a press, as it came; it is checked when it is used.
    var responseURL: String?
    /// When it came in.
    let receivedAt: Date
    var trigger: SlackTriggerID?
    /// Something in a message was pressed, which an answer can take the place of.
    var isPress = false
    /// What the asker saw already.
    var shown: Shown

    var team: SlackTeamID { asker.team }

    /// The decision that this asks for: the same one in a try after a crash.
    var newDecision: DecisionID { DecisionID(cause: item) }

    /// The place that the response URL leads to; nil without one.
    var response: Reply.Response? {
        responseURL.map { url in
            Reply.Response(
                url: url, goodUntil: receivedAt + Reply.Response.lifetime.seconds, isPublic: false,
                replacesOriginal: false, channel: channel, user: asker.user, thread: thread)
        }
    }

    /// Where a conversation about this is held.
    var conversation: ConversationPlace {
        ConversationPlace(team: team, channel: channel, thread: thread)
    }

    /// To the asker alone.
    ///
    /// - Parameter replacing: takes the place of the message that was pressed.
    func privately(_ messages: [SlackMessage], replacing: Bool = false) -> Reply {
        reply(messages, isPublic: false, replacing: replacing)
    }

    /// To everybody in the channel.
    func publicly(_ messages: [SlackMessage]) -> Reply {
        reply(messages, isPublic: true, replacing: false)
    }

    private func reply(_ messages: [SlackMessage], isPublic: Bool, replacing: Bool) -> Reply {
        Reply(
            team: team, place: place(isPublic: isPublic, replacing: replacing),
            parts: messages.map(Reply.Part.message), asker: asker.user)
    }

    private func place(isPublic: Bool, replacing: Bool) -> Reply.Place {
        if var response {
            response.isPublic = isPublic
            response.replacesOriginal = replacing
            return .response(response)
        }
        guard let channel else { return .direct(asker.user) }
        return isPublic ? .channel(channel, thread: thread) : .ephemeral(channel, user: asker.user, thread: thread)
    }
}
