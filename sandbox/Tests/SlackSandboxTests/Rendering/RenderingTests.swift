import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct RenderingTests {
    private static let rows: [(block: String, text: String)] = [
        (
            #"{"type":"section","text":{"type":"mrkdwn","text":"*a* &lt;b&gt; <https://x.example|site> <https://y.example> <!here> <mailto:a@b.example|Mail>"}}"#,
            "a <b> site (https://x.example) https://y.example @here Mail (a@b.example)"
        ),
        (
            #"{"type":"section","fields":[{"type":"mrkdwn","text":"one"},{"type":"mrkdwn","text":"two\nlines"}]}"#,
            "one\ntwo\nlines"
        ),
        (#"{"type":"header","text":{"type":"plain_text","text":"Title"}}"#, "Title"),
        (#"{"type":"divider"}"#, "---"),
        (#"{"type":"context","elements":[{"type":"mrkdwn","text":"a"},{"type":"mrkdwn","text":"b"}]}"#, "a b"),
        (
            #"{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Yes"}},{"type":"static_select","options":[{"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}]}"#,
            "[Yes] (One / Two)"
        ),
        (
            #"{"type":"rich_text","elements":[{"type":"rich_text_list","style":"ordered","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a"}]},{"type":"rich_text_section","elements":[{"type":"link","url":"https://x.example","text":"b"}]}]}]}"#,
            "1. a\n2. b (https://x.example)"
        ),
        (#"{"type":"table","rows":[[{"type":"raw_text","text":"a"},{"type":"raw_text","text":"b"}]]}"#, "a | b"),
        (
            #"{"type":"plan","title":"Plan","tasks":[{"type":"task_card","task_id":"1","title":"Look","status":"complete"}]}"#,
            "Plan\n✓ Look"
        ),
        (
            #"{"type":"input","label":{"type":"plain_text","text":"Due"},"element":{"type":"datepicker","initial_date":"2025-11-07"}}"#,
            "Due: 2025-11-07"
        ),
        (#"{"type":"image","image_url":"https://x.example/a.png","alt_text":"a chart"}"#, "[image: a chart]"),
    ]

    @Test(arguments: rows)
    func blocksReadAsLines(block: String, text: String) async throws {
        let bench = try Bench()
        let answer = await bench.call("chat.postMessage", ["channel": "#general", "blocks": .list([try .init(block)])])

        #expect(answer.errorCode == nil)
        #expect(try await bench.seen("maria", "#general").first?["rendered"]?.text == text)
    }

    @Test func idsReadAsNames() async throws {
        let bench = try Bench()
        let maria = try await bench.user("maria")["id"]?.text ?? ""
        let channel = try await bench.channel("general")
        _ = await bench.call(
            "chat.postMessage", ["channel": "#general", "text": .string("<@\(maria)> in <#\(channel)>")])

        #expect(try await bench.seen("owen", "#general").first?["rendered"] == "@maria in #general")
    }
}
