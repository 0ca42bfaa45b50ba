extension LinearSchema {
    /// The filters of a kind: the plain one, one that also matches what is missing, and one over collections.
    private struct Filters {
        let kind: String
        let fields: String
        var nullable = false
        var collection = false
        /// What the filter over collections has, where that is less.
        var collectionFields: String?
        var isCollectionNullable = false

        var text: String {
            let own = "and: [\(kind)Filter!] or: [\(kind)Filter!]"
            var text = "input \(kind)Filter { \(own) \(fields) }"
            if nullable {
                let name = "Nullable\(kind)Filter"
                text += "\ninput \(name) { and: [\(name)!] or: [\(name)!] null: Boolean \(fields) }"
            }
            if collection {
                let name = "\(kind)CollectionFilter"
                let null = isCollectionNullable ? "null: Boolean" : ""
                text += """

                    input \(name) {
                        and: [\(name)!] or: [\(name)!] every: \(kind)Filter length: NumberComparator
                        some: \(kind)Filter \(null) \(collectionFields ?? fields)
                    }
                    """
            }
            return text
        }
    }

    static var filters: String {
        [issueFilters, peopleFilters, projectFilters, discussionFilters].joined().map(\.text).joined(separator: "\n")
    }

    private static let common = "createdAt: DateComparator id: IDComparator updatedAt: DateComparator"

    private static let issueFilters = [
        Filters(
            kind: "Issue",
            fields: """
                archivedAt: NullableDateComparator
                assignee: NullableUserFilter
                attachments: AttachmentCollectionFilter
                canceledAt: NullableDateComparator
                children: IssueCollectionFilter
                comments: CommentCollectionFilter
                completedAt: NullableDateComparator
                createdAt: DateComparator
                creator: NullableUserFilter
                description: NullableStringComparator
                dueDate: NullableTimelessDateComparator
                estimate: EstimateComparator
                hasBlockedByRelations: RelationExistsComparator
                hasBlockingRelations: RelationExistsComparator
                hasDuplicateRelations: RelationExistsComparator
                hasRelatedRelations: RelationExistsComparator
                id: IssueIDComparator
                labels: IssueLabelCollectionFilter
                number: NumberComparator
                parent: NullableIssueFilter
                priority: NullableNumberComparator
                project: NullableProjectFilter
                projectMilestone: NullableProjectMilestoneFilter
                searchableContent: ContentComparator
                startedAt: NullableDateComparator
                state: WorkflowStateFilter
                subscribers: UserCollectionFilter
                team: TeamFilter
                title: StringComparator
                updatedAt: DateComparator
                """,
            nullable: true, collection: true
        ),
        Filters(
            kind: "WorkflowState",
            fields: """
                \(common) description: StringComparator issues: IssueCollectionFilter name: StringComparator
                position: NumberComparator team: TeamFilter type: StringComparator
                """
        ),
        Filters(
            kind: "IssueLabel",
            fields: """
                \(common) creator: NullableUserFilter isGroup: BooleanComparator name: StringComparator
                parent: IssueLabelFilter team: NullableTeamFilter
                """,
            collection: true, isCollectionNullable: true
        ),
    ]

    private static let peopleFilters = [
        Filters(
            kind: "Team",
            fields: """
                \(common) description: NullableStringComparator issues: IssueCollectionFilter key: StringComparator
                members: UserCollectionFilter name: StringComparator
                """,
            nullable: true, collection: true, collectionFields: common
        ),
        Filters(
            kind: "User",
            fields: """
                \(common) active: BooleanComparator admin: BooleanComparator app: BooleanComparator
                assignedIssues: IssueCollectionFilter displayName: StringComparator email: StringComparator
                isMe: BooleanComparator name: StringComparator
                """,
            nullable: true, collection: true
        ),
    ]

    private static let projectFilters = [
        Filters(
            kind: "Project",
            fields: """
                \(common) accessibleTeams: TeamCollectionFilter canceledAt: NullableDateComparator
                completedAt: NullableDateComparator creator: UserFilter issues: IssueCollectionFilter
                lead: NullableUserFilter members: UserCollectionFilter name: StringComparator
                priority: NullableNumberComparator projectMilestones: ProjectMilestoneCollectionFilter
                searchableContent: ContentComparator slugId: StringComparator startDate: NullableDateComparator
                startedAt: NullableDateComparator state: StringComparator status: ProjectStatusFilter
                targetDate: NullableDateComparator
                """,
            nullable: true
        ),
        Filters(
            kind: "ProjectStatus",
            fields: """
                \(common) description: StringComparator name: StringComparator position: NumberComparator
                type: StringComparator
                """
        ),
        Filters(
            kind: "ProjectMilestone",
            fields: """
                \(common) name: NullableStringComparator project: NullableProjectFilter
                targetDate: NullableDateComparator
                """,
            nullable: true, collection: true
        ),
    ]

    private static let discussionFilters = [
        Filters(
            kind: "Comment",
            fields: """
                \(common) body: StringComparator issue: NullableIssueFilter parent: NullableCommentFilter
                user: UserFilter
                """,
            nullable: true, collection: true
        ),
        Filters(
            kind: "Attachment",
            fields: """
                \(common) creator: NullableUserFilter subtitle: NullableStringComparator title: StringComparator
                url: StringComparator
                """,
            collection: true
        ),
    ]
}
