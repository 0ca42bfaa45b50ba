internal import SlackAPI

/// What a person is told whose click decides nothing.
enum Refusals {
    /// To people of other organisations, in channels that are shared with them.
    static let stranger = SlackMessage.plain("I answer only people of the workspace that installed me.")

    static func outcome(_ taken: Taken, _ exchange: Exchange) -> Outcome {
        Outcome([exchange.privately([.plain(words(taken))])])
    }

    static func words(_ taken: Taken) -> Mrkdwn {
        switch taken {
        case .yours: ""
        case .someoneElses: "Only whoever asked can decide this. Ask yourself with the same command."
        case .expired: "This preview is older than an hour and cannot be used any longer. Type the command again."
        case .accepted:
            "This was accepted already, and nothing is done twice. What came of it is shown as soon as it is done."
        case .declined: "This was cancelled already. Type the command again to begin anew."
        case .unknown: "This preview is not known any longer. Type the command again."
        }
    }
}

extension SlackMessage {
    /// A sentence or two, without buttons.
    static func plain(_ text: Mrkdwn) -> SlackMessage {
        SlackMessage(text: text, blocks: [.section(.init(text))])
    }
}
