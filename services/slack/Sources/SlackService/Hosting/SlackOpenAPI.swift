/// What the service offers, in OpenAPI 3.1 as JSON. A test compares its paths with the router's.
enum SlackOpenAPI {
    static let document = """
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Alpha Machine: slack service",
            "version": "1",
            "description": "Takes what Slack sends, and answers it once. The routes of Slack take its own payloads, signed."
          },
          "servers": [{"url": "/"}],
          "security": [{"token": []}],
          "paths": {\(paths.joined(separator: ",\n"))},
          "components": {
            "securitySchemes": {\(securitySchemes)},
            "responses": {\(problems.joined(separator: ", "))},
            "schemas": {\(schemas)}
          }
        }
        """

    // swift-format-ignore
    private static let paths = [
        open("/slack/health", "The process is up", #"{"type": "object", "properties": {"service": {"type": "string"}, "status": {"type": "string"}}, "required": ["service", "status"]}"#),
        open("/slack/openapi.json", "This description", #"{"type": "object"}"#),
        signed("/slack/commands", "A slash command", media: "application/x-www-form-urlencoded", answer: #""200": {"description": "Stored; the answer follows by its response_url"}"#),
        signed("/slack/events", "An event, or Slack's check of the address", media: "application/json",
            answer: #""200": {"description": "Stored, or the challenge", "content": {"application/json": {"schema": {"type": "object", "properties": {"challenge": {"type": "string"}}}}}}"#),
        signed("/slack/interactive", "A press, a choice, a submission or a shortcut", media: "application/x-www-form-urlencoded",
            answer: #""200": {"description": "Stored; for a submission what becomes of the dialog", "content": {"application/json": {"schema": {"type": "object", "properties": {"response_action": {"enum": ["errors", "update"]}}}}}}"#),
        page("/slack/install", "Sends the browser to Slack to install the app", parameters: [],
            answers: [#""302": {"description": "Slack's page, with a state that comes back", "headers": {"Location": {"schema": {"type": "string"}}}}"#, problem(503)]),
        page("/slack/oauth/redirect", "Where Slack sends the browser afterwards", parameters: ["code", "state", "error"],
            answers: [200, 400, 403, 502, 503, 504].map { #""\#($0)": {"description": "A page for the person in front of the browser", "content": {\#($0 == 503 ? tooMuch : "")"text/html": {"schema": {"type": "string"}}}}"# }),
        post("/slack/notifications", "Something about a meeting is new", body: "Notification", answers: [
            json(200, "The same one again, or no channel is set", "Notified"), json(202, "Stored", "Notified")]),
        post("/slack/ask", "What /chat answers, with its sources; nothing is posted", body: "Question", answers: [json(200, "The answer", "Answer")]),
        """
        "/slack/replies": {"get": {"summary": "Replies on their way, sent, or not to be delivered, with the reason; without their words", "parameters": [
          {"name": "state", "in": "query", "schema": {"enum": ["waiting", "sent", "dead"], "default": "dead"}},
          {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}},
          {"name": "cursor", "in": "query", "schema": {"type": "string"}, "description": "next_cursor of the page before"}],
          "responses": {\(json(200, "A page of replies", "Replies")), \(problem(400)), \(problem(401)), \(problem(503))}}}
        """,
        """
        "/slack/meetings/{id}": {"delete": {"summary": "Erase the words that are kept of a meeting, for the transcript service; messages in Slack stay",
          "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
          "responses": {"204": {"description": "Nothing is left, whether or not there was anything"}, \(problem(401)), \(problem(404)), \(problem(503))}}}
        """,
    ]

    private static let tooMuch =
        ##""application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}, "##

    private static func open(_ path: String, _ summary: String, _ schema: String) -> String {
        """
        "\(path)": {"get": {"summary": "\(summary)", "security": [], "responses": {
          "200": {"description": "OK", "content": {"application/json": {"schema": \(schema)}}}}}}
        """
    }

    private static func signed(_ path: String, _ summary: String, media: String, answer: String) -> String {
        """
        "\(path)": {"post": {"summary": "\(summary)", "security": [{"signature": [], "timestamp": []}],
          "requestBody": {"required": true, "content": {"\(media)": {"schema": {"type": "object"}}}},
          "responses": {\(([answer] + [400, 401, 413, 503].map(problem)).joined(separator: ", "))}}}
        """
    }

    private static func page(_ path: String, _ summary: String, parameters: [String], answers: [String]) -> String {
        let parameters = parameters.map { #"{"name": "\#($0)", "in": "query", "schema": {"type": "string"}}"# }
        return """
            "\(path)": {"get": {"summary": "\(summary)", "security": [], "parameters": [\(parameters.joined(separator: ", "))],
              "responses": {\(answers.joined(separator: ", "))}}}
            """
    }

    private static func post(_ path: String, _ summary: String, body: String, answers: [String]) -> String {
        """
        "\(path)": {"post": {"summary": "\(summary)",
          "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/\(body)"}}}},
          "responses": {\((answers + [400, 401, 413, 415, 422, 503].map(problem)).joined(separator: ", "))}}}
        """
    }

    private static func json(_ status: Int, _ description: String, _ schema: String) -> String {
        ##""\##(status)": {"description": "\##(description)", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/\##(schema)"}}}}"##
    }

    private static func problem(_ status: Int) -> String {
        ##""\##(status)": {"$ref": "#/components/responses/Problem\##(status)"}"##
    }

    // swift-format-ignore
    private static let securitySchemes = """
        "token": {"type": "http", "scheme": "bearer", "description": "ALPHA_API_TOKEN; where none is set, callers on loopback need none"},
        "signature": {"type": "apiKey", "in": "header", "name": "X-Slack-Signature", "description": "v0= and HMAC-SHA256 of v0:timestamp:body with the signing secret"},
        "timestamp": {"type": "apiKey", "in": "header", "name": "X-Slack-Request-Timestamp", "description": "Whole seconds since 1970, at most 5 minutes from ours"}
        """

    private static let retryAfter =
        #" "headers": {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds"}},"#

    private static let problems = [
        (400, "Malformed, or a response_url that is not allowed"),
        (401, "No token, or a wrong one; for Slack's routes no signature, a wrong one, or an old time"),
        (404, "What is in the path names nothing"),
        (413, "The body is larger than 1 MiB"),
        (415, "The body is not application/json"),
        (422, "Fields are missing or wrong, a pointer each"),
        (503, "The database is away, a setting is missing, or there is too much to do at once; see Retry-After"),
    ].map { status, description in
        """
        "Problem\(status)": {"description": "\(description)",\(status == 503 ? retryAfter : "") "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        """
    }

    // swift-format-ignore
    private static let schemas = #"""
        "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
          "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
          "errors": {"type": "array", "items": {"type": "object", "required": ["pointer", "detail"], "properties": {
            "pointer": {"type": "string"}, "detail": {"type": "string"}}}}}},
        "Notification": {"type": "object", "required": ["type", "meeting_id", "version"], "properties": {
          "type": {"enum": ["meeting_ready", "tickets_changed", "meeting_deleted"]}, "meeting_id": {"type": "string", "format": "uuid"},
          "version": {"type": "integer", "description": "Counts what was told of this meeting"}}},
        "Notified": {"type": "object", "required": ["status"], "properties": {
          "status": {"enum": ["queued", "known", "ignored"]}, "reason": {"type": "string"}}},
        "Question": {"type": "object", "required": ["question"], "properties": {
          "question": {"type": "string", "maxLength": 2000}, "user": {"type": ["string", "null"], "description": "Name or e-mail address of whoever asks"},
          "meeting_ids": {"type": ["array", "null"], "maxItems": 20, "items": {"type": "string", "format": "uuid"}, "description": "The only ones to answer from"}}},
        "Answer": {"type": "object", "required": ["answer", "sources", "engine", "notices"], "properties": {
          "answer": {"type": "string", "description": "Markdown"}, "engine": {"type": "string"},
          "notices": {"type": "array", "items": {"type": "string"}},
          "sources": {"type": "array", "items": {"type": "object", "required": ["kind", "title", "url", "meeting_id", "segment", "start_seconds", "quote"], "properties": {
            "kind": {"enum": ["meeting", "issue", "page"]}, "title": {"type": "string"}, "url": {"type": ["string", "null"]},
            "meeting_id": {"type": ["string", "null"], "format": "uuid"}, "segment": {"type": ["integer", "null"]},
            "start_seconds": {"type": ["number", "null"]}, "quote": {"type": ["string", "null"]}}}}}},
        "Replies": {"type": "object", "required": ["items", "next_cursor"], "properties": {
          "next_cursor": {"type": ["string", "null"]},
          "items": {"type": "array", "items": {"type": "object", "required": ["id", "team", "state", "reason", "parts", "sent", "created_at", "updated_at"], "properties": {
            "id": {"type": "string", "format": "uuid"}, "team": {"type": "string"}, "state": {"type": "string"}, "reason": {"type": ["string", "null"]},
            "parts": {"type": "integer"}, "sent": {"type": "integer"}, "created_at": {"type": "string", "format": "date-time"}, "updated_at": {"type": "string", "format": "date-time"}}}}}}
        """#
}
