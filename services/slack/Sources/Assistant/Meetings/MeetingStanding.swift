internal import ServiceClients
internal import SlackAPI

/// What to say of a meeting that cannot be read, and of no meeting at all.
enum MeetingStanding {
    static func message(_ meeting: MeetingWire, _ words: MeetingWords) -> SlackMessage {
        let name = Emphasis.bold(words.plain(meeting))
        switch meeting.status {
        case "failed":
            let reason = meeting.error.map { ": \(TextWords.line($0, atMost: 300))" } ?? "."
            return plain("\(name) could not be processed\(reason)\nSend the transcript in again to try once more.")
        default:
            return plain("\(name) is still being processed. Ask again in a minute.")
        }
    }

    /// Nobody has sent a meeting in.
    static let noMeetings = plain(
        """
        *There are no meetings yet.* Send one in with `alpha ingest FILE`, or let your recorder send its transcripts to \
        `/transcript/webhook`.
        """)

    /// It was there once.
    static let gone = plain("*This meeting is not there any more.* `/summarize last` takes the last one.")

    /// What to say when the archive gives no answer.
    static func away(_ error: ServiceCallError) -> SlackMessage {
        let next = error.isRetryable ? " Try again in a minute." : ""
        guard error.status != nil else { return plain("*The meeting archive is not reachable.*\(next)") }
        return plain("*The meetings could not be read.* \(error.detail)\(next)")
    }

    private static func plain(_ text: Mrkdwn) -> SlackMessage {
        SlackMessage(text: text, blocks: [.section(.init(text))])
    }
}
