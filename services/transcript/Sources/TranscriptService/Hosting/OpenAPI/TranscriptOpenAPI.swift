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
          "security": [{"bearer": []}],
          "paths": {
            \(operationalPaths),
            \(intakePaths),
            \(meetingPaths),
            \(ticketPaths),
            \(draftPaths),
            \(findingPaths)
          },
          "components": {
            "securitySchemes": {
              "bearer": {"type": "http", "scheme": "bearer", "description": "ALPHA_API_TOKEN"},
              "webhook": {"type": "http", "scheme": "bearer", "description": "TRANSCRIPT_WEBHOOK_SECRET"},
              "webhookHeader": {"type": "apiKey", "in": "header", "name": "X-Webhook-Secret"}
            },
            "schemas": {
              \(problemSchema),
              \(intakeSchemas),
              \(meetingSchemas),
              \(ticketSchemas),
              \(draftSchemas),
              \(findingSchemas)
            },
            "responses": {
              \(problemResponses)
            }
          }
        }
        """

    // swift-format-ignore
    private static let operationalPaths = """
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
        }
        """
}
