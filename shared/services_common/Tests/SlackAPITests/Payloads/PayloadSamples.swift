/// Bodies as Slack documents them, of an invented workspace.
enum PayloadSamples {
    static let command = """
        token=gone&team_id=T012TEAM&team_domain=invented&channel_id=C012CHAN&channel_name=delivery&user_id=U012MARIA\
        &user_name=maria&command=%2Fchat&text=what+did+%3C%40U012JOAO%3E+say%3F+%26amp%3B+%E2%82%AC\
        &api_app_id=A012APP&is_enterprise_install=false\
        &response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT012TEAM%2F1%2Fabc&trigger_id=13345224609.738474920.8088930838d8
        """

    static func event(
        _ event: String, id: String = "Ev012",
        authorizations: String = #"[{"team_id":"T012HOME","user_id":"U012BOT","is_bot":true,"enterprise_id":null}]"#
    ) -> String {
        """
        {"token":"gone","team_id":"T012TEAM","api_app_id":"A012APP","event":\(event),"type":"event_callback",\
        "event_id":"\(id)","event_time":1712345678,"authorizations":\(authorizations),"is_ext_shared_channel":true,\
        "event_context":"4-eyJldCI6"}
        """
    }

    static let mention = """
        {"type":"app_mention","user":"U012MARIA","text":"<@U012BOT> status?","ts":"1712345678.000100",\
        "channel":"C012CHAN","event_ts":"1712345678.000100","team":"T012TEAM","blocks":[{"type":"rich_text"}]}
        """

    static let directMessage = """
        {"type":"message","channel_type":"im","user":"U012MARIA","text":"hello &amp; good morning",\
        "ts":"1712345679.000200","channel":"D012DM","client_msg_id":"1","thread_ts":"1712345600.000001"}
        """

    static let reaction = """
        {"type":"reaction_added","user":"U012MARIA","reaction":"memo::skin-tone-3","item_user":"U012JOAO",\
        "item":{"type":"message","channel":"C012CHAN","ts":"1712345678.000100"},"event_ts":"1712345680.000300"}
        """

    static let teamJoin = """
        {"type":"team_join","user":{"id":"U012NEW","team_id":"T012TEAM","name":"ines","deleted":false,"real_name":"Inês Prado",\
        "tz":"Europe/Lisbon","is_bot":false,"profile":{"display_name":"Inês","email":"ines@example.com"}}}
        """

    static let homeOpened = """
        {"type":"app_home_opened","user":"U012MARIA","channel":"D012DM","event_ts":"1712345680.000300","tab":"home",\
        "view":{"id":"V012HOME","hash":"1.a","type":"home","private_metadata":"","callback_id":"","state":{"values":{}}}}
        """

    static let blockActions = """
        {"type":"block_actions","team":{"id":"T012TEAM","domain":"invented"},\
        "user":{"id":"U012MARIA","username":"maria","team_id":"T012TEAM"},"api_app_id":"A012APP","token":"gone",\
        "container":{"type":"message","message_ts":"1712345678.000100","channel_id":"C012CHAN","is_ephemeral":true},\
        "trigger_id":"12.34.ab","channel":{"id":"C012CHAN","name":"delivery"},"message":{"text":"Pick"},\
        "state":{"values":{"pick":{"transcript_selection":{"type":"multi_static_select","selected_options":[\
        {"text":{"type":"plain_text","text":"Planning"},"value":"m1"},{"text":{"type":"plain_text","text":"Retro"},"value":"m2"}]}}}},\
        "response_url":"https://hooks.slack.com/actions/T012TEAM/1/abc",\
        "actions":[{"type":"button","block_id":"go","action_id":"use_selected_transcripts","action_ts":"1712345681.123456",\
        "value":"v1","text":{"type":"plain_text","text":"Use"}}]}
        """

    static let submission = """
        {"type":"view_submission","team":{"id":"T012TEAM"},"user":{"id":"U012MARIA","name":"maria","team_id":"T012TEAM"},\
        "trigger_id":"12.34.cd","response_urls":[],"view":{"id":"V012","hash":"156.cd","callback_id":"edit_ticket",\
        "private_metadata":"{\\"preview\\":1}","app_installed_team_id":"T012HOME","root_view_id":"V011",\
        "previous_view_id":null,"state":{"values":{"title":{"value":{"type":"plain_text_input","value":"New title"}},\
        "due":{"date":{"type":"datepicker","selected_date":null}},\
        "who":{"assignee":{"type":"users_select","selected_user":"U012JOAO"}},\
        "project":{"p":{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"Atlas"},"value":"p1"}}},\
        "flags":{"f":{"type":"checkboxes","selected_options":[]}},"rich":{"r":{"type":"rich_text_input"}}}}}}
        """

    static let messageAction = """
        {"type":"message_action","callback_id":"create_ticket","trigger_id":"12.34.ef","action_ts":"1712345690.000001",\
        "response_url":"https://hooks.slack.com/app/T012TEAM/1/abc","team":{"id":"T012TEAM"},\
        "user":{"id":"U012MARIA","name":"maria"},"channel":{"id":"C012CHAN","name":"delivery"},\
        "message":{"type":"message","user":"U012JOAO","ts":"1712345678.000100","text":"we should fix <https://a.example|this>"}}
        """

    static let shortcut = """
        {"type":"shortcut","callback_id":"ask","trigger_id":"12.34.gh","action_ts":"1712345691.000001",\
        "team":{"id":"T012TEAM"},"user":{"id":"U012MARIA","username":"maria","team_id":"T012TEAM"}}
        """

    static let viewClosed = """
        {"type":"view_closed","team":null,"user":{"id":"U012MARIA","name":"maria","team_id":"T012TEAM"},"is_cleared":true,\
        "view":{"id":"V012","hash":"156.cd","callback_id":"edit_ticket","private_metadata":"","state":{"values":{}}}}
        """

    static let suggestion = """
        {"type":"block_suggestion","action_id":"project","block_id":"b","value":"atl","team":{"id":"T012TEAM"},\
        "user":{"id":"U012MARIA","team_id":"T012TEAM"},"container":{"type":"view","view_id":"V012"}}
        """

    /// A payload as the one field of a form.
    static func form(_ payload: String) -> [UInt8] {
        Array("payload=".utf8)
            + payload.utf8.flatMap { byte in Array(("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8) }
    }
}
