/// The service's description, OpenAPI 3.1 as JSON. A test compares its paths with the router's.
enum TranscriptOpenAPI {
    // swift-format-ignore
    static let document = """
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Alpha Machine: transcript service",
            "version": "1",
            "description": "Takes meeting transcripts in, takes money and contract talk out, keeps the rest searchable and proposes tickets."
          },
          "servers": [{"url": "/"}],
          "paths": {
            "/transcript/health": {
              "get": {
                "summary": "The process is up",
                "security": [],
                "responses": {
                  "200": {
                    "description": "Up",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {"status": {"type": "string"}, "service": {"type": "string"}},
                          "required": ["status", "service"]
                        }
                      }
                    }
                  }
                }
              }
            },
            "/transcript/openapi.json": {
              "get": {
                "summary": "This description",
                "security": [],
                "responses": {
                  "200": {
                    "description": "OpenAPI 3.1",
                    "content": {"application/json": {"schema": {"type": "object"}}}
                  }
                }
              }
            },
            "/transcript/webhook": {
              "post": {
                "summary": "Take a transcript from a webhook",
                "description": "The body of Krisp through Zapier, as JSON or as a form, where data__meeting__title and data[meeting][title] name nested fields; as text/plain the transcript alone. A list of one body will do, of several not. The same meeting_id, or the same words, is the same meeting; webhook_id is taken and not used.",
                "security": [{"webhook": []}, {"webhookHeader": []}],
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Webhook"}},
                    "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Webhook"}},
                    "text/plain": {"schema": {"type": "string"}}
                  }
                },
                "responses": {
                  "202": {
                    "description": "Stored and queued",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}
                  },
                  "200": {
                    "description": "Here already",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}
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
            "/transcript/meetings": {
              "get": {
                "summary": "Meetings, the newest first",
                "parameters": [
                  {
                    "name": "project",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "A project's name"
                  },
                  {
                    "name": "participant",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "A part of a participant's name, whatever its case and accents"
                  },
                  {
                    "name": "title",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string", "maxLength": 200},
                    "description": "Words of the title, in any order, whatever their case and accents, also their beginnings; where no title has them, words spelled much like them"
                  },
                  {
                    "name": "from",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "First day, or a time, which is compared with started_at where that is known; of meetings without a day the time of arrival counts"
                  },
                  {
                    "name": "to",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "Last day, or a time"
                  },
                  {
                    "name": "status",
                    "in": "query",
                    "required": false,
                    "schema": {"$ref": "#/components/schemas/Status"},
                    "description": "Status"
                  },
                  {
                    "name": "filename",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "File name"
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
                    "description": "A page",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {
                            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Meeting"}},
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
              },
              "post": {
                "summary": "Take a transcript file",
                "description": "Recognised by content: Krisp text, WebVTT, SRT, Otter and Google Meet text, Fireflies-like JSON, webhook bodies, plain text.",
                "parameters": [
                  {
                    "name": "title",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "Title"
                  },
                  {
                    "name": "meeting_date",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string", "format": "date"},
                    "description": "Day of the meeting"
                  },
                  {
                    "name": "filename",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string"},
                    "description": "File name"
                  },
                  {
                    "name": "replace",
                    "in": "query",
                    "required": false,
                    "schema": {"type": "string", "enum": ["true", "false"]},
                    "description": "Put it in the place of the same meeting or file"
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/octet-stream": {"schema": {}},
                    "text/plain": {"schema": {"type": "string"}},
                    "multipart/form-data": {
                      "schema": {
                        "type": "object",
                        "properties": {
                          "file": {"type": "string", "contentMediaType": "application/octet-stream"},
                          "title": {"type": "string"},
                          "meeting_date": {"type": "string", "format": "date"},
                          "filename": {"type": "string"},
                          "replace": {"type": "string", "enum": ["true", "false"]}
                        },
                        "required": ["file"]
                      }
                    }
                  }
                },
                "responses": {
                  "202": {
                    "description": "Stored and queued",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}
                  },
                  "200": {
                    "description": "Here already",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}
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
            "/transcript/meetings/{id}": {
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
                "summary": "One meeting",
                "responses": {
                  "200": {
                    "description": "The meeting",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Meeting"}}}
                  },
                  "401": {"$ref": "#/components/responses/Problem401"},
                  "404": {"$ref": "#/components/responses/Problem404"},
                  "503": {"$ref": "#/components/responses/Problem503"}
                }
              },
              "delete": {
                "summary": "Delete a meeting and all that was made of it",
                "responses": {
                  "204": {"description": "Gone"},
                  "401": {"$ref": "#/components/responses/Problem401"},
                  "404": {"$ref": "#/components/responses/Problem404"},
                  "503": {"$ref": "#/components/responses/Problem503"}
                }
              }
            },
            "/transcript/meetings/{id}/text": {
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
                "summary": "The filtered text",
                "description": "409 until the meeting is ready for the first time. While it is processed again the last text stands, unless that comes from the kept original and a language model has yet to see it.",
                "responses": {
                  "200": {
                    "description": "Text, or segments with Accept: application/json",
                    "content": {
                      "text/plain": {"schema": {"type": "string"}},
                      "application/json": {
                        "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Segment"}}
                      }
                    }
                  },
                  "401": {"$ref": "#/components/responses/Problem401"},
                  "404": {"$ref": "#/components/responses/Problem404"},
                  "409": {"$ref": "#/components/responses/Problem409"},
                  "503": {"$ref": "#/components/responses/Problem503"}
                }
              }
            },
            "/transcript/meetings/{id}/summary": {
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
                "summary": "Summary with evidence",
                "description": "409 until the meeting is ready.",
                "responses": {
                  "200": {
                    "description": "The summary",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Summary"}}}
                  },
                  "401": {"$ref": "#/components/responses/Problem401"},
                  "404": {"$ref": "#/components/responses/Problem404"},
                  "409": {"$ref": "#/components/responses/Problem409"},
                  "503": {"$ref": "#/components/responses/Problem503"}
                }
              }
            },
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
            "/transcript/meetings/{id}/reprocess": {
              "parameters": [
                {
                  "name": "id",
                  "in": "path",
                  "required": true,
                  "schema": {"type": "string"},
                  "description": "The meeting's id"
                }
              ],
              "post": {
                "summary": "Process a meeting again",
                "description": "From its original where that is kept, else from its filtered text, from which terms that are new since then are taken out. What was taken out before does not come back.",
                "responses": {
                  "202": {
                    "description": "Queued",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}
                  },
                  "401": {"$ref": "#/components/responses/Problem401"},
                  "404": {"$ref": "#/components/responses/Problem404"},
                  "409": {"$ref": "#/components/responses/Problem409"},
                  "503": {"$ref": "#/components/responses/Problem503"}
                }
              }
            },
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
            \(dismissalPath),
            \(draftPaths),
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
                  "422": {"$ref": "#/components/responses/Problem422"}
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
          },
          "security": [{"bearer": []}],
          "components": {
            "securitySchemes": {
              "bearer": {"type": "http", "scheme": "bearer", "description": "ALPHA_API_TOKEN"},
              "webhook": {"type": "http", "scheme": "bearer", "description": "TRANSCRIPT_WEBHOOK_SECRET"},
              "webhookHeader": {"type": "apiKey", "in": "header", "name": "X-Webhook-Secret"}
            },
            "schemas": {
              "Problem": {
                "type": "object",
                "properties": {
                  "type": {"type": "string"},
                  "title": {"type": "string"},
                  "status": {"type": "integer"},
                  "detail": {"type": "string"},
                  "errors": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
                      "required": ["pointer", "detail"]
                    }
                  }
                },
                "required": ["type", "title", "status", "detail"]
              },
              "Status": {"type": "string", "enum": ["queued", "processing", "ready", "failed"]},
              "Receipt": {
                "type": "object",
                "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "status": {"$ref": "#/components/schemas/Status"},
                  "duplicate": {"type": "boolean"}
                },
                "required": ["id", "status"]
              },
              "Webhook": {
                "type": "object",
                "properties": {
                  "transcript": {"type": "string", "minLength": 1},
                  "meeting_id": {"type": "string"},
                  "title": {"type": "string"},
                  "participants": {},
                  "meeting_date": {"type": "string"},
                  "duration": {},
                  "webhook_id": {"type": "string"}
                },
                "required": ["transcript"]
              },
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
              },
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
              },
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
              \(draftSchemas),
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
            },
            "responses": {
              "Problem400": {
                "description": "Malformed",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem401": {
                "description": "No or wrong credentials",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem404": {
                "description": "Not there",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem409": {
                "description": "Not in a state for it; with Retry-After where waiting helps",
                "headers": {"Retry-After": {"description": "Seconds", "schema": {"type": "integer"}}},
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem413": {
                "description": "Too large",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem415": {
                "description": "Not a type that is taken",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem422": {
                "description": "Well-formed, but wrong",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem403": {
                "description": "Not allowed: writing is off",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem429": {
                "description": "Too many",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem502": {
                "description": "Linear answered wrongly",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem503": {
                "description": "A dependency is away; see Retry-After",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              },
              "Problem504": {
                "description": "A dependency did not answer in time",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
              }
            }
          }
        }
        """
}
