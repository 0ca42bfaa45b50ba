extension LinearSchema {
    /// What can be set when an issue is made and when it is changed.
    private static let issueInput = """
        assigneeId: String
        description: String
        dueDate: TimelessDate
        estimate: Int
        labelIds: [String!]
        parentId: String
        priority: Int
        prioritySortOrder: Float
        projectId: String
        projectMilestoneId: String
        sortOrder: Float
        stateId: String
        subIssueSortOrder: Float
        subscriberIds: [String!]
        title: String
        """

    static let issueInputs = """
        input IssueCreateInput {
            \(issueInput)
            completedAt: DateTime
            createdAt: DateTime
            id: String
            preserveSortOrderOnCreate: Boolean
            teamId: String!
        }
        input IssueUpdateInput {
            \(issueInput)
            addedLabelIds: [String!]
            removedLabelIds: [String!]
            teamId: String
            trashed: Boolean
        }
        input IssueBatchCreateInput { issues: [IssueCreateInput!]! }
        input IssueLabelCreateInput {
            color: String
            description: String
            id: String
            isGroup: Boolean
            name: String!
            parentId: String
            teamId: String
        }
        input IssueRelationCreateInput {
            id: String
            issueId: String!
            relatedIssueId: String!
            type: IssueRelationType!
        }
        """
}
