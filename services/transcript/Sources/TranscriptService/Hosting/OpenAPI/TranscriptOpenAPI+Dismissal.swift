extension TranscriptOpenAPI {
    // swift-format-ignore
    static let dismissalPath = """
        "/transcript/meetings/{id}/tickets/dismiss": {
          "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "description": "The meeting's id"}],
          "post": {
            "summary": "Say that proposals are not to become tickets",
            "description": "What is a ticket already stays one. What was dismissed stays so when the meeting is processed again, and can still be created by its id.",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {
                    "type": "object",
                    "properties": {"ids": {"type": "array", "items": {"type": "string", "format": "uuid"}, "minItems": 1, "maxItems": 50}},
                    "required": ["ids"]
                  }
                }
              }
            },
            "responses": {
              "200": {
                "description": "These proposals as they are now",
                "content": {
                  "application/json": {
                    "schema": {
                      "type": "object",
                      "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Proposal"}}, "next_cursor": {"type": "null"}},
                      "required": ["items", "next_cursor"]
                    }
                  }
                }
              },
              \(problems)
            }
          }
        }
        """

    // swift-format-ignore
    private static let problems = [400, 401, 404, 409, 413, 415, 422, 503].map { ##""\##($0)": {"$ref": "#/components/responses/Problem\##($0)"}"## }.joined(separator: ", ")
}
