extension TranscriptOpenAPI {
    // swift-format-ignore
    static let problemSchema = """
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
        }
        """

    // swift-format-ignore
    static let problemResponses = """
        "Problem400": {
          "description": "Malformed",
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        },
        "Problem401": {
          "description": "No or wrong credentials",
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        },
        "Problem403": {
          "description": "Not allowed: writing is off",
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
        "Problem429": {
          "description": "Too many",
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        },
        "Problem502": {
          "description": "Linear answered wrongly",
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        },
        "Problem503": {
          "description": "A dependency is away, or there is too much to do at once; see Retry-After",
          "headers": {"Retry-After": {"description": "Seconds", "schema": {"type": "integer"}}},
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        },
        "Problem504": {
          "description": "A dependency did not answer in time",
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        }
        """
}
