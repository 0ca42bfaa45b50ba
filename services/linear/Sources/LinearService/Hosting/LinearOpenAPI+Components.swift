extension LinearOpenAPI {
    // swift-format-ignore
    static let components = """
        {
            "securitySchemes": {
              "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "ALPHA_API_TOKEN; where none is set, callers on loopback need none"
              }
            },
            "parameters": {
              "limit": {
                "name": "limit",
                "in": "query",
                "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50},
                "description": "How many items at the most"
              },
              "cursor": {
                "name": "cursor",
                "in": "query",
                "schema": {"type": "string"},
                "description": "next_cursor of the page before, of the same list"
              },
              "refresh": {
                "name": "refresh",
                "in": "query",
                "schema": {"type": "boolean", "default": false},
                "description": "Ask Linear anew"
              },
              "stalledDays": {
                "name": "stalled_days",
                "in": "query",
                "schema": {"type": "integer", "minimum": 1, "maximum": 365, "default": 7},
                "description": "After how many days without a change an issue that is begun has stalled"
              },
              "idempotencyKey": {
                "name": "Idempotency-Key",
                "in": "header",
                "schema": {"type": "string", "minLength": 1, "maxLength": 255}
              }
            },
            "responses": {
              "Malformed": {
                "description": "Malformed: not JSON, or a value in the query or a name in the path that is wrong",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Unauthorized": {
                "description": "No token, or a wrong one",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "NotSigned": {
                "description": "The signature does not fit, or the time is not within 60 s of now",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "NoWebhooks": {
                "description": "LINEAR_WEBHOOK_SECRET is not set",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Forbidden": {
                "description": "The write mode does not allow it, or not for this issue; the detail says how to enable it",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "NotFound": {
                "description": "Nothing of this name or id; near has the names that may have been meant",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "TooLarge": {
                "description": "The body is larger than 1 MiB",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "NotJSON": {
                "description": "The body is not application/json",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Unprocessable": {
                "description": "Fields are missing or wrong, a pointer each",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "BadGateway": {
                "description": "Linear answered wrongly, or refused LINEAR_API_KEY",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Unavailable": {
                "description": "Linear is away, its rate limit is used up, LINEAR_API_KEY is not set, or there is too much to do at once",
                "headers": {"Retry-After": {"description": "Seconds", "schema": {"type": "integer"}}},
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Timeout": {
                "description": "Linear did not answer in time",
                "headers": {"Retry-After": {"description": "Seconds", "schema": {"type": "integer"}}},
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              }
            },
            "schemas": {
              "Problem": {
                "type": "object",
                "properties": {
                  "type": {"type": "string"},
                  "title": {"type": "string"},
                  "status": {"type": "integer"},
                  "detail": {"type": "string"},
                  "near": {
                    "description": "Names that may have been meant, of a name that nobody has",
                    "type": "array",
                    "items": {"type": "string"}
                  },
                  "errors": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
                      "required": ["detail", "pointer"]
                    }
                  }
                },
                "required": ["type", "title", "status", "detail"]
              },
              "Reference": {
                "type": "object",
                "properties": {"id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}},
                "required": ["id", "name"]
              },
              "Person": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string"},
                  "display_name": {"type": "string"}
                },
                "required": ["display_name", "id", "name"]
              },
              "TeamReference": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "key": {"type": "string"},
                  "name": {"type": "string"}
                },
                "required": ["id", "key", "name"]
              },
              "State": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string"},
                  "type": {"type": "string"}
                },
                "required": ["id", "name", "type"]
              },
              "Team": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "key": {"type": "string"},
                  "name": {"type": "string"},
                  "description": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "states": {"type": "array", "items": {"$ref": "#/components/schemas/State"}},
                  "members": {"type": "array", "items": {"$ref": "#/components/schemas/Person"}}
                },
                "required": ["description", "id", "key", "members", "name", "states"]
              },
              "User": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string"},
                  "display_name": {"type": "string"},
                  "email": {"type": "string"},
                  "active": {"type": "boolean"}
                },
                "required": ["active", "display_name", "email", "id", "name"]
              },
              "Project": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string"},
                  "description": {"type": "string"},
                  "status": {"$ref": "#/components/schemas/State"},
                  "progress": {"type": "number"},
                  "start_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                  "target_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                  "lead": {"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]},
                  "teams": {"type": "array", "items": {"$ref": "#/components/schemas/TeamReference"}},
                  "milestones": {"type": "array", "items": {"$ref": "#/components/schemas/Reference"}},
                  "url": {"type": "string"}
                },
                "required": [
                  "description",
                  "id",
                  "lead",
                  "milestones",
                  "name",
                  "progress",
                  "start_date",
                  "status",
                  "target_date",
                  "teams",
                  "url"
                ]
              },
              "Milestone": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string"},
                  "description": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "target_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                  "progress": {"type": "number"},
                  "project": {"$ref": "#/components/schemas/Reference"}
                },
                "required": ["description", "id", "name", "progress", "project", "target_date"]
              },
              "Label": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string"},
                  "team": {"anyOf": [{"$ref": "#/components/schemas/TeamReference"}, {"type": "null"}]}
                },
                "required": ["id", "name", "team"]
              },
              "Issue": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "identifier": {"type": "string"},
                  "title": {"type": "string"},
                  "description": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "team": {"$ref": "#/components/schemas/TeamReference"},
                  "state": {"$ref": "#/components/schemas/State"},
                  "priority": {
                    "description": "0 none, 1 urgent, 2 high, 3 medium, 4 low",
                    "type": "integer",
                    "minimum": 0,
                    "maximum": 4
                  },
                  "estimate": {"anyOf": [{"type": "number"}, {"type": "null"}]},
                  "assignee": {"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]},
                  "project": {"anyOf": [{"$ref": "#/components/schemas/Reference"}, {"type": "null"}]},
                  "milestone": {"anyOf": [{"$ref": "#/components/schemas/Reference"}, {"type": "null"}]},
                  "labels": {"type": "array", "items": {"$ref": "#/components/schemas/Reference"}},
                  "parent": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "due_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                  "created_at": {"type": "string", "format": "date-time"},
                  "updated_at": {"type": "string", "format": "date-time"},
                  "completed_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
                  "canceled_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
                  "url": {"type": "string"}
                },
                "required": [
                  "assignee",
                  "canceled_at",
                  "completed_at",
                  "created_at",
                  "description",
                  "due_date",
                  "estimate",
                  "id",
                  "identifier",
                  "labels",
                  "milestone",
                  "parent",
                  "priority",
                  "project",
                  "state",
                  "team",
                  "title",
                  "updated_at",
                  "url"
                ]
              },
              "Workspace": {
                "type": "object",
                "properties": {
                  "fetched_at": {"type": "string", "format": "date-time"},
                  "age_seconds": {"type": "integer"},
                  "stale": {"type": "boolean"},
                  "notice": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "complete": {"type": "boolean"},
                  "teams": {"type": "array", "items": {"$ref": "#/components/schemas/Team"}},
                  "users": {"type": "array", "items": {"$ref": "#/components/schemas/User"}},
                  "projects": {"type": "array", "items": {"$ref": "#/components/schemas/Project"}},
                  "milestones": {"type": "array", "items": {"$ref": "#/components/schemas/Milestone"}},
                  "labels": {"type": "array", "items": {"$ref": "#/components/schemas/Label"}},
                  "issues": {"type": "array", "items": {"$ref": "#/components/schemas/Issue"}}
                },
                "required": [
                  "age_seconds",
                  "complete",
                  "fetched_at",
                  "issues",
                  "labels",
                  "milestones",
                  "notice",
                  "projects",
                  "stale",
                  "teams",
                  "users"
                ]
              },
              "StateCounts": {
                "description": "Issues by the type of their state",
                "type": "object",
                "properties": {
                  "triage": {"type": "integer"},
                  "backlog": {"type": "integer"},
                  "unstarted": {"type": "integer"},
                  "started": {"type": "integer"},
                  "completed": {"type": "integer"},
                  "canceled": {"type": "integer"}
                },
                "required": ["backlog", "canceled", "completed", "started", "triage", "unstarted"]
              },
              "AtRisk": {
                "description": "An open issue that is overdue, has stalled, or whose milestone is due within 7 days or was due",
                "type": "object",
                "properties": {
                  "issue": {"$ref": "#/components/schemas/Issue"},
                  "reasons": {"description": "Sentences", "type": "array", "items": {"type": "string"}}
                },
                "required": ["issue", "reasons"]
              },
              "Load": {
                "type": "object",
                "properties": {
                  "open_issues": {"type": "integer"},
                  "started_issues": {"type": "integer"},
                  "overdue_issues": {"type": "integer"},
                  "open_points": {"type": "number"},
                  "urgent_issues": {"type": "integer"}
                },
                "required": ["open_issues", "open_points", "overdue_issues", "started_issues", "urgent_issues"]
              },
              "Member": {
                "type": "object",
                "properties": {
                  "user": {"$ref": "#/components/schemas/User"},
                  "teams": {"type": "array", "items": {"$ref": "#/components/schemas/TeamReference"}},
                  "active": {"type": "array", "items": {"$ref": "#/components/schemas/Issue"}},
                  "recently_completed": {"type": "array", "items": {"$ref": "#/components/schemas/Issue"}},
                  "projects": {"type": "array", "items": {"$ref": "#/components/schemas/Reference"}},
                  "load": {"$ref": "#/components/schemas/Load"},
                  "issues_by_state": {"$ref": "#/components/schemas/StateCounts"},
                  "overdue": {
                    "description": "The longest overdue first",
                    "type": "array",
                    "maxItems": 20,
                    "items": {"$ref": "#/components/schemas/Issue"}
                  },
                  "at_risk": {"type": "array", "maxItems": 20, "items": {"$ref": "#/components/schemas/AtRisk"}},
                  "fetched_at": {"type": "string", "format": "date-time"},
                  "notice": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                },
                "required": [
                  "active",
                  "at_risk",
                  "fetched_at",
                  "issues_by_state",
                  "load",
                  "notice",
                  "overdue",
                  "projects",
                  "recently_completed",
                  "teams",
                  "user"
                ]
              },
              "ClientStatus": {
                "type": "object",
                "properties": {
                  "name": {"type": "string"},
                  "projects": {"type": "array", "items": {"$ref": "#/components/schemas/Project"}},
                  "milestones": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "name": {"type": "string"},
                        "project": {"type": "string"},
                        "progress": {"type": "number"},
                        "target_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                        "status": {"type": "string", "enum": ["done", "overdue", "next", "later"]},
                        "open_issues": {"type": "integer"}
                      },
                      "required": ["name", "open_issues", "progress", "project", "status", "target_date"]
                    }
                  },
                  "progress": {
                    "description": "0 to 1 over the points of all issues that are not canceled: completed ones whole, started ones a quarter",
                    "type": "number"
                  },
                  "progress_by_count": {"description": "0 to 1: completed issues of all not canceled", "type": "number"},
                  "issues_by_state": {"$ref": "#/components/schemas/StateCounts"},
                  "people": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "person": {"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]},
                        "open": {"type": "integer"},
                        "started": {"type": "integer"},
                        "completed": {"type": "integer"},
                        "overdue": {"type": "integer"}
                      },
                      "required": ["completed", "open", "overdue", "person", "started"]
                    }
                  },
                  "next_dates": {
                    "description": "What is to come, then what is overdue, the latest first; at most 10",
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "date": {"type": "string", "format": "date"},
                        "kind": {"type": "string", "enum": ["issue", "milestone", "project"]},
                        "name": {"type": "string"},
                        "identifier": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                        "overdue": {"type": "boolean"}
                      },
                      "required": ["date", "identifier", "kind", "name", "overdue"]
                    }
                  },
                  "risks": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "kind": {"type": "string", "enum": ["overdue", "slipping", "unassigned", "stalled"]},
                        "text": {"type": "string"},
                        "issues": {"type": "array", "items": {"type": "string"}}
                      },
                      "required": ["issues", "kind", "text"]
                    }
                  },
                  "overdue_count": {"type": "integer"},
                  "overdue": {
                    "description": "The longest overdue first",
                    "type": "array",
                    "maxItems": 20,
                    "items": {"$ref": "#/components/schemas/Issue"}
                  },
                  "at_risk_count": {"type": "integer"},
                  "at_risk": {"type": "array", "maxItems": 20, "items": {"$ref": "#/components/schemas/AtRisk"}},
                  "last_done": {
                    "description": "The latest first",
                    "type": "array",
                    "maxItems": 20,
                    "items": {"$ref": "#/components/schemas/Issue"}
                  },
                  "fetched_at": {"type": "string", "format": "date-time"},
                  "notice": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                },
                "required": [
                  "at_risk",
                  "at_risk_count",
                  "fetched_at",
                  "issues_by_state",
                  "last_done",
                  "milestones",
                  "name",
                  "next_dates",
                  "notice",
                  "overdue",
                  "overdue_count",
                  "people",
                  "progress",
                  "progress_by_count",
                  "projects",
                  "risks"
                ]
              },
              "Estimate": {
                "description": "Points, or a size where the team's scale has sizes; what is not on the scale is left out of a new issue and told of, and 422 in a change",
                "anyOf": [
                  {"type": "integer", "minimum": 0, "maximum": 1000},
                  {"type": "string", "enum": ["XS", "S", "M", "L", "XL", "XXL", "XXXL"]}
                ]
              },
              "NewSubtask": {
                "anyOf": [
                  {"type": "string", "minLength": 1, "maxLength": 255},
                  {
                    "type": "object",
                    "properties": {
                      "title": {"type": "string", "minLength": 1, "maxLength": 255},
                      "description": {"type": ["string", "null"]},
                      "assignee": {"type": ["string", "null"]},
                      "priority": {
                        "anyOf": [
                          {
                            "description": "0 none, 1 urgent, 2 high, 3 medium, 4 low",
                            "type": "integer",
                            "minimum": 0,
                            "maximum": 4
                          },
                          {"type": "string", "enum": ["none", "urgent", "high", "medium", "low"]},
                          {"type": "null"}
                        ]
                      },
                      "estimate": {"anyOf": [{"$ref": "#/components/schemas/Estimate"}, {"type": "null"}]},
                      "due_date": {"type": ["string", "null"], "format": "date"}
                    },
                    "required": ["title"]
                  }
                ]
              },
              "NewIssue": {
                "description": "team, project, milestone, assignee, status, labels and parent by name or by id; null is as if the field were not there",
                "type": "object",
                "properties": {
                  "id": {"description": "Of version 4", "type": ["string", "null"], "format": "uuid"},
                  "title": {
                    "description": "In the write mode test it is cut where the mark makes it longer",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 255
                  },
                  "description": {"type": ["string", "null"]},
                  "team": {"type": ["string", "null"]},
                  "project": {"type": ["string", "null"]},
                  "milestone": {"type": ["string", "null"]},
                  "assignee": {"type": ["string", "null"]},
                  "priority": {
                    "anyOf": [
                      {
                        "description": "0 none, 1 urgent, 2 high, 3 medium, 4 low",
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 4
                      },
                      {"type": "string", "enum": ["none", "urgent", "high", "medium", "low"]},
                      {"type": "null"}
                    ]
                  },
                  "estimate": {"anyOf": [{"$ref": "#/components/schemas/Estimate"}, {"type": "null"}]},
                  "due_date": {"description": "One in the past is kept and told of", "type": ["string", "null"], "format": "date"},
                  "labels": {
                    "description": "Of a group an issue has one label; Group/Name tells labels of one name apart",
                    "type": ["array", "null"],
                    "items": {"type": "string"}
                  },
                  "status": {
                    "description": "Name or type of a state of the team, or a usual word for a type; state is another word for it",
                    "type": ["string", "null"]
                  },
                  "parent": {"description": "Identifier or UUID of the issue that it becomes a part of", "type": ["string", "null"]},
                  "evidence": {
                    "description": "Words of a meeting that justify the issue; with source they become one comment on it",
                    "type": ["array", "null"],
                    "maxItems": 20,
                    "items": {
                      "type": "object",
                      "properties": {
                        "quote": {
                          "description": "The comment shows the first 1,000 characters",
                          "type": "string",
                          "minLength": 1,
                          "maxLength": 10000
                        },
                        "speaker": {"type": ["string", "null"], "maxLength": 255},
                        "start_seconds": {"type": ["number", "null"], "minimum": 0}
                      },
                      "required": ["quote"]
                    }
                  },
                  "source": {
                    "description": "The meeting that the evidence is from",
                    "type": ["object", "null"],
                    "properties": {
                      "title": {"type": ["string", "null"], "maxLength": 255},
                      "date": {"type": ["string", "null"], "format": "date"},
                      "url": {"description": "http or https", "type": ["string", "null"], "format": "uri", "maxLength": 2048},
                      "meeting_id": {"description": "By it these words are erased when the meeting is deleted", "type": ["string", "null"], "format": "uuid"}
                    }
                  },
                  "subtasks": {
                    "type": ["array", "null"],
                    "maxItems": 50,
                    "items": {"$ref": "#/components/schemas/NewSubtask"}
                  }
                },
                "required": ["title"]
              },
              "NewIssues": {
                "type": "object",
                "properties": {
                  "issues": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 50,
                    "items": {"$ref": "#/components/schemas/NewIssue"}
                  }
                },
                "required": ["issues"]
              },
              "Creation": {
                "type": "object",
                "properties": {
                  "created": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "index": {"type": "integer"},
                        "id": {"type": "string", "format": "uuid"},
                        "identifier": {"type": "string"},
                        "title": {"type": "string"},
                        "url": {"type": "string"},
                        "warnings": {"type": "array", "items": {"type": "string"}},
                        "subtasks": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "properties": {
                              "index": {"type": "integer"},
                              "id": {"type": "string", "format": "uuid"},
                              "identifier": {"type": "string"},
                              "title": {"type": "string"},
                              "url": {"type": "string"},
                              "warnings": {"type": "array", "items": {"type": "string"}}
                            },
                            "required": ["id", "identifier", "index", "title", "url", "warnings"]
                          }
                        },
                        "failed_subtasks": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "properties": {
                              "index": {"type": "integer"},
                              "title": {"type": "string"},
                              "reason": {"type": "string"}
                            },
                            "required": ["index", "reason", "title"]
                          }
                        }
                      },
                      "required": [
                        "failed_subtasks",
                        "id",
                        "identifier",
                        "index",
                        "subtasks",
                        "title",
                        "url",
                        "warnings"
                      ]
                    }
                  },
                  "failed": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {"index": {"type": "integer"}, "reason": {"type": "string"}},
                      "required": ["index", "reason"]
                    }
                  },
                  "mode": {"type": "string", "enum": ["test", "live"]}
                },
                "required": ["created", "failed", "mode"]
              },
              "IssueChanges": {
                "description": "assignee, status, project, milestone, labels and parent by name or by id",
                "type": "object",
                "properties": {
                  "title": {"type": "string", "minLength": 1, "maxLength": 255},
                  "description": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "status": {"type": "string"},
                  "assignee": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "priority": {
                    "anyOf": [
                      {
                        "anyOf": [
                          {
                            "description": "0 none, 1 urgent, 2 high, 3 medium, 4 low",
                            "type": "integer",
                            "minimum": 0,
                            "maximum": 4
                          },
                          {"type": "string", "enum": ["none", "urgent", "high", "medium", "low"]}
                        ]
                      },
                      {"type": "null"}
                    ]
                  },
                  "due_date": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                  "estimate": {"anyOf": [{"$ref": "#/components/schemas/Estimate"}, {"type": "null"}]},
                  "project": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "milestone": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                  "labels": {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]},
                  "parent": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                }
              }
            }
          }
        """
}
