/// Bodies as Slack documents them, of an invented workspace.
enum SlackSamples {
    static let command = """
        token=gone&team_id=T012TEAM&team_domain=invented&channel_id=C012CHAN&channel_name=delivery&user_id=U012MARIA\
        &user_name=maria&command=%2Fchat&text=what+did+%3C%40U012JOAO%3E+say%3F+%26amp%3B+%E2%82%AC&api_app_id=A012APP\
        &is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT012TEAM%2F1%2Fabc\
        &trigger_id=13345224609.738474920.8088930838d8
        """

    static let events =
        [
            """
            {"type":"app_mention","user":"U012MARIA","text":"<@U012BOT> status?","ts":"1712345678.000100",\
            "channel":"C012CHAN","event_ts":"1712345678.000100","team":"T012TEAM","blocks":[{"type":"rich_text"}]}
            """,
            """
            {"type":"message","channel_type":"im","user":"U012MARIA","text":"hello &amp; good morning",\
            "ts":"1712345679.000200","channel":"D012DM","client_msg_id":"1","thread_ts":"1712345600.000001"}
            """,
            """
            {"type":"reaction_added","user":"U012MARIA","reaction":"memo::skin-tone-3","item_user":"U012JOAO",\
            "item":{"type":"message","channel":"C012CHAN","ts":"1712345678.000100"},"event_ts":"1712345680.000300"}
            """,
            """
            {"type":"team_join","user":{"id":"U012NEW","team_id":"T012TEAM","name":"ines","deleted":false,\
            "tz":"Europe/Lisbon","is_bot":false,"profile":{"display_name":"Inês","email":"ines@example.com"}}}
            """,
        ].map { event in
            """
            {"token":"gone","team_id":"T012TEAM","api_app_id":"A012APP","event":\(event),"type":"event_callback",\
            "event_id":"Ev012","event_time":1712345678,"authorizations":[{"team_id":"T012HOME","user_id":"U012BOT",\
            "is_bot":true,"enterprise_id":null}],"is_ext_shared_channel":true,"event_context":"4-eyJldCI6"}
            """
        } + [#"{"type":"url_verification","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}"#]

    static let interactions = [
        """
        {"type":"block_actions","team":{"id":"T012TEAM","domain":"invented"},"user":{"id":"U012MARIA","username":"maria",\
        "team_id":"T012TEAM"},"container":{"type":"message","message_ts":"1712345678.000100","channel_id":"C012CHAN",\
        "is_ephemeral":true},"trigger_id":"12.34.ab","channel":{"id":"C012CHAN","name":"delivery"},"message":{"text":"Pick"},\
        "state":{"values":{"pick":{"transcript_selection":{"type":"multi_static_select","selected_options":[{"text":\
        {"type":"plain_text","text":"Planning"},"value":"m1"}]}}}},"response_url":"https://hooks.slack.com/actions/T/1/abc",\
        "actions":[{"type":"button","block_id":"go","action_id":"use_selected_transcripts","action_ts":"1712345681.123456",\
        "value":"v1","text":{"type":"plain_text","text":"Use"}}]}
        """,
        """
        {"type":"view_submission","team":{"id":"T012TEAM"},"user":{"id":"U012MARIA","name":"maria","team_id":"T012TEAM"},\
        "trigger_id":"12.34.cd","response_urls":[],"view":{"id":"V012","hash":"156.cd","callback_id":"edit_ticket",\
        "private_metadata":"{\\"preview\\":1}","root_view_id":"V011","previous_view_id":null,"state":{"values":{"title":\
        {"value":{"type":"plain_text_input","value":"New title"}},"due":{"date":{"type":"datepicker","selected_date":null}},\
        "who":{"assignee":{"type":"users_select","selected_user":"U012JOAO"}}}}}}
        """,
        """
        {"type":"message_action","callback_id":"create_ticket","trigger_id":"12.34.ef","action_ts":"1712345690.000001",\
        "response_url":"https://hooks.slack.com/app/T012TEAM/1/abc","team":{"id":"T012TEAM"},"user":{"id":"U012MARIA"},\
        "channel":{"id":"C012CHAN","name":"delivery"},"message":{"type":"message","user":"U012JOAO","ts":"1712345678.000100",\
        "text":"we should fix <https://a.example|this>"}}
        """,
        """
        {"type":"view_closed","team":null,"user":{"id":"U012MARIA","name":"maria"},"is_cleared":true,"view":{"id":"V012",\
        "hash":"156.cd","callback_id":"edit_ticket","private_metadata":"","state":{"values":{}}}}
        """,
    ]

    static let forms = interactions.map { "payload=\(encoded($0))" } + ["a=1&a=2&b="]

    static let addresses = [
        "https://hooks.slack.com/commands/T012TEAM/1/abc", "http://127.0.0.1:8090/sandbox/slack/response/T/1/x",
        "https://hooks.slack.com:443/a", "https://user@hooks.slack.com/a", "https://hooks.slack.com.evil.example/a",
        "https://[::1]/a", "https://hooks.slack.com\\@evil.example/a",
    ]

    static let texts = [
        "<@U012BOT> what did <@U012JOAO|joão> say in <#C012CHAN|delivery>? &lt;b&gt; <https://a.example/x?y=1|this> <!here>",
        "<!subteam^S012|@team> <!date^1392734382^{date}|Feb> <mailto:a@example.com|a@example.com> *bold* _it_ ~s~ `c`",
        "```\nlet x = 1 < 2 && 3 > 2\n```\n> quoted\n• one\n• two",
    ]

    /// Every byte as a percent escape.
    static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
