/// What the service offers, in OpenAPI 3.1 as JSON. A test compares its paths with the router's.
enum LinearOpenAPI {
    // swift-format-ignore
    static let document = """
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Alpha Machine: linear service",
            "version": "1",
            "description": "Shows a Linear workspace and writes to it, each thing once."
          },
          "servers": [{"url": "/"}],
          "security": [{"token": []}],
          "paths": {
            "/linear/health": {
              "get": {
                "summary": "The process is up",
                "responses": {
                  "200": {
                    "description": "Up",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {"status": {"type": "string"}, "service": {"type": "string"}},
                          "required": ["service", "status"]
                        }
                      }
                    }
                  }
                },
                "security": []
              }
            },
            "/linear/openapi.json": {
              "get": {
                "summary": "This description",
                "responses": {
                  "200": {
                    "description": "OpenAPI 3.1",
                    "content": {"application/json": {"schema": {"type": "object"}}}
                  }
                },
                "security": []
              }
            },
            "/linear/workspace": {
              "get": {
                "summary": "The workspace",
                "description": "What is known, with its age: Linear is asked behind it when it is a minute old, and before it when it is 15 minutes old. While Linear is away the last known one, with stale and notice.",
                "parameters": [{"$ref": "#/components/parameters/refresh"}],
                "responses": {
                  "200": {
                    "description": "Teams, users, projects, milestones, labels and issues",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Workspace"}}}
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/webhook": {
              "post": {
                "summary": "Takes a webhook of Linear",
                "description": "For Linear itself, which signs the body with LINEAR_WEBHOOK_SECRET. A delivery that comes again has no further effect.",
                "security": [],
                "parameters": [
                  {"name": "Linear-Signature", "in": "header", "required": true, "schema": {"type": "string"}, "description": "HMAC-SHA256 of the body, hexadecimal"},
                  {"name": "Linear-Delivery", "in": "header", "required": true, "schema": {"type": "string", "maxLength": 128}}
                ],
                "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object"}}}},
                "responses": {
                  "200": {
                    "description": "It is noted",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {"status": {"enum": ["accepted", "duplicate", "ignored"]}},
                          "required": ["status"]
                        }
                      }
                    }
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/NotSigned"},
                  "403": {"$ref": "#/components/responses/NoWebhooks"},
                  "413": {"$ref": "#/components/responses/TooLarge"},
                  "503": {"$ref": "#/components/responses/Unavailable"}
                }
              }
            },
            "/linear/context": {
              "get": {
                "summary": "The workspace as text for a prompt",
                "parameters": [
                  {
                    "name": "max_characters",
                    "in": "query",
                    "schema": {"type": "integer", "minimum": 1, "default": 40000},
                    "description": "Beyond it the least important lines are left out"
                  },
                  {"$ref": "#/components/parameters/refresh"}
                ],
                "responses": {
                  "200": {"description": "Text", "content": {"text/plain": {"schema": {"type": "string"}}}},
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/teams": {
              "get": {
                "summary": "Teams",
                "parameters": [
                  {"$ref": "#/components/parameters/limit"},
                  {"$ref": "#/components/parameters/cursor"},
                  {"$ref": "#/components/parameters/refresh"}
                ],
                "responses": {
                  "200": {
                    "description": "A page",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {
                            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Team"}},
                            "next_cursor": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                          },
                          "required": ["items", "next_cursor"]
                        }
                      }
                    }
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/projects": {
              "get": {
                "summary": "Projects",
                "parameters": [
                  {"$ref": "#/components/parameters/limit"},
                  {"$ref": "#/components/parameters/cursor"},
                  {"$ref": "#/components/parameters/refresh"}
                ],
                "responses": {
                  "200": {
                    "description": "A page",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {
                            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Project"}},
                            "next_cursor": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                          },
                          "required": ["items", "next_cursor"]
                        }
                      }
                    }
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/issues": {
              "get": {
                "summary": "Issues that fit, the last changed first",
                "description": "A parameter that is not known is 400; a name that nobody has fits no issue.",
                "parameters": [
                  {"name": "team", "in": "query", "schema": {"type": "string"}, "description": "Name, key or UUID"},
                  {
                    "name": "project",
                    "in": "query",
                    "schema": {"type": "string"},
                    "description": "Name, a part of one, or UUID"
                  },
                  {
                    "name": "milestone",
                    "in": "query",
                    "schema": {"type": "string"},
                    "description": "Name, in whichever project, or UUID"
                  },
                  {
                    "name": "assignee",
                    "in": "query",
                    "schema": {"type": "string"},
                    "description": "Name, nickname, e-mail address, @handle, UUID, or none"
                  },
                  {
                    "name": "status",
                    "in": "query",
                    "schema": {"type": "string"},
                    "description": "Name, type or UUID of a state, or open, closed; state is another word for it"
                  },
                  {
                    "name": "priority",
                    "in": "query",
                    "schema": {"type": "string"},
                    "description": "0 to 4, or none, urgent, high, medium, low"
                  },
                  {
                    "name": "label",
                    "in": "query",
                    "schema": {"type": "string"},
                    "description": "Name, in whichever team, or UUID"
                  },
                  {
                    "name": "q",
                    "in": "query",
                    "schema": {"type": "string", "maxLength": 500},
                    "description": "Words that all occur in identifier, title or description; query is another word for it"
                  },
                  {"$ref": "#/components/parameters/limit"},
                  {"$ref": "#/components/parameters/cursor"},
                  {"$ref": "#/components/parameters/refresh"}
                ],
                "responses": {
                  "200": {
                    "description": "A page",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {
                            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Issue"}},
                            "next_cursor": {"anyOf": [{"type": "string"}, {"type": "null"}]}
                          },
                          "required": ["items", "next_cursor"]
                        }
                      }
                    }
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              },
              "post": {
                "summary": "Create issues with their sub-issues",
                "description": "Names are resolved against the workspace; what is not known is left out and told of in warnings, never guessed. Milestones, issues, sub-issues and comments go to Linear in one request. A repeat with the same Idempotency-Key, or with the same ids, creates nothing and gives the first result. The same key with another body is 422. Sub-issues and comments that Linear does not take for the moment are made later by themselves, which warnings says.",
                "parameters": [{"$ref": "#/components/parameters/idempotencyKey"}],
                "requestBody": {
                  "required": true,
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewIssues"}}}
                },
                "responses": {
                  "201": {
                    "description": "What was created and what was not",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Creation"}}}
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "403": {"$ref": "#/components/responses/Forbidden"},
                  "413": {"$ref": "#/components/responses/TooLarge"},
                  "415": {"$ref": "#/components/responses/NotJSON"},
                  "422": {"$ref": "#/components/responses/Unprocessable"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/issues/{id}": {
              "get": {
                "summary": "One issue",
                "parameters": [
                  {
                    "name": "id",
                    "in": "path",
                    "required": true,
                    "schema": {"type": "string"},
                    "description": "UUID or identifier such as ENG-12"
                  }
                ],
                "responses": {
                  "200": {
                    "description": "The issue",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Issue"}}}
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "404": {"$ref": "#/components/responses/NotFound"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              },
              "patch": {
                "summary": "Change an issue",
                "description": "A field that is absent stays as it is; null empties it. Names are resolved as in a new issue, and what is not known is 422. In the write mode test only issues whose titles begin with [TEST] are changed, and no other title gets that mark in any mode.",
                "parameters": [
                  {
                    "name": "id",
                    "in": "path",
                    "required": true,
                    "schema": {"type": "string"},
                    "description": "UUID or identifier such as ENG-12"
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/IssueChanges"}}}
                },
                "responses": {
                  "200": {
                    "description": "The issue as it is now",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Issue"}}}
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "403": {"$ref": "#/components/responses/Forbidden"},
                  "404": {"$ref": "#/components/responses/NotFound"},
                  "413": {"$ref": "#/components/responses/TooLarge"},
                  "415": {"$ref": "#/components/responses/NotJSON"},
                  "422": {"$ref": "#/components/responses/Unprocessable"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              },
              "delete": {
                "summary": "Delete a test issue",
                "description": "Only in the write mode test, and only issues whose titles begin with [TEST].",
                "parameters": [
                  {
                    "name": "id",
                    "in": "path",
                    "required": true,
                    "schema": {"type": "string"},
                    "description": "UUID or identifier such as ENG-12"
                  }
                ],
                "responses": {
                  "204": {"description": "Moved to the trash"},
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "403": {"$ref": "#/components/responses/Forbidden"},
                  "404": {"$ref": "#/components/responses/NotFound"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/meetings/{id}": {
              "delete": {
                "summary": "Erase the words that are kept of a meeting",
                "description": "For the transcript service, when a meeting is deleted. Ids and states stay, so that nothing is made twice; what was not begun is not made any more. Issues in Linear stay.",
                "parameters": [
                  {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}
                ],
                "responses": {
                  "204": {"description": "Nothing is left, whether or not there was anything"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "404": {"$ref": "#/components/responses/NotFound"},
                  "503": {"$ref": "#/components/responses/Unavailable"}
                }
              }
            },
            "/linear/members/{name}": {
              "get": {
                "summary": "Somebody's work",
                "parameters": [
                  {"name": "name", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"$ref": "#/components/parameters/stalledDays"},
                  {"$ref": "#/components/parameters/refresh"}
                ],
                "responses": {
                  "200": {
                    "description": "Active, overdue, at risk and recently completed issues, projects, load",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Member"}}}
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "404": {"$ref": "#/components/responses/NotFound"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            },
            "/linear/clients/{name}": {
              "get": {
                "summary": "How the work for a client stands",
                "parameters": [
                  {"name": "name", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"$ref": "#/components/parameters/stalledDays"},
                  {"$ref": "#/components/parameters/refresh"}
                ],
                "responses": {
                  "200": {
                    "description": "Projects, milestones, progress, issues by state and person, overdue, at risk, last done, next dates, risks",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ClientStatus"}}}
                  },
                  "400": {"$ref": "#/components/responses/Malformed"},
                  "401": {"$ref": "#/components/responses/Unauthorized"},
                  "404": {"$ref": "#/components/responses/NotFound"},
                  "502": {"$ref": "#/components/responses/BadGateway"},
                  "503": {"$ref": "#/components/responses/Unavailable"},
                  "504": {"$ref": "#/components/responses/Timeout"}
                }
              }
            }
          },
          "components": \(components)
        }
        """
}
