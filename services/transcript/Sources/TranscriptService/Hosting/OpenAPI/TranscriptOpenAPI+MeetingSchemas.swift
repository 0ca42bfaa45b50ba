extension TranscriptOpenAPI {
    // swift-format-ignore
    static let meetingSchemas = """
        "Status": {"type": "string", "enum": ["queued", "processing", "ready", "failed"]},
        "Meeting": {
          "type": "object",
          "properties": {
            "id": {"type": "string", "format": "uuid"},
            "title": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "filename": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "format": {"type": "string"},
            "status": {"$ref": "#/components/schemas/Status"},
            "error": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "meeting_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "started_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
            "duration_seconds": {"anyOf": [{"type": "number"}, {"type": "null"}]},
            "participants": {"type": "array", "items": {"type": "string"}},
            "project_tags": {"type": "array", "items": {"type": "string"}},
            "original_length": {"type": "integer"},
            "filtered_length": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "redaction_count": {"type": "integer"},
            "redactions": {
              "type": "object",
              "properties": {
                "AMOUNT": {"type": "integer"},
                "PRICE": {"type": "integer"},
                "BUDGET": {"type": "integer"},
                "FINANCE": {"type": "integer"},
                "TERM": {"type": "integer"}
              },
              "required": ["AMOUNT", "PRICE", "BUDGET", "FINANCE", "TERM"]
            },
            "redaction_passes": {
              "type": "array",
              "items": {"type": "string", "enum": ["rules", "model"]},
              "description": "What filtered the text: the rules, and a language model behind them. Empty until there is a text"
            },
            "redaction_notice": {
              "anyOf": [{"type": "string"}, {"type": "null"}],
              "description": "One sentence on what the language model did not do, when it was to look at the text"
            },
            "content_hash": {"type": "string"},
            "created_at": {"type": "string", "format": "date-time"},
            "updated_at": {"type": "string", "format": "date-time"}
          },
          "required": [
            "id",
            "title",
            "filename",
            "format",
            "status",
            "error",
            "meeting_date",
            "started_at",
            "duration_seconds",
            "participants",
            "project_tags",
            "original_length",
            "filtered_length",
            "redaction_count",
            "redactions",
            "redaction_passes",
            "redaction_notice",
            "content_hash",
            "created_at",
            "updated_at"
          ]
        },
        "Segment": {
          "type": "object",
          "properties": {
            "index": {"type": "integer"},
            "speaker": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "start_seconds": {"anyOf": [{"type": "number"}, {"type": "null"}]},
            "text": {"type": "string"}
          },
          "required": ["index", "speaker", "start_seconds", "text"]
        },
        "Evidence": {
          "type": "object",
          "properties": {"segment": {"type": "integer"}, "quote": {"type": "string"}},
          "required": ["segment", "quote"]
        },
        "Finding": {
          "type": "object",
          "properties": {
            "text": {"type": "string"},
            "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}}
          },
          "required": ["text", "evidence"]
        },
        "Summary": {
          "type": "object",
          "properties": {
            "summary": {"type": "string"},
            "key_points": {"type": "array", "items": {"$ref": "#/components/schemas/Finding"}},
            "decisions": {"type": "array", "items": {"$ref": "#/components/schemas/Finding"}},
            "action_items": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "text": {"type": "string"},
                  "assignee": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "due_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                  "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}}
                },
                "required": ["text", "assignee", "due_date", "evidence"]
              }
            },
            "engine": {"type": "string"},
            "notes": {"type": "array", "items": {"type": "string"}}
          },
          "required": ["summary", "key_points", "decisions", "action_items", "engine", "notes"]
        }
        """
}
