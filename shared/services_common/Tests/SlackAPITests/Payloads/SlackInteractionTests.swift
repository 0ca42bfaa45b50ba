import FoundationEssentials
import SlackAPI
import Testing

@Suite("Buttons, forms and shortcuts")
struct SlackInteractionTests {
    private func read(_ payload: String) throws -> SlackInteraction {
        try SlackInteraction.received(PayloadSamples.form(payload))
    }

    @Test func aPressIsReadWithWhatIsChosenBesideIt() throws {
        let interaction = try read(PayloadSamples.blockActions)
        guard case .blockActions(let press) = interaction.kind else {
            Issue.record("no press")
            return
        }

        #expect(interaction.team.rawValue == "T012TEAM" && interaction.userName == "maria")
        #expect(press.actions.map(\.value) == [.button(value: "v1")])
        #expect(press.state["transcript_selection"]?.all == ["m1", "m2"])
        #expect(press.responseURL == "https://hooks.slack.com/actions/T012TEAM/1/abc")
        guard case .message(let channel, let ts, nil, true) = press.container else {
            Issue.record("no message")
            return
        }
        #expect(channel.rawValue == "C012CHAN" && ts.rawValue == "1712345678.000100")
    }

    @Test func aDoubleClickHasOneKeyAndTwoClicksHaveTwo() throws {
        let first = try read(PayloadSamples.blockActions)
        let second = try read(PayloadSamples.blockActions.replacing("12.34.ab", with: "12.34.zz"))
        let later = try read(PayloadSamples.blockActions.replacing("1712345681.123456", with: "1712345682.000000"))

        #expect(first.dedupKeys == second.dedupKeys && first.dedupKeys.count == 1)
        #expect(first.dedupKeys != later.dedupKeys)
    }

    @Test func aFormIsReadByTypes() throws {
        let interaction = try read(PayloadSamples.submission)
        guard case .viewSubmission(let view, _) = interaction.kind else {
            Issue.record("no submission")
            return
        }

        #expect(interaction.team.rawValue == "T012HOME")
        #expect(view.privateMetadata == #"{"preview":1}"# && view.callbackID == "edit_ticket" && view.previous == nil)
        #expect(view.state[block: "title", "value"] == .text("New title"))
        #expect(view.state["date"] == .date(nil) && view.state["f"] == .options([]))
        #expect(view.state["assignee"]?.single == "U012JOAO" && view.state.block(of: "assignee") == "who")
        #expect(view.state["p"] == .option(.init(value: "p1", text: "Atlas")))
        #expect(view.state["r"] == .other(type: "rich_text_input") && view.state["none"] == nil)
    }

    @Test func aCorrectedFormIsAnotherSubmission() throws {
        let first = try read(PayloadSamples.submission)
        let corrected = try read(PayloadSamples.submission.replacing("New title", with: "Better title"))

        #expect(first.dedupKeys == (try read(PayloadSamples.submission)).dedupKeys)
        #expect(first.dedupKeys != corrected.dedupKeys)
    }

    @Test func shortcutsClosingsAndSuggestionsAreRead() throws {
        guard case .messageAction(let action) = try read(PayloadSamples.messageAction).kind,
            case .viewClosed(let view, let isCleared) = try read(PayloadSamples.viewClosed).kind
        else {
            Issue.record("another interaction")
            return
        }

        #expect(action.callbackID == "create_ticket" && action.author?.rawValue == "U012JOAO")
        #expect(action.text == "we should fix <https://a.example|this>")
        #expect(view.id.rawValue == "V012" && isCleared)
        #expect(try read(PayloadSamples.viewClosed).team.rawValue == "T012TEAM")
        #expect(
            try read(PayloadSamples.shortcut).kind == .shortcut(callbackID: "ask", actionTS: "1712345691.000001"))
        #expect(
            try read(PayloadSamples.suggestion).kind
                == .blockSuggestion(actionID: "project", blockID: "b", value: "atl"))
        #expect(try read(PayloadSamples.suggestion).dedupKeys.isEmpty)
    }

    private static let refused: [(String, SlackPayloadError)] = [
        ("", SlackPayloadError(.missingField, field: "payload")),
        ("payload=", SlackPayloadError(.missingField, field: "payload")),
        ("payload=%7B", SlackPayloadError(.notJSON)),
        ("payload=%7B%7D&payload=%7B%7D", SlackPayloadError(.duplicateField, field: "payload")),
        ("payload=%7B%7D", SlackPayloadError(.missingField, field: "user")),
    ]

    @Test(arguments: refused)
    func whatIsNotSlacksIsRefused(body: String, error: SlackPayloadError) {
        #expect(throws: error) { try SlackInteraction.received(Array(body.utf8)) }
    }
}

@Suite("Answers to forms")
struct SlackSubmissionAnswerTests {
    private static let answers: [(SlackSubmissionAnswer, String)] = [
        (.clear, #"{"response_action":"clear"}"#),
        (.errors(["title": "Write a title."]), #"{"errors":{"title":"Write a title."},"response_action":"errors"}"#),
        (.update(.home(.init([]))), #"{"response_action":"update","view":{"blocks":[],"type":"home"}}"#),
        (.push(.home(.init([]))), #"{"response_action":"push","view":{"blocks":[],"type":"home"}}"#),
    ]

    @Test(arguments: answers)
    func anAnswerIsWrittenAsSlackReadsIt(answer: SlackSubmissionAnswer, json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys

        #expect(String(decoding: try encoder.encode(answer), as: UTF8.self) == json)
        #expect(!answer.isEmpty && SlackSubmissionAnswer.close.isEmpty)
    }
}
