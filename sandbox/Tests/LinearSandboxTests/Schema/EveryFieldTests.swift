import GraphQLEngine
import LinearSandbox
import Testing

/// Every field that the schema promises has a value that fits it.
@Suite struct EveryFieldTests {
    @Test(arguments: [
        "issue(id: \"TID-1\")", "team(id: \"TID\")", "viewer", "organization",
        "project(id: \"79c00fe3-f4aa-5178-9d92-0e85912c86c0\")",
        "projectMilestone(id: \"23720cee-c68f-5ae0-948d-78268e8e60dc\")",
        "workflowState(id: \"f89219eb-1646-5065-9548-72c08bc59a2b\")",
        "issueLabel(id: \"0395c196-0190-5554-aad4-76296640020a\")",
        "projectStatuses", "searchIssues(term: \"data\")", "comments", "attachments", "issueRelations",
        "rateLimitStatus",
    ])
    func allFieldsOfAllTypesAnswer(field: String) async throws {
        let schema = try LinearSchema.make()
        let bench = try Bench()
        _ = await bench.run(
            """
            mutation {
              a: commentCreate(input: {issueId: "TID-1", body: "x"}) { success }
              b: attachmentCreate(input: {issueId: "TID-1", url: "https://x.example", title: "x"}) { success }
              c: issueRelationCreate(input: {issueId: "TID-1", relatedIssueId: "TID-3", type: blocks}) { success }
              d: issueUpdate(id: "TID-1", input: {parentId: "TID-2"}) { success }
            }
            """
        )
        let name = String(field.prefix { $0 != "(" })
        let type = try #require(schema.types["Query"]?.fields[name]?.type)

        let reply = await bench.run("{ \(field) \(selection(of: type, in: schema, depth: 3)) }")

        #expect(reply.status == 200, "\(reply.body)")
        #expect(reply.error == nil, "\(reply.body["errors"] ?? nil)")
    }

    /// All fields of a type, and of what they lead to, a few steps deep.
    private func selection(of type: TypeReference, in schema: Schema, depth: Int) -> String {
        guard let fields = schema.types[type.name]?.fields else { return "" }
        let selected = fields.compactMap { field -> String? in
            guard let type = schema.types[field.type.name] else { return nil }
            if type.isLeaf { return field.name }
            guard depth > 0 else { return nil }
            let isConnection = type.fields["pageInfo"] != nil
            let page = isConnection && !field.arguments.isEmpty ? "(first: 1)" : ""
            return "\(field.name)\(page) \(selection(of: field.type, in: schema, depth: depth - 1))"
        }
        return "{ __typename \(selected.joined(separator: " ")) }"
    }
}
