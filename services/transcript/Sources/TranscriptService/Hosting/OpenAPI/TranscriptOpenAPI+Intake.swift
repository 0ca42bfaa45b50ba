extension TranscriptOpenAPI {
    // swift-format-ignore
    static let intakePaths = """
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
        }
        """

    // swift-format-ignore
    static let intakeSchemas = """
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
        }
        """
}
