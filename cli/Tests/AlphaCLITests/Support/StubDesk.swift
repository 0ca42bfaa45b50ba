import Synchronization

/// The sandbox's Slack with one person and one channel, which shows what a test says: one picture before something is
/// posted, and one after another from then on.
final class StubDesk: Sendable {
    struct Picture: Sendable {
        var messages = "[]"
        var modals = "[]"
        var home = "null"
    }

    private struct State {
        var posted: [StubServer.Call] = []
        var looks: [String] = []
        var looked = 0
    }

    private let before: Picture
    private let after: [Picture]
    private let receipt: StubServer.Answer
    private let state = Mutex(State())

    init(
        before: Picture = Picture(), after: [Picture],
        receipt: StubServer.Answer = StubServer.Answer(#"{"status":200,"body":"","ts":"1.000002"}"#)
    ) {
        self.before = before
        self.after = after
        self.receipt = receipt
    }

    /// What was done, without the looks.
    var posted: [StubServer.Call] { state.withLock { $0.posted } }

    /// The request lines of the looks at messages.
    var looks: [String] { state.withLock { $0.looks } }

    @Sendable func answer(_ call: StubServer.Call) -> StubServer.Answer {
        let path = call.line.split(separator: "?").first.map(String.init) ?? ""
        switch path {
        case "GET /sandbox/slack/workspace":
            return StubServer.Answer(
                """
                {"users":[{"id":"U1","name":"ann"}],"channels":[{"id":"C1","name":"delivery"}],
                 "bot":{"id":"U0","name":"alpha"}}
                """)
        case "GET /sandbox/slack/messages":
            state.withLock { $0.looks.append(call.line) }
            return StubServer.Answer(#"{"items":\#(picture(moving: true).messages)}"#)
        case "GET /sandbox/slack/views":
            let picture = picture(moving: false)
            return StubServer.Answer(#"{"modals":\#(picture.modals),"home":\#(picture.home)}"#)
        default:
            state.withLock { $0.posted.append(call) }
            return receipt
        }
    }

    /// A look at the messages is followed by one at the views of the same moment.
    private func picture(moving: Bool) -> Picture {
        state.withLock { state in
            guard !state.posted.isEmpty else { return before }
            if moving { state.looked += 1 }
            return after[min(max(state.looked, 1), after.count) - 1]
        }
    }
}

extension StubDesk.Picture {
    /// A message that Ann sees.
    static func message(
        _ ts: String, _ rendered: String, blocks: String = "[]", isStreaming: Bool = false, isEphemeral: Bool = false,
        user: String = "U0"
    ) -> String {
        """
        {"ts":"\(ts)","channel":"C1","user":"\(user)","user_name":"alpha","text":"\(rendered)","blocks":\(blocks),"thread_ts":null,
         "is_ephemeral":\(isEphemeral),"edited":null,"is_streaming":\(isStreaming),"rendered":"\(rendered)"}
        """
    }

    /// A picture of these messages.
    static func showing(_ messages: String...) -> Self { Self(messages: "[\(messages.joined(separator: ","))]") }

    static let working = #"[{"type":"section","block_id":"working_1","text":{"type":"mrkdwn","text":"Looking"}}]"#
    static let yesAndNo = """
        [{"type":"section","block_id":"t","text":{"type":"mrkdwn","text":"Send the report"}},
         {"type":"actions","block_id":"decide","elements":[
          {"type":"button","action_id":"create_tickets_yes","text":{"type":"plain_text","text":"Create"}},
          {"type":"button","action_id":"create_tickets_no","text":{"type":"plain_text","text":"Discard"}}]}]
        """
    static let feedback = """
        [{"type":"context_actions","block_id":"votes","elements":[{"type":"feedback_buttons","action_id":"vote",
          "positive_button":{"text":{"type":"plain_text","text":"Good"},"value":"+"},
          "negative_button":{"text":{"type":"plain_text","text":"Bad"},"value":"-"}}]}]
        """
    static let select = """
        [{"type":"input","block_id":"m","label":{"type":"plain_text","text":"Meetings"},"element":
          {"type":"multi_static_select","action_id":"transcript_selection","options":[
           {"text":{"type":"plain_text","text":"Stand-up"},"value":"m-1"},
           {"text":{"type":"plain_text","text":"Retro"},"value":"m-2"}]}}]
        """
    static let modal = """
        {"id":"V1","rendered":"Edit the ticket","view":{"type":"modal","blocks":[
         {"type":"input","block_id":"title","label":{"type":"plain_text","text":"Title"},
          "element":{"type":"plain_text_input","action_id":"value"}},
         {"type":"input","block_id":"who","label":{"type":"plain_text","text":"Assignee"},
          "element":{"type":"static_select","action_id":"value","options":[
           {"text":{"type":"plain_text","text":"Ann"},"value":"U1"},{"text":{"type":"plain_text","text":"Bob"},"value":"U2"}]}},
         {"type":"input","block_id":"labels","label":{"type":"plain_text","text":"Labels"},
          "element":{"type":"multi_static_select","action_id":"value","options":[
           {"text":{"type":"plain_text","text":"Bug"},"value":"l-1"},{"text":{"type":"plain_text","text":"Urgent"},"value":"l-2"}]}}]}}
        """
}
