import FoundationEssentials
package import GraphQLEngine

/// The part of Linear's schema that the sandbox knows: the same names, types and arguments, fewer of them.
package enum LinearSchema {
    package static func make() throws(SchemaError) -> Schema {
        try Schema(text, scalars: scalars)
    }

    static var text: String {
        [
            roots, scalarText, issues, issueInputs, people, projects, discussion, payloads, connections, filters,
            comparators,
        ]
        .joined(separator: "\n")
    }

    /// The arguments of every connection.
    static let paging = """
        after: String before: String first: Int includeArchived: Boolean last: Int orderBy: PaginationOrderBy
        """

    private static let connected = [
        "Attachment", "Comment", "Issue", "IssueLabel", "IssueRelation", "Project", "ProjectMilestone", "ProjectStatus",
        "Team", "User", "WorkflowState",
    ]

    private static var connections: String {
        let types = connected.map { name in
            """
            type \(name)Connection { edges: [\(name)Edge!]! nodes: [\(name)!]! pageInfo: PageInfo! }
            type \(name)Edge { cursor: String! node: \(name)! }
            """
        }
        return types.joined(separator: "\n") + """

            type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }
            enum PaginationOrderBy { createdAt updatedAt }
            interface Node { id: ID! }
            """
    }

    private static let scalarText = """
        scalar DateTime
        scalar DateTimeOrDuration
        scalar JSON
        scalar JSONObject
        scalar TimelessDate
        scalar TimelessDateOrDuration
        scalar UUID
        """

    private static let scalars: [String: ScalarRule] = [
        "DateTime": date("DateTime"),
        "DateTimeOrDuration": date("DateTimeOrDuration"),
        "TimelessDate": date("TimelessDate"),
        "TimelessDateOrDuration": date("TimelessDateOrDuration"),
        "JSONObject": ScalarRule(expecting: "JSONObject cannot represent non-object value") { value in
            value.fields.map { _ in value }
        },
        "UUID": ScalarRule(expecting: "UUID cannot represent value") { value in
            value.text.flatMap { UUID(uuidString: $0) }.map { _ in value }
        },
    ]

    private static func date(_ name: String) -> ScalarRule {
        // Whether a duration can be added to the present does not depend on the present.
        ScalarRule(expecting: "\(name) cannot represent an invalid date") { value in
            value.text.flatMap { Timestamp.date($0, now: Date(timeIntervalSince1970: 0)) }.map { _ in value }
        }
    }
}
