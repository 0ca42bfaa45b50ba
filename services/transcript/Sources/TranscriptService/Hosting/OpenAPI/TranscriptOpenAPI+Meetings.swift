extension TranscriptOpenAPI {
    // swift-format-ignore
    static let meetingPaths = """
        "/transcript/meetings": {
          "get": {
            "summary": "Meetings, the newest first",
            "description": "By the day on which they were held, then by the time at which they began; where nobody said it, by their arrival. A cursor stays good whatever comes in meanwhile.",
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
                "schema": {"type": "string", "enum": ["true", "false", "1", "0"]},
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
                      "replace": {"type": "string", "enum": ["true", "false", "1", "0"]}
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
            "description": "The other services erase what they made of it as soon as they can be reached. Issues in Linear, pages in Notion and messages in Slack stay.",
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
        }
        """
}
