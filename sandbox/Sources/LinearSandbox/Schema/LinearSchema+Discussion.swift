extension LinearSchema {
    static let discussion = """
        type Comment implements Node {
            archivedAt: DateTime
            body: String!
            children(filter: CommentFilter \(paging)): CommentConnection!
            createdAt: DateTime!
            editedAt: DateTime
            id: ID!
            issue: Issue
            issueId: String
            parent: Comment
            parentId: String
            resolvedAt: DateTime
            updatedAt: DateTime!
            url: String!
            user: User
        }

        type Attachment implements Node {
            archivedAt: DateTime
            createdAt: DateTime!
            creator: User
            groupBySource: Boolean!
            id: ID!
            issue: Issue!
            metadata: JSONObject!
            source: JSONObject
            sourceType: String
            subtitle: String
            title: String!
            updatedAt: DateTime!
            url: String!
        }

        input CommentCreateInput {
            body: String
            createdAt: DateTime
            doNotSubscribeToIssue: Boolean
            id: String
            issueId: String
            parentId: String
            subscriberIds: [String!]
        }
        input CommentUpdateInput { body: String }
        input AttachmentCreateInput {
            commentBody: String
            groupBySource: Boolean
            iconUrl: String
            id: String
            issueId: String!
            metadata: JSONObject
            subtitle: String
            title: String!
            url: String!
        }
        """

    static let payloads = """
        interface ArchivePayload { lastSyncId: Float! success: Boolean! }
        type AttachmentPayload { attachment: Attachment! lastSyncId: Float! success: Boolean! }
        type CommentPayload { comment: Comment! lastSyncId: Float! success: Boolean! }
        type DeletePayload implements ArchivePayload { entityId: String! lastSyncId: Float! success: Boolean! }
        type IssueArchivePayload implements ArchivePayload { entity: Issue lastSyncId: Float! success: Boolean! }
        type IssueBatchPayload { issues: [Issue!]! lastSyncId: Float! success: Boolean! }
        type IssueLabelPayload { issueLabel: IssueLabel! lastSyncId: Float! success: Boolean! }
        type IssuePayload { issue: Issue lastSyncId: Float! success: Boolean! }
        type IssueRelationPayload { issueRelation: IssueRelation! lastSyncId: Float! success: Boolean! }
        type ProjectMilestonePayload {
            lastSyncId: Float! projectMilestone: ProjectMilestone! success: Boolean!
        }
        type ProjectPayload { lastSyncId: Float! project: Project success: Boolean! }

        type RateLimitPayload { identifier: String kind: String! limits: [RateLimitResultPayload!]! }
        type RateLimitResultPayload {
            allowedAmount: Float!
            period: Float!
            remainingAmount: Float!
            requestedAmount: Float!
            reset: Float!
            type: String!
        }
        """
}
