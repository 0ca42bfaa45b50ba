package import SlackAPI

/// That something is worked on. Its block's id begins with `working`, so that it is known to be no answer.
package enum Working {
    static let text: Mrkdwn = ":hourglass_flowing_sand: Looking it up …"

    /// - Parameter words: what is done, such as `Reading the meeting`.
    package static func message(_ words: String) -> SlackMessage {
        let text: Mrkdwn = ":hourglass_flowing_sand: \(words) …"
        return SlackMessage(text: text, blocks: [.context(.init(text, blockID: "working_answer"))])
    }
}
