extension LinearSchema {
    static let projects = """
        type Project implements Node {
            archivedAt: DateTime
            canceledAt: DateTime
            color: String!
            completedAt: DateTime
            content: String
            createdAt: DateTime!
            creator: User
            description: String!
            icon: String
            id: ID!
            issues(filter: IssueFilter \(paging)): IssueConnection!
            lead: User
            members(filter: UserFilter includeDisabled: Boolean \(paging)): UserConnection!
            name: String!
            priority: Int!
            priorityLabel: String!
            progress: Float!
            projectMilestones(filter: ProjectMilestoneFilter \(paging)): ProjectMilestoneConnection!
            scope: Float!
            slugId: String!
            sortOrder: Float!
            startDate: TimelessDate
            startedAt: DateTime
            state: String! @deprecated(reason: "Ask for `status`.")
            status: ProjectStatus!
            targetDate: TimelessDate
            teams(filter: TeamFilter \(paging)): TeamConnection!
            trashed: Boolean
            updatedAt: DateTime!
            url: String!
        }

        type ProjectStatus implements Node {
            archivedAt: DateTime
            color: String!
            createdAt: DateTime!
            description: String
            id: ID!
            indefinite: Boolean!
            name: String!
            position: Float!
            type: ProjectStatusType!
            updatedAt: DateTime!
        }
        enum ProjectStatusType { backlog canceled completed paused planned started }

        type ProjectMilestone implements Node {
            archivedAt: DateTime
            createdAt: DateTime!
            description: String
            id: ID!
            issues(filter: IssueFilter \(paging)): IssueConnection!
            name: String!
            progress: Float!
            project: Project!
            sortOrder: Float!
            status: ProjectMilestoneStatus!
            targetDate: TimelessDate
            updatedAt: DateTime!
        }
        enum ProjectMilestoneStatus { done next overdue unstarted }

        input ProjectCreateInput {
            \(projectInput)
            id: String
            name: String!
            teamIds: [String!]!
        }
        input ProjectUpdateInput {
            \(projectInput)
            name: String
            teamIds: [String!]
        }
        input ProjectMilestoneCreateInput {
            description: String
            id: String
            name: String!
            projectId: String!
            sortOrder: Float
            targetDate: TimelessDate
        }
        input ProjectMilestoneUpdateInput {
            description: String
            name: String
            projectId: String
            sortOrder: Float
            targetDate: TimelessDate
        }
        """

    private static let projectInput = """
        color: String
        content: String
        description: String
        icon: String
        leadId: String
        memberIds: [String!]
        priority: Int
        sortOrder: Float
        startDate: TimelessDate
        statusId: String
        targetDate: TimelessDate
        """
}
