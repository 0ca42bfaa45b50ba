/// The document for some writes: a mutation with a field for each, in their order, put together from fixed pieces.
/// Nothing of what is written stands in it; that is in the variables.
public struct LinearWriteDocument: Sendable, Hashable {
    /// The most fields of one document. With batches of 50 issues it stays far below the points that a request may cost.
    public static let maxFields = 120

    /// What a field does.
    public enum Field: Sendable, Hashable, CaseIterable {
        case milestone, issue, issues, comment, change
    }

    /// The operation's name, also its `operationName`.
    public static let name = "Write"

    public let fields: [Field]

    public init(_ fields: [Field]) {
        self.fields = fields
    }

    init(_ writes: [LinearWrite]) {
        self.init(writes.map(\.field))
    }

    /// The name under which the field at this place answers.
    public static func alias(_ place: Int) -> String { "w\(place)" }

    /// The document.
    public var text: String {
        let variables = fields.enumerated().flatMap { place, field in
            field.arguments.map { "$\(Self.alias(place))_\($0.name): \($0.type)" }
        }
        let body = fields.enumerated().map { place, field in
            let arguments = field.arguments.map { "\($0.name): $\(Self.alias(place))_\($0.name)" }
            return "  \(Self.alias(place)): \(field.name)(\(arguments.joined(separator: ", "))) { \(field.selection) }"
        }
        let usesIssues = fields.contains { $0.selection.contains(Self.issueFragment) }
        return """
            mutation \(Self.name)(\(variables.joined(separator: ", "))) {
            \(body.joined(separator: "\n"))
            }
            """ + (usesIssues ? "\nfragment IssueFields on Issue {\n\(LinearDocument.issueFields)\n}" : "")
    }

    fileprivate static let issueFragment = "...IssueFields"
}

extension LinearWriteDocument.Field {
    /// The mutation's name in Linear's schema.
    public var name: String {
        switch self {
        case .milestone: "projectMilestoneCreate"
        case .issue: "issueCreate"
        case .issues: "issueBatchCreate"
        case .comment: "commentCreate"
        case .change: "issueUpdate"
        }
    }

    fileprivate var arguments: [(name: String, type: String)] {
        switch self {
        case .milestone: [("input", "ProjectMilestoneCreateInput!")]
        case .issue: [("input", "IssueCreateInput!")]
        case .issues: [("input", "IssueBatchCreateInput!")]
        case .comment: [("input", "CommentCreateInput!")]
        case .change: [("id", "String!"), ("input", "IssueUpdateInput!")]
        }
    }

    fileprivate var selection: String {
        let fragment = LinearWriteDocument.issueFragment
        return switch self {
        case .milestone: "success projectMilestone { \(LinearDocument.milestoneFields) }"
        case .issue, .change: "success issue { \(fragment) }"
        case .issues: "success issues { \(fragment) }"
        case .comment: "success comment { id }"
        }
    }
}

extension LinearWrite {
    var field: LinearWriteDocument.Field {
        switch self {
        case .milestone: .milestone
        case .issue: .issue
        case .issues: .issues
        case .comment: .comment
        case .change: .change
        }
    }
}
