/// What the service offers, in OpenAPI 3.1 as JSON. A test compares its paths with the router's.
enum NotionOpenAPI {
    static let document = """
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Alpha Machine: notion service",
            "version": "1",
            "description": "Reads what Notion has about clients and projects, and publishes meeting notes there."
          },
          "servers": [{"url": "/"}],
          "security": [{"token": []}],
          "paths": {\(paths.joined(separator: ",\n"))},
          "components": \(components)
        }
        """

    // swift-format-ignore
    private static let paths = [
        open("/notion/health", "The process is up", schema: #"{"type": "object", "properties": {"service": {"type": "string"}, "status": {"type": "string"}}, "required": ["service", "status"]}"#),
        open("/notion/openapi.json", "This description", schema: #"{"type": "object"}"#),
        path(
            "/notion/projects/{name}", "get", "What Notion has about a project",
            parameters: [name], answers: [answer(200, "Pages and databases, the page that tells most with its text", "Subject")] + problems([400, 404])
        ),
        path(
            "/notion/clients/{name}", "get", "What Notion has about a client",
            parameters: [name], answers: [answer(200, "Pages and databases, the page that tells most with its text", "Subject")] + problems([400, 404])
        ),
        path(
            "/notion/pages/{id}", "get", "A page as Markdown, with its properties",
            parameters: [
                #"{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "description": "The page's id, with or without dashes, or its address"}"#,
                #"{"name": "refresh", "in": "query", "schema": {"type": "boolean", "default": false}, "description": "Ask Notion although it was asked within the last 30 s"}"#,
            ],
            answers: [
                ##""200": {"description": "The page; bare Markdown for Accept: text/markdown", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}, "text/markdown": {"schema": {"type": "string"}}}}"##
            ] + problems([400, 404])
        ),
        path(
            "/notion/pages", "post", "Publish meeting notes; the same meeting again changes its page", body: "NewPublication",
            answers: [
                answer(200, "The page that was there says it now", "Publication"),
                answer(201, "A new page", "Publication"),
                answer(202, "Stored; it goes to Notion by itself as soon as that can be reached", "Publication"),
            ] + problems([400, 404, 409, 413, 415, 422])
        ),
        #""/notion/meetings/{id}": {"delete": {"summary": "Erase the words that are kept of a meeting, for the transcript service; pages in Notion stay", "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}], "responses": {"204": {"description": "Nothing is left, whether or not there was anything"}, \#([401, 404, 503].map(problem).joined(separator: ", "))}}}"#,
        path(
            "/notion/requirements", "post", "What a page requires, each with the block it stands in", body: "RequirementsRequest",
            answers: [answer(200, "Requirements by kind", "Requirements")] + problems([400, 404, 413, 415, 422])
        ),
        path(
            "/notion/search", "get", "Pages and databases whose titles match, the last edited first",
            parameters: [
                #"{"name": "q", "in": "query", "schema": {"type": "string"}, "description": "Without it, all that is shared"}"#,
                #"{"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}}"#,
                #"{"name": "cursor", "in": "query", "schema": {"type": "string"}, "description": "next_cursor of the page before"}"#,
            ],
            answers: [answer(200, "A page of findings", "Findings")] + problems([400])
        ),
    ]

    private static let name =
        #"{"name": "name", "in": "path", "required": true, "schema": {"type": "string"}, "description": "In any case"}"#

    /// A route that asks for no token.
    private static func open(_ path: String, _ summary: String, schema: String) -> String {
        """
        "\(path)": {"get": {"summary": "\(summary)", "security": [], "responses": {
          "200": {"description": "OK", "content": {"application/json": {"schema": \(schema)}}}}}}
        """
    }

    private static func path(
        _ path: String, _ method: String, _ summary: String, parameters: [String] = [], body: String? = nil,
        answers: [String]
    ) -> String {
        let body =
            body.map {
                """
                , "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/\($0)"}}}}
                """
            } ?? ""
        return """
            "\(path)": {"\(method)": {"summary": "\(summary)", "parameters": [\(parameters.joined(separator: ", "))]\(body),
              "responses": {\(answers.joined(separator: ", "))}}}
            """
    }

    private static func answer(_ status: Int, _ description: String, _ schema: String) -> String {
        """
        "\(status)": {"description": "\(description)", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/\(schema)"}}}}
        """
    }

    /// What every route that asks Notion can answer, and `own`.
    private static func problems(_ own: [Int]) -> [String] {
        (own + [401, 502, 503, 504]).sorted().map(problem)
    }

    private static func problem(_ status: Int) -> String {
        ##""\##(status)": {"$ref": "#/components/responses/Problem\##(status)"}"##
    }
}
