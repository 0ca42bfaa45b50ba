extension TranscriptOpenAPI {
    // swift-format-ignore
    static let ticketPaths = """
        "/transcript/meetings/{id}/tickets": {
          "parameters": [
            {
              "name": "id",
              "in": "path",
              "required": true,
              "schema": {"type": "string"},
              "description": "The meeting's id"
            }
          ],
          "get": {
            "summary": "Proposed tickets",
            "description": "409 until the meeting is ready for the first time.",
            "parameters": [
              {
                "name": "limit",
                "in": "query",
                "required": false,
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50},
                "description": "How many items at the most"
              },
              {
                "name": "cursor",
                "in": "query",
                "required": false,
                "schema": {"type": "string", "maxLength": 512},
                "description": "next_cursor of the page before"
              }
            ],
            "responses": {
              "200": {
                "description": "The proposals",
                "content": {
                  "application/json": {
                    "schema": {
                      "type": "object",
                      "properties": {
                        "items": {"type": "array", "items": {"$ref": "#/components/schemas/Proposal"}},
                        "next_cursor": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                      },
                      "required": ["items", "next_cursor"]
                    }
                  }
                }
              },
              "400": {"$ref": "#/components/responses/Problem400"},
              "401": {"$ref": "#/components/responses/Problem401"},
              "404": {"$ref": "#/components/responses/Problem404"},
              "409": {"$ref": "#/components/responses/Problem409"},
              "503": {"$ref": "#/components/responses/Problem503"}
            }
          },
          "post": {
            "summary": "Create proposals in Linear",
            "description": "Doing it twice creates nothing twice. With the same Idempotency-Key and body the answer is the same for seven days; with another body it is 422.",
            "parameters": [
              {
                "name": "Idempotency-Key",
                "in": "header",
                "required": false,
                "schema": {"type": "string", "minLength": 1, "maxLength": 255},
                "description": "Names this call, in visible ASCII characters"
              }
            ],
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {
                    "oneOf": [
                      {
                        "type": "object",
                        "properties": {
                          "ids": {
                            "type": "array",
                            "items": {"type": "string", "format": "uuid"},
                            "minItems": 1,
                            "maxItems": 50
                          }
                        },
                        "required": ["ids"]
                      },
                      {"type": "object", "properties": {"all": {"const": true}}, "required": ["all"]}
                    ]
                  }
                }
              }
            },
            "responses": {
              "201": {
                "description": "Issues came to be",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Creation"}}}
              },
              "200": {
                "description": "Nothing was new",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Creation"}}}
              },
              "400": {"$ref": "#/components/responses/Problem400"},
              "401": {"$ref": "#/components/responses/Problem401"},
              "403": {"$ref": "#/components/responses/Problem403"},
              "404": {"$ref": "#/components/responses/Problem404"},
              "409": {"$ref": "#/components/responses/Problem409"},
              "413": {"$ref": "#/components/responses/Problem413"},
              "415": {"$ref": "#/components/responses/Problem415"},
              "422": {"$ref": "#/components/responses/Problem422"},
              "429": {"$ref": "#/components/responses/Problem429"},
              "502": {"$ref": "#/components/responses/Problem502"},
              "503": {"$ref": "#/components/responses/Problem503"},
              "504": {"$ref": "#/components/responses/Problem504"}
            }
          }
        },
        \(dismissalPath)
        """

    // swift-format-ignore
    static let ticketSchemas = """
        "Proposal": {
          "type": "object",
          "properties": {
            "id": {"type": "string", "format": "uuid"},
            "title": {"type": "string"},
            "description": {"type": "string"},
            "project": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "milestone": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "assignee": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "priority": {"anyOf": [{"type": "integer", "minimum": 0, "maximum": 4}, {"type": "null"}]},
            "estimate": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "due_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "subtasks": {"type": "array", "items": {"type": "string"}},
            "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}},
            "duplicate_of": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "status": {"type": "string", "enum": ["proposed", "created", "dismissed"]},
            "identifier": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "url": {"anyOf": [{"type": "string"}, {"type": "null"}]}
          },
          "required": [
            "id",
            "title",
            "description",
            "project",
            "milestone",
            "assignee",
            "priority",
            "estimate",
            "due_date",
            "subtasks",
            "evidence",
            "duplicate_of",
            "status",
            "identifier",
            "url"
          ]
        },
        "Creation": {
          "type": "object",
          "properties": {
            "created": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "identifier": {"type": "string"},
                  "title": {"type": "string"},
                  "url": {"type": "string"},
                  "warnings": {"type": "array", "items": {"type": "string"}}
                },
                "required": ["id", "identifier", "title", "url", "warnings"]
              }
            },
            "failed": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {"id": {"type": "string", "format": "uuid"}, "reason": {"type": "string"}},
                "required": ["id", "reason"]
              }
            },
            "skipped": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {"id": {"type": "string", "format": "uuid"}, "reason": {"type": "string"}},
                "required": ["id", "reason"]
              }
            },
            "mode": {"type": "string"}
          },
          "required": ["created", "failed", "skipped", "mode"]
        }
        """
}
