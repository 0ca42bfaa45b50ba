package import Domain
package import SlackAPI

extension ChatAnswer {
    /// The `action_id` of the buttons under an answer.
    package static let feedbackAction = "feedback"

    /// What the press of a feedback button means.
    package struct Feedback: Sendable, Hashable {
        package enum Vote: String, Sendable, Hashable, Codable {
            case good, bad
        }

        package var vote: Vote
        /// Of the answer.
        package var answer: String

        package init(_ vote: Vote, answer: String) {
            self.vote = vote
            self.answer = answer
        }

        /// Reads what ``value`` wrote; nil for anything else.
        package init?(value: String) {
            let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let vote = Vote(rawValue: parts[0]), !parts[1].isEmpty else { return nil }
            self.init(vote, answer: parts[1])
        }

        package var value: String { "\(vote.rawValue):\(answer)" }
    }

    /// The answer as messages, one unless it is very long.
    ///
    /// - Parameter feedback: the answer's id, which comes back with a vote; nil for no buttons.
    package func messages(feedback: String?, today: CalendarDate) -> [SlackMessage] {
        let answer = Mrkdwn(markdown: markdown, linksAddresses: false)
        let blocks =
            [.section(.init(answer, expand: true, blockID: "answer"))] + closing(feedback: feedback, today: today)
        return SlackMessage(text: answer + Notices.lines(notices), blocks: blocks).parts()
    }

    /// What stands under an answer: sources, notices, buttons.
    package func closing(feedback: String?, today: CalendarDate) -> [SlackBlock] {
        var blocks: [SlackBlock] = []
        if let sources = SourceList(self, today: today).text {
            blocks.append(.context(.init(sources, blockID: "sources")))
        }
        blocks += Notices.blocks(notices)
        if let feedback { blocks.append(Self.buttons(feedback)) }
        return blocks
    }

    private static func buttons(_ answer: String) -> SlackBlock {
        .contextActions(
            .init(
                [
                    .feedbackButtons(
                        .init(
                            actionID: feedbackAction,
                            positiveButton: .init(
                                "Good answer", value: Feedback(.good, answer: answer).value,
                                accessibilityLabel: "This answer was good"),
                            negativeButton: .init(
                                "Bad answer", value: Feedback(.bad, answer: answer).value,
                                accessibilityLabel: "This answer was not good")))
                ], blockID: "feedback"))
    }
}
