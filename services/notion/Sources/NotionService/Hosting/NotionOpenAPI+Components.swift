extension NotionOpenAPI {
    // swift-format-ignore
    static let components = """
        {
          "securitySchemes": {
            "token": {"type": "http", "scheme": "bearer", "description": "ALPHA_API_TOKEN; where none is set, callers on loopback need none"}
          },
          "responses": {\(responses.joined(separator: ", "))},
          "schemas": {\(schemas)}
        }
        """

    private static let responses = [
        response(400, "Malformed: not JSON, no id, or a value in the query that is wrong"),
        response(401, "No token, or a wrong one"),
        response(
            404,
            "Nothing of this name or id that is shared with the connection; near has names that may have been meant"),
        response(409, "The meeting is not ready, or somebody changed the same thing in Notion"),
        response(413, "The body is larger than 1 MiB"),
        response(415, "The body is not application/json"),
        response(422, "Fields are missing or wrong, a pointer each; or Notion does not take a value"),
        response(502, "Notion answered wrongly, or refused NOTION_TOKEN"),
        response(
            503,
            "Notion is away, its rate limit is used up, NOTION_TOKEN is not set, or there is too much to do at once",
            hasRetryAfter: true),
        response(504, "Notion did not answer in time", hasRetryAfter: true),
    ]

    private static func response(_ status: Int, _ description: String, hasRetryAfter: Bool = false) -> String {
        let headers =
            hasRetryAfter
            ? #""headers": {"Retry-After": {"description": "Seconds", "schema": {"type": "integer"}}}, "# : ""
        return """
            "Problem\(status)": {"description": "\(description)", \(headers)"content": {
              "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
            """
    }

    // swift-format-ignore
    private static let schemas = #"""
        "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
          "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
          "near": {"type": "array", "items": {"type": "string"}},
          "errors": {"type": "array", "items": {"type": "object", "required": ["pointer", "detail"], "properties": {
            "pointer": {"type": "string"}, "detail": {"type": "string"}}}}}},
        "Parent": {"type": "object", "required": ["type", "id"], "properties": {
          "type": {"enum": ["page", "database", "block", "workspace", "unknown"]}, "id": {"type": ["string", "null"], "format": "uuid"}}},
        "Properties": {"type": "object", "additionalProperties": {"type": "string"}, "description": "Every property in words, by name"},
        "Page": {"type": "object",
          "required": ["id", "title", "url", "parent", "icon", "properties", "created_time", "last_edited_time", "archived", "markdown", "complete", "notes", "fetched_at", "stale", "notice"],
          "properties": {
            "id": {"type": "string", "format": "uuid"}, "title": {"type": "string"}, "url": {"type": "string"},
            "parent": {"$ref": "#/components/schemas/Parent"}, "icon": {"type": ["string", "null"]},
            "properties": {"$ref": "#/components/schemas/Properties"},
            "created_time": {"type": "string", "format": "date-time"}, "last_edited_time": {"type": "string", "format": "date-time"},
            "archived": {"type": "boolean", "description": "In Notion's trash"}, "markdown": {"type": "string"},
            "complete": {"type": "boolean"},
            "notes": {"type": "array", "description": "What is left out, and why", "items": {"type": "object", "required": ["block_id", "reason", "message"], "properties": {
              "block_id": {"type": "string", "format": "uuid"}, "reason": {"type": "string"}, "message": {"type": "string"}}}},
            "fetched_at": {"type": "string", "format": "date-time"}, "stale": {"type": "boolean"}, "notice": {"type": ["string", "null"]}}},
        "Summary": {"type": "object", "required": ["id", "title", "url", "parent", "properties", "last_edited_time", "matched_by"], "properties": {
          "id": {"type": "string", "format": "uuid"}, "title": {"type": "string"}, "url": {"type": "string"},
          "parent": {"$ref": "#/components/schemas/Parent"}, "properties": {"$ref": "#/components/schemas/Properties"},
          "last_edited_time": {"type": "string", "format": "date-time"},
          "matched_by": {"type": ["string", "null"], "description": "title, or the name of a property"}}},
        "Subject": {"type": "object", "required": ["name", "kind", "match", "page", "pages", "databases", "fetched_at", "stale", "notice"], "properties": {
          "name": {"type": "string"}, "kind": {"enum": ["project", "client"]}, "match": {"enum": ["exact", "partial"]},
          "page": {"type": ["object", "null"], "description": "The page that tells most", "properties": {
            "id": {"type": "string", "format": "uuid"}, "title": {"type": "string"}, "url": {"type": "string"},
            "properties": {"$ref": "#/components/schemas/Properties"}, "last_edited_time": {"type": "string", "format": "date-time"},
            "markdown": {"type": "string"}, "complete": {"type": "boolean"}}},
          "pages": {"type": "array", "items": {"$ref": "#/components/schemas/Summary"}},
          "databases": {"type": "array", "items": {"type": "object", "required": ["id", "title", "url", "rows", "complete"], "properties": {
            "id": {"type": "string", "format": "uuid"}, "title": {"type": "string"}, "url": {"type": "string"},
            "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Summary"}}, "complete": {"type": "boolean"}}}},
          "fetched_at": {"type": "string", "format": "date-time"}, "stale": {"type": "boolean"}, "notice": {"type": ["string", "null"]}}},
        "RequirementsRequest": {"type": "object", "required": ["page_id"], "properties": {
          "page_id": {"type": "string", "description": "The page's id, with or without dashes, or its address"}}},
        "RequirementList": {"type": "array", "items": {"type": "object", "required": ["text", "block_id", "url", "headings"], "properties": {
          "text": {"type": "string"}, "block_id": {"type": "string", "format": "uuid"}, "url": {"type": "string", "description": "Leads to the block"},
          "headings": {"type": "array", "items": {"type": "string"}}}}},
        "Requirements": {"type": "object",
          "required": ["page_id", "title", "url", "last_edited_time", "functional", "technical", "timeline", "stakeholders", "constraints", "engine", "complete", "fetched_at", "stale", "notice"],
          "properties": {
            "page_id": {"type": "string", "format": "uuid"}, "title": {"type": "string"}, "url": {"type": "string"},
            "last_edited_time": {"type": "string", "format": "date-time"},
            "functional": {"$ref": "#/components/schemas/RequirementList"}, "technical": {"$ref": "#/components/schemas/RequirementList"},
            "timeline": {"$ref": "#/components/schemas/RequirementList"}, "stakeholders": {"$ref": "#/components/schemas/RequirementList"},
            "constraints": {"$ref": "#/components/schemas/RequirementList"}, "engine": {"type": "string"}, "complete": {"type": "boolean"},
            "fetched_at": {"type": "string", "format": "date-time"}, "stale": {"type": "boolean"}, "notice": {"type": ["string", "null"]}}},
        "NewPublication": {"type": "object", "properties": {
          "meeting_id": {"type": ["string", "null"], "maxLength": 255, "description": "The same meeting under the same parent is the same page; without it the same title is"},
          "parent_id": {"type": ["string", "null"], "description": "Id or address of a page, database or data source; NOTION_NOTES_PARENT where it is left out"},
          "title": {"type": ["string", "null"], "maxLength": 500}, "markdown": {"type": ["string", "null"], "description": "Without it the meeting's summary, decisions, tasks and tickets"},
          "properties": {"type": ["object", "null"], "maxProperties": 50, "additionalProperties": {"type": ["string", "number", "boolean", "null"]}, "description": "By name, under a database"}}},
        "Publication": {"type": "object", "required": ["id", "url", "title", "parent_id", "meeting_id", "status", "created", "warnings", "notice"], "properties": {
          "id": {"type": ["string", "null"], "format": "uuid"}, "url": {"type": ["string", "null"]}, "title": {"type": "string"},
          "parent_id": {"type": "string", "format": "uuid"}, "meeting_id": {"type": ["string", "null"]},
          "status": {"enum": ["published", "queued"]}, "created": {"type": "boolean"},
          "warnings": {"type": "array", "items": {"type": "string"}}, "notice": {"type": ["string", "null"]}}},
        "Findings": {"type": "object", "required": ["items", "next_cursor"], "properties": {
          "items": {"type": "array", "items": {"type": "object", "required": ["id", "type", "title", "url", "parent", "last_edited_time"], "properties": {
            "id": {"type": "string", "format": "uuid"}, "type": {"enum": ["page", "database"]}, "title": {"type": "string"}, "url": {"type": "string"},
            "parent": {"$ref": "#/components/schemas/Parent"}, "last_edited_time": {"type": ["string", "null"], "format": "date-time"}}}},
          "next_cursor": {"type": ["string", "null"]}}}
        """#
}
