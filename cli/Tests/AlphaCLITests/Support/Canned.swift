/// Answers of a transcript service with two meetings.
enum Canned {
    static let id = "11111111-1111-4111-8111-111111111111"
    private static let otherID = "22222222-2222-4222-8222-222222222222"

    static func answer(_ call: StubServer.Call) -> StubServer.Answer {
        let path = call.line.split(separator: "?").first.map(String.init) ?? ""
        switch path {
        case "POST /transcript/meetings": return StubServer.Answer(#"{"id":"\#(id)","status":"queued"}"#, status: 202)
        case "GET /transcript/meetings": return StubServer.Answer(list)
        case "GET /transcript/meetings/\(id)": return StubServer.Answer(meeting())
        case "GET /transcript/meetings/\(id)/text": return StubServer.Answer(segments)
        case "GET /transcript/meetings/\(id)/tickets": return StubServer.Answer(proposals)
        case "POST /transcript/meetings/\(id)/tickets": return StubServer.Answer(tickets)
        case "GET /transcript/meetings/\(id)/summary": return StubServer.Answer(summary)
        case "GET /transcript/search": return StubServer.Answer(passages)
        default: return .problem(404, "There is no such route.")
        }
    }

    static func meeting(
        _ id: String = id, title: String = "Daily stand-up", status: String = "ready", error: String? = nil,
        redactionNotice: String? = nil
    ) -> String {
        """
        {"id":"\(id)","title":"\(title)","filename":"talk.txt","status":"\(status)",
         "error":\(error.map { "\"\($0)\"" } ?? "null"),"meeting_date":"2025-10-06","duration_seconds":60,
         "participants":["Ann","Bob"],"project_tags":[],"original_length":100,"filtered_length":90,"redaction_count":3,
         "redactions":{"AMOUNT":2,"PRICE":0,"BUDGET":0,"FINANCE":0,"TERM":1},"redaction_passes":["rules"],
         "redaction_notice":\(redactionNotice.map { "\"\($0)\"" } ?? "null"),"content_hash":"00",
         "created_at":"2025-11-03T09:00:00Z","updated_at":"2025-11-03T09:00:00Z"}
        """
    }

    private static var list: String {
        #"{"items":[\#(meeting()),\#(meeting(otherID, title: "Weekly retro"))],"next_cursor":null}"#
    }

    private static let segments = """
        [{"index":0,"speaker":"Ann","start_seconds":65.5,"text":"I'll send the report."},
         {"index":1,"speaker":"Bob","start_seconds":null,"text":"Then we move the server."}]
        """

    private static let summary = """
        {"summary":"They spoke of the report.","key_points":[],
         "decisions":[{"text":"We move the server.","evidence":[{"segment":1,"quote":"we move the server"}]}],
         "action_items":[{"text":"Send the report","assignee":"Ann","due_date":"2025-10-08",
                          "evidence":[{"segment":0,"quote":"I'll send the report"}]}],"engine":"rules"}
        """

    private static let proposals = """
        {"items":[
        {"id":"aaaaaaaa-0000-4000-8000-000000000000","title":"Send the report","description":"","project":"Fennimore",
         "milestone":null,"assignee":"Ann","priority":2,"estimate":null,"due_date":"2025-10-08",
         "subtasks":["Fix the plots"],"evidence":[{"segment":0,"quote":"I'll send the report"}],"duplicate_of":null,
         "status":"proposed","url":null},
        {"id":"bbbbbbbb-0000-4000-8000-000000000000","title":"Move the server","description":"","project":null,
         "milestone":null,"assignee":null,"priority":null,"estimate":null,"due_date":null,"subtasks":[],
         "evidence":[{"segment":1,"quote":"we move the server"}],"duplicate_of":"TID-28","status":"created",
         "identifier":"TID-68","url":"https://linear.test/TID-68"}],"next_cursor":null}
        """

    private static let tickets = """
        {"created":[{"id":"aaaaaaaa-0000-4000-8000-000000000000","identifier":"TID-69","title":"Send the report",
                     "url":"https://linear.test/TID-69"}],
         "failed":[{"id":"bbbbbbbb-0000-4000-8000-000000000000","reason":"Linear does not answer"}],"mode":"live"}
        """

    private static let passages = """
        {"items":[{"meeting_id":"11111111-1111-4111-8111-111111111111","title":"Daily stand-up",
                   "meeting_date":"2025-10-06","segment":0,"speaker":"Ann","start_seconds":65,
                   "text":"The rate limit is fine.","score":1.5}]}
        """
}
