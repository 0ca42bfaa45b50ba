import Assistant
import Testing

@Suite struct ChatCommandTests {
    @Test(arguments: [
        ("", ChatCommand.help), ("  Help ", .help), ("select", .select), ("Pick", .select), ("transcripts", .select),
        ("with", .select), ("with  who has TID-3?", .with(question: "who has TID-3?")), ("forget", .forget),
        ("select a date for the rollout", .ask(question: "select a date for the rollout")),
        ("hello", .help), ("what is due?", .ask(question: "what is due?")),
    ])
    func textIsReadAsWhatItMeans(text: String, command: ChatCommand) {
        #expect(ChatCommand(text) == command)
    }
}

@Suite struct FeedbackTests {
    @Test func voteIsReadAsItWasWritten() {
        let feedback = ChatAnswer.Feedback(.bad, answer: "a:1")

        #expect(ChatAnswer.Feedback(value: feedback.value) == feedback)
    }

    @Test(arguments: ["", "good", "good:", "fine:1"])
    func anythingElseIsNoVote(value: String) {
        #expect(ChatAnswer.Feedback(value: value) == nil)
    }
}
