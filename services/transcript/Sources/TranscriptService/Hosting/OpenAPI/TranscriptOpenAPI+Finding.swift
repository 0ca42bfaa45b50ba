extension TranscriptOpenAPI {
    /// Search, the filter alone, statistics.
    // swift-format-ignore
    static let findingPaths = """
        "/transcript/search": {
          "get": {
            "summary": "Search titles and the filtered text",
            "description": "Finds a meeting from when its text can be read.",
            "parameters": [
              {
                "name": "q",
                "in": "query",
                "required": true,
                "schema": {"type": "string", "minLength": 1, "maxLength": 1000},
                "description": "Words to look for"
              },
              {
                "name": "meeting_ids",
                "in": "query",
                "required": false,
                "schema": {"type": "array", "items": {"type": "string", "format": "uuid"}, "maxItems": 20},
                "style": "form",
                "explode": false,
                "description": "The only meetings to look in; with commas, or repeated"
              },
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
                "description": "Passages, the best first",
                "content": {
                  "application/json": {
                    "schema": {
                      "type": "object",
                      "properties": {
                        "items": {"type": "array", "items": {"$ref": "#/components/schemas/Passage"}},
                        "next_cursor": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                      },
                      "required": ["items", "next_cursor"]
                    }
                  }
                }
              },
              "400": {"$ref": "#/components/responses/Problem400"},
              "401": {"$ref": "#/components/responses/Problem401"},
              "503": {"$ref": "#/components/responses/Problem503"}
            }
          }
        },
        "/transcript/redact": {
          "post": {
            "summary": "Filter a text; nothing is stored",
            "description": "By the rules and by the terms that REDACTION_TERMS names, as they are now.",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
                }
              }
            },
            "responses": {
              "200": {
                "description": "The filtered text and what was taken out",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Redacted"}}}
              },
              "400": {"$ref": "#/components/responses/Problem400"},
              "401": {"$ref": "#/components/responses/Problem401"},
              "413": {"$ref": "#/components/responses/Problem413"},
              "415": {"$ref": "#/components/responses/Problem415"},
              "422": {"$ref": "#/components/responses/Problem422"},
              "503": {"$ref": "#/components/responses/Problem503"}
            }
          }
        },
        "/transcript/stats": {
          "get": {
            "summary": "Totals, averages, activity",
            "responses": {
              "200": {"description": "Figures", "content": {"application/json": {"schema": {"type": "object"}}}},
              "401": {"$ref": "#/components/responses/Problem401"},
              "503": {"$ref": "#/components/responses/Problem503"}
            }
          }
        }
        """

    // swift-format-ignore
    static let findingSchemas = """
        "Passage": {
          "type": "object",
          "properties": {
            "meeting_id": {"type": "string", "format": "uuid"},
            "title": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "meeting_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "segment": {"type": "integer"},
            "speaker": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "start_seconds": {"anyOf": [{"type": "number"}, {"type": "null"}]},
            "text": {"type": "string"},
            "score": {"type": "number"}
          },
          "required": [
            "meeting_id",
            "title",
            "meeting_date",
            "segment",
            "speaker",
            "start_seconds",
            "text",
            "score"
          ]
        },
        "Redacted": {
          "type": "object",
          "properties": {
            "redacted": {"type": "string"},
            "spans": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "start": {"type": "integer"},
                  "end": {"type": "integer"},
                  "label": {"type": "string"},
                  "placeholder": {"type": "string"}
                },
                "required": ["start", "end", "label", "placeholder"]
              }
            }
          },
          "required": ["redacted", "spans"]
        }
        """
}
