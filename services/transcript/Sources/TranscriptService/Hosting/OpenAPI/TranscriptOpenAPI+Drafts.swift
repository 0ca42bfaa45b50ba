extension TranscriptOpenAPI {
    // swift-format-ignore
    static let draftPaths = """
        "/transcript/drafts/tickets": {
          "post": {
            "summary": "Make tickets of what a person typed; nothing is stored or created",
            "description": "By rules. The text is filtered first. Points of a list, lines and sentences that begin with a verb of work are tickets of their own, at most 25; names are the workspace's where Linear is reachable, else as they were typed, and notice says so.",
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DraftText"}}}},
            "responses": {
              "200": {"description": "The tickets, in their order", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TicketDrafts"}}}},
              \(draftProblems)
            }
          }
        },
        "/transcript/drafts/updates": {
          "post": {
            "summary": "Make changes of issues of what a person typed; nothing is stored or changed",
            "description": "By rules. Issues are named by identifier, or by words of a title that only one issue has. Each value is one that the issue can have: a state of its team, a member, a project of its team, a milestone of its project. What is not certain is unclear, with a reason and what may be meant. Without Linear all is unclear.",
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DraftText"}}}},
            "responses": {
              "200": {"description": "The changes, by issue", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UpdateDrafts"}}}},
              \(draftProblems)
            }
          }
        }
        """

    // swift-format-ignore
    private static let draftProblems = [400, 401, 413, 415, 422, 503].map { ##""\##($0)": {"$ref": "#/components/responses/Problem\##($0)"}"## }.joined(separator: ", ")

    // swift-format-ignore
    static let draftSchemas = """
        "DraftText": {
          "type": "object",
          "properties": {
            "text": {"type": "string", "minLength": 1, "maxLength": 8000, "description": "Mentions as names"},
            "author": {"anyOf": [{"type": "string", "maxLength": 200}, {"type": "null"}], "description": "Name or e-mail address of whoever typed it: 'me' in the text"},
            "date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}], "description": "The day from which 'Friday' counts; today where it is not given"}
          },
          "required": ["text"]
        },
        "IssueLink": {
          "type": "object",
          "properties": {"identifier": {"type": "string"}, "title": {"type": "string"}, "url": {"type": "string"}},
          "required": ["identifier", "title", "url"]
        },
        "TicketDrafts": {
          "type": "object",
          "properties": {
            "tickets": {"type": "array", "maxItems": 25, "items": {"$ref": "#/components/schemas/TicketDraft"}},
            "engine": {"type": "string"},
            "redaction_count": {"type": "integer"},
            "notice": {"anyOf": [{"type": "string"}, {"type": "null"}]}
          },
          "required": ["tickets", "engine", "redaction_count", "notice"]
        },
        "TicketDraft": {
          "type": "object",
          "properties": {
            "title": {"type": "string"},
            "description": {"type": "string"},
            "project": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "milestone": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "assignee": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "priority": {"anyOf": [{"type": "integer", "minimum": 0, "maximum": 4}, {"type": "null"}]},
            "estimate": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "due_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "subtasks": {"type": "array", "maxItems": 20, "items": {"type": "string"}},
            "labels": {"type": "array", "items": {"type": "string"}},
            "evidence": {"type": "array", "minItems": 1, "items": {"type": "object", "properties": {"quote": {"type": "string"}}, "required": ["quote"]}},
            "duplicate_of": {"anyOf": [{"$ref": "#/components/schemas/IssueLink"}, {"type": "null"}]},
            "warnings": {"type": "array", "items": {"type": "string"}, "description": "A sentence for each name that Linear does not know, with what comes of it"}
          },
          "required": ["title", "description", "project", "milestone", "assignee", "priority", "estimate", "due_date", "subtasks", "labels", "evidence", "duplicate_of", "warnings"]
        },
        "UpdateDrafts": {
          "type": "object",
          "properties": {
            "updates": {"type": "array", "maxItems": 25, "items": {"$ref": "#/components/schemas/UpdateDraft"}},
            "unclear": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "text": {"type": "string", "description": "As it was typed, filtered"},
                  "reason": {"type": "string"},
                  "near": {"type": "array", "items": {"$ref": "#/components/schemas/IssueLink"}}
                },
                "required": ["text", "reason", "near"]
              }
            },
            "notice": {"anyOf": [{"type": "string"}, {"type": "null"}]}
          },
          "required": ["updates", "unclear", "notice"]
        },
        "UpdateDraft": {
          "type": "object",
          "properties": {
            "issue": {
              "type": "object",
              "description": "As it is",
              "properties": {
                "identifier": {"type": "string"},
                "title": {"type": "string"},
                "url": {"type": "string"},
                "state": {"type": "string"},
                "assignee": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                "project": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                "due_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}
              },
              "required": ["identifier", "title", "url", "state", "assignee", "project", "due_date"]
            },
            "changes": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "description": "Values are text, numbers for priority and estimate, a list for labels, null for none; of labels all afterwards",
                "properties": {
                  "field": {"type": "string", "enum": ["title", "description", "status", "assignee", "priority", "due_date", "estimate", "project", "milestone", "labels"]},
                  "from": {"$ref": "#/components/schemas/FieldValue"},
                  "to": {"$ref": "#/components/schemas/FieldValue"}
                },
                "required": ["field", "from", "to"]
              }
            },
            "quote": {"type": "string"}
          },
          "required": ["issue", "changes", "quote"]
        },
        "FieldValue": {"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "array", "items": {"type": "string"}}, {"type": "null"}]}
        """
}
