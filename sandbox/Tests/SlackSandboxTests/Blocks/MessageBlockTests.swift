import GraphQLEngine
import SlackSandbox
import Testing

/// One row a rule: what Slack takes and refuses in messages.
@Suite struct MessageBlockTests {
    private static let plain = #"{"type":"plain_text","text":"x"}"#
    private static let option = #"{"text":{"type":"plain_text","text":"One"},"value":"1"}"#
    private static func button(_ more: String = "") -> String { #"{"type":"button","text":\#(plain)\#(more)}"# }
    private static func section(_ accessory: String) -> String {
        #"{"type":"section","text":\#(plain),"accessory":\#(accessory)}"#
    }
    private static func actions(_ elements: String...) -> String {
        #"{"type":"actions","elements":[\#(elements.joined(separator: ","))]}"#
    }
    private static func text(_ count: Int) -> String { String(repeating: "a", count: count) }
    private static func many(_ item: String, _ count: Int) -> String {
        Array(repeating: item, count: count).joined(separator: ",")
    }
    private static func options(_ count: Int) -> String {
        (0..<count).map { #"{"text":{"type":"plain_text","text":"o\#($0)"},"value":"\#($0)"}"# }.joined(separator: ",")
    }
    private static func confirm(title: Int = 1, deny: Int = 1) -> String {
        let texts = [("title", title), ("text", 1), ("confirm", 1), ("deny", deny)].map {
            #""\#($0.0)":{"type":"plain_text","text":"\#(text($0.1))"}"#
        }
        return #","confirm":{\#(texts.joined(separator: ","))}"#
    }

    static let accepted: [String] = [
        #"{"type":"section","text":{"type":"mrkdwn","text":"\#(text(3_000))","verbatim":true}}"#,
        #"{"type":"section","fields":[\#(many(#"{"type":"mrkdwn","text":"\#(text(1_300))"}"#, 10))],"expand":true}"#,
        #"{"type":"header","text":{"type":"plain_text","text":"\#(text(150))","emoji":true}}"#,
        #"{"type":"divider","block_id":"\#(text(255))"}"#,
        #"{"type":"context","elements":[\#(plain),{"type":"image","image_url":"https://x.example/a.png","alt_text":"a"}]}"#,
        #"{"type":"image","image_url":"https://x.example/a.png","alt_text":"a","title":\#(plain)}"#,
        #"{"type":"markdown","text":"**bold**"}"#,
        actions(button(#","action_id":"a","value":"\#(text(2_000))","style":"primary""#), button(#","action_id":"b""#)),
        actions(button(confirm())),
        actions(
            #"{"type":"static_select","action_id":"s","options":[\#(options(100))],"initial_option":{"text":{"type":"plain_text","text":"o3"},"value":"3"}}"#
        ),
        actions(#"{"type":"static_select","option_groups":[{"label":\#(plain),"options":[\#(option)]}]}"#),
        actions(#"{"type":"overflow","options":[\#(options(5))]}"#),
        actions(
            #"{"type":"datepicker","initial_date":"2024-02-29"}"#, #"{"type":"timepicker","initial_time":"23:59"}"#),
        actions(#"{"type":"users_select"}"#, #"{"type":"conversations_select"}"#, #"{"type":"channels_select"}"#),
        actions(
            #"{"type":"checkboxes","options":[\#(options(10))]}"#, #"{"type":"radio_buttons","options":[\#(option)]}"#),
        section(#"{"type":"multi_static_select","options":[\#(options(3))],"max_selected_items":2}"#),
        section(button(#","url":"https://x.example/""#)),
        #"{"type":"input","label":\#(plain),"element":{"type":"plain_text_input"}}"#,
        #"{"type":"context_actions","elements":[{"type":"feedback_buttons","positive_button":{"text":\#(plain),"value":"g"},"negative_button":{"text":\#(plain),"value":"b"}},{"type":"icon_button","icon":"trash","text":\#(plain)}]}"#,
        #"{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x","style":{"bold":true}},{"type":"link","url":"https://x.example","text":"l"},{"type":"user","user_id":"U1"},{"type":"emoji","name":"wave"}]},{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[]}]}]}"#,
        #"{"type":"table","rows":[[{"type":"raw_text","text":"a"}],[{"type":"raw_text","text":"b"}]],"column_settings":[{"align":"right"}]}"#,
        #"{"type":"plan","title":"P","tasks":[{"type":"task_card","task_id":"1","title":"T","status":"pending"}]}"#,
        #"{"type":"task_card","task_id":"1","title":"T","status":"complete","sources":[{"type":"url","url":"https://x.example","text":"x"}]}"#,
        #"{"type":"card","title":{"type":"mrkdwn","text":"x"},"actions":[\#(button())]}"#,
        #"{"type":"carousel","elements":[{"type":"card","body":{"type":"mrkdwn","text":"x"}}]}"#,
        #"{"type":"container","title":\#(plain),"child_blocks":[{"type":"divider"}],"is_collapsible":true}"#,
        #"{"type":"video","alt_text":"a","title":\#(plain),"thumbnail_url":"https://x.example/t.png","video_url":"https://x.example/v"}"#,
    ]

    @Test(arguments: accepted)
    func isAccepted(block: String) async throws {
        let answer = try await Bench().call(
            "chat.postMessage", ["channel": "#general", "blocks": .list([try .init(block)])])

        #expect(answer.errorCode == nil, "\(String(decoding: answer.body, as: UTF8.self))")
    }

    static let refused: [(block: String, message: String)] = [
        (#"{"type":"section"}"#, "must define either `fields` or `text` [json-pointer:/blocks/0]"),
        (
            #"{"type":"section","text":{"type":"mrkdwn","text":""}}"#,
            "must be more than 0 characters [json-pointer:/blocks/0/text/text]"
        ),
        (
            #"{"type":"section","text":{"type":"mrkdwn","text":"\#(text(3_001))"}}"#,
            "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
        ),
        // Two UTF-16 units each.
        (
            #"{"type":"section","text":{"type":"mrkdwn","text":"\#(String(repeating: "🚀", count: 1_501))"}}"#,
            "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
        ),
        (#"{"type":"section","text":"x"}"#, "must provide an object [json-pointer:/blocks/0/text]"),
        (
            #"{"type":"section","text":{"type":"markdown","text":"x"}}"#,
            "unsupported type: markdown [json-pointer:/blocks/0/text/type]"
        ),
        (
            #"{"type":"section","text":{"type":"plain_text","text":"x","verbatim":true}}"#,
            "invalid additional property: verbatim [json-pointer:/blocks/0/text]"
        ),
        (#"{"type":"section","fields":[]}"#, "must provide at least 1 items [json-pointer:/blocks/0/fields]"),
        (
            #"{"type":"section","fields":[\#(many(plain, 11))]}"#,
            "no more than 10 items allowed [json-pointer:/blocks/0/fields]"
        ),
        (
            #"{"type":"section","fields":[{"type":"mrkdwn","text":"\#(text(2_001))"}]}"#,
            "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"
        ),
        (
            section(#"{"type":"plain_text_input"}"#),
            "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]"
        ),
        (
            #"{"type":"header","text":{"type":"plain_text","text":"\#(text(151))"}}"#,
            "must be less than 151 characters [json-pointer:/blocks/0/text/text]"
        ),
        (
            #"{"type":"header","text":{"type":"mrkdwn","text":"x"}}"#,
            "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"
        ),
        (#"{"type":"divider","text":"x"}"#, "invalid additional property: text [json-pointer:/blocks/0]"),
        (
            #"{"type":"divider","block_id":"\#(text(256))"}"#,
            "must be less than 256 characters [json-pointer:/blocks/0/block_id]"
        ),
        (#"{"type":"context","elements":[]}"#, "must provide at least 1 items [json-pointer:/blocks/0/elements]"),
        (
            #"{"type":"context","elements":[\#(many(plain, 11))]}"#,
            "no more than 10 items allowed [json-pointer:/blocks/0/elements]"
        ),
        (
            #"{"type":"context","elements":[\#(button())]}"#,
            "unsupported type: button [json-pointer:/blocks/0/elements/0/type]"
        ),
        (actions(many(button(), 26)), "no more than 25 items allowed [json-pointer:/blocks/0/elements]"),
        (
            actions(button(#","action_id":"a""#), button(#","action_id":"a""#)),
            "`action_id` \"a\" already exists [json-pointer:/blocks/0/elements/1/action_id]"
        ),
        (
            actions(#"{"type":"button","text":{"type":"plain_text","text":"\#(text(76))"}}"#),
            "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"
        ),
        (actions(#"{"type":"button"}"#), "missing required field: text [json-pointer:/blocks/0/elements/0]"),
        (
            actions(button(#","value":"\#(text(2_001))""#)),
            "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"
        ),
        (actions(button(#","value":1"#)), "must provide a string [json-pointer:/blocks/0/elements/0/value]"),
        (
            actions(button(#","style":"green""#)),
            "unsupported value: green; must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]"
        ),
        (
            actions(button(#","url":"javascript:x""#)),
            "must be a valid URL of at most 3000 characters [json-pointer:/blocks/0/elements/0/url]"
        ),
        (
            actions(button(#","action_id":"\#(text(256))""#)),
            "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]"
        ),
        (
            actions(button(confirm(title: 101))),
            "must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]"
        ),
        (
            actions(button(confirm(deny: 31))),
            "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/deny/text]"
        ),
        (
            actions(#"{"type":"multi_static_select","options":[\#(option)]}"#),
            "unsupported element: multiselect [json-pointer:/blocks/0]"
        ),
        (
            actions(#"{"type":"static_select","options":[]}"#),
            "must provide at least 1 items [json-pointer:/blocks/0/elements/0/options]"
        ),
        (actions(#"{"type":"static_select"}"#), "missing required field: options [json-pointer:/blocks/0/elements/0]"),
        (
            actions(#"{"type":"static_select","options":[\#(options(101))]}"#),
            "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]"
        ),
        (
            actions(#"{"type":"static_select","options":[\#(option),\#(option)]}"#),
            "option value \"1\" already exists [json-pointer:/blocks/0/elements/0/options]"
        ),
        (
            actions(
                #"{"type":"static_select","options":[\#(option)],"option_groups":[{"label":\#(plain),"options":[{"text":\#(plain),"value":"2"}]}]}"#
            ), "must not define both `options` and `option_groups` [json-pointer:/blocks/0/elements/0]"
        ),
        (
            actions(
                #"{"type":"static_select","options":[{"text":{"type":"plain_text","text":"\#(text(76))"},"value":"1"}]}"#
            ), "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]"
        ),
        (
            actions(#"{"type":"static_select","options":[{"text":\#(plain),"value":"\#(text(151))"}]}"#),
            "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]"
        ),
        (
            actions(
                #"{"type":"static_select","options":[\#(option)],"initial_option":{"text":\#(plain),"value":"2"}}"#),
            "must match one of the options [json-pointer:/blocks/0/elements/0/initial_option]"
        ),
        (
            actions(
                #"{"type":"static_select","options":[\#(option)],"placeholder":{"type":"plain_text","text":"\#(text(151))"}}"#
            ), "must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]"
        ),
        (
            actions(#"{"type":"overflow","options":[\#(options(6))]}"#),
            "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]"
        ),
        (
            actions(#"{"type":"checkboxes","options":[\#(options(11))]}"#),
            "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]"
        ),
        (
            actions(#"{"type":"datepicker","initial_date":"2025-02-29"}"#),
            "must be a date such as 2025-10-17 [json-pointer:/blocks/0/elements/0/initial_date]"
        ),
        (
            actions(#"{"type":"timepicker","initial_time":"24:00"}"#),
            "must be a time such as 14:30 [json-pointer:/blocks/0/elements/0/initial_time]"
        ),
        (#"{"type":"image","alt_text":"a"}"#, "missing required field: image_url [json-pointer:/blocks/0]"),
        (
            #"{"type":"image","image_url":"https://x.example/a.png"}"#,
            "missing required field: alt_text [json-pointer:/blocks/0]"
        ),
        (
            #"{"type":"image","image_url":"ftp://x","alt_text":"a"}"#,
            "must be a valid https URL of at most 3000 characters [json-pointer:/blocks/0/image_url]"
        ),
        (
            #"{"type":"input","element":{"type":"plain_text_input"}}"#,
            "missing required field: label [json-pointer:/blocks/0]"
        ),
        (
            #"{"type":"input","label":\#(plain),"element":\#(button())}"#,
            "unsupported type: button [json-pointer:/blocks/0/element/type]"
        ),
        (
            #"{"type":"markdown","text":"\#(text(12_001))"}"#,
            "must be less than 12001 characters [json-pointer:/blocks/0/text]"
        ),
        (
            #"{"type":"context_actions","elements":[{"type":"icon_button","icon":"trash"}]}"#,
            "missing required field: text [json-pointer:/blocks/0/elements/0]"
        ),
        (#"{"type":"plan","title":\#(plain)}"#, "must provide a string [json-pointer:/blocks/0/title]"),
        (
            #"{"type":"task_card","task_id":"1","title":"T","status":"done"}"#,
            "unsupported value: done; must be one of pending, in_progress, complete, error [json-pointer:/blocks/0/status]"
        ),
        (
            #"{"type":"table","rows":[[{"type":"raw_text","text":"a"}],[{"type":"raw_text","text":"a"},{"type":"raw_text","text":"b"}]]}"#,
            "all rows must have the same number of cells [json-pointer:/blocks/0/rows]"
        ),
        (
            #"{"type":"table","rows":[[\#(many(#"{"type":"raw_text","text":"a"}"#, 21))]]}"#,
            "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]"
        ),
        (
            #"{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"bold","text":"x"}]}]}"#,
            "unsupported type: bold [json-pointer:/blocks/0/elements/0/elements/0/type]"
        ),
        (#"{"type":"alert","text":\#(plain)}"#, "unsupported type: alert [json-pointer:/blocks/0/type]"),
        (#"{"type":"mrkdwn","text":"x"}"#, "unsupported type: mrkdwn [json-pointer:/blocks/0/type]"),
        (#"{"text":\#(plain)}"#, "missing required field: type [json-pointer:/blocks/0]"),
        (#""x""#, "must provide an object [json-pointer:/blocks/0]"),
    ]

    @Test(arguments: refused)
    func isRefused(block: String, message: String) async throws {
        let answer = try await Bench().call(
            "chat.postMessage", ["channel": "#general", "blocks": .list([try .init(block)])])

        #expect(answer.errorCode == "invalid_blocks")
        #expect(answer.json["errors"] == [.string(message)])
        #expect(answer.json["response_metadata"]?["messages"] == [.string("[ERROR] \(message)")])
    }

    @Test func blocksAreCountedAndNamedOnce() async throws {
        let bench = try Bench()
        func post(_ blocks: [GraphQLValue]) async -> GraphQLValue? {
            await bench.call("chat.postMessage", ["channel": "#general", "blocks": .list(blocks)]).json["errors"]
        }
        let divider: GraphQLValue = ["type": "divider"]
        let named: GraphQLValue = ["type": "divider", "block_id": "d"]

        #expect(await post(Array(repeating: divider, count: 50)) == nil)
        #expect(
            await post(Array(repeating: divider, count: 51)) == ["no more than 50 items allowed [json-pointer:/blocks]"]
        )
        #expect(await post([named, named]) == ["`block_id` \"d\" already exists [json-pointer:/blocks/1/block_id]"])
    }

    @Test func markdownIsLimitedInAll() async throws {
        let block: GraphQLValue = ["type": "markdown", "text": .string(Self.text(6_001))]
        let answer = try await Bench().call("chat.postMessage", ["channel": "#general", "blocks": [block, block]])

        #expect(answer.errorCode == "invalid_blocks")
    }

    @Test func everyWrongPlaceIsTold() async throws {
        let blocks = try GraphQLValue(#"[{"type":"section"},{"type":"foo"},\#(Self.actions(#"{"type":"button"}"#))]"#)
        let answer = try await Bench().call("chat.postMessage", ["channel": "#general", "blocks": blocks])

        #expect(answer.json["errors"]?.items?.count == 3)
    }
}
