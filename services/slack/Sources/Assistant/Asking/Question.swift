package import Domain

/// What somebody asks.
package struct Question: Sendable, Hashable {
    /// Longer questions are cut here.
    static let longestText = 3_000

    /// Without mark-up; mentions are names.
    package var text: String
    /// Whether it was longer.
    let isCut: Bool
    package var asker: Asker
    /// The meetings to look in; nil for all.
    package var meetings: [MeetingID]?
    /// What was asked and answered before in this conversation, the oldest first.
    package var turns: [Turn]
    /// What was said in the channel lately, the oldest first, without mark-up.
    package var channelTalk: [String]

    package init(
        _ text: String, asker: Asker, meetings: [MeetingID]? = nil, turns: [Turn] = [], channelTalk: [String] = []
    ) {
        self.text = String(text.prefix(Self.longestText))
        self.isCut = text.count > Self.longestText
        self.asker = asker
        self.meetings = meetings
        self.turns = turns
        self.channelTalk = channelTalk
    }
}

extension Question {
    /// That only a part of it was read; nil when all was.
    var cutNotice: String? {
        isCut ? "The question is longer than \(Self.longestText) characters; what is behind them was not read." : nil
    }
}

/// A question with its answer.
package struct Turn: Sendable, Hashable, Codable {
    /// Filtered.
    package var question: String
    /// Markdown.
    package var answer: String
    /// Whose words may stand in the answer.
    package var meetings: Set<MeetingID>

    package init(question: String, answer: String, meetings: Set<MeetingID> = []) {
        self.question = question
        self.answer = answer
        self.meetings = meetings
    }
}
