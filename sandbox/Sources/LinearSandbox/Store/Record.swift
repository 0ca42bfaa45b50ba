import Domain
import FoundationEssentials

/// A row of any table, as it is written down.
public enum Record: Sendable {
    case organization(Organization)
    case team(Team)
    case state(WorkflowState)
    case user(User)
    case projectStatus(ProjectStatus)
    case project(Project)
    case milestone(ProjectMilestone)
    case label(IssueLabel)
    case issue(Issue)
    case comment(Comment)
    case attachment(Attachment)
    case relation(IssueRelation)

    /// Which table it belongs to, and the word that stands for it in the log.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case organization, team, state, user, projectStatus, project, milestone, label, issue, comment, attachment
        case relation
    }
}

extension Record: Codable {
    private enum Key: String, CodingKey {
        case kind
        case row
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .organization: self = .organization(try container.decode(Organization.self, forKey: .row))
        case .team: self = .team(try container.decode(Team.self, forKey: .row))
        case .state: self = .state(try container.decode(WorkflowState.self, forKey: .row))
        case .user: self = .user(try container.decode(User.self, forKey: .row))
        case .projectStatus: self = .projectStatus(try container.decode(ProjectStatus.self, forKey: .row))
        case .project: self = .project(try container.decode(Project.self, forKey: .row))
        case .milestone: self = .milestone(try container.decode(ProjectMilestone.self, forKey: .row))
        case .label: self = .label(try container.decode(IssueLabel.self, forKey: .row))
        case .issue: self = .issue(try container.decode(Issue.self, forKey: .row))
        case .comment: self = .comment(try container.decode(Comment.self, forKey: .row))
        case .attachment: self = .attachment(try container.decode(Attachment.self, forKey: .row))
        case .relation: self = .relation(try container.decode(IssueRelation.self, forKey: .row))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        func write(_ kind: Kind, _ row: some Encodable) throws {
            try container.encode(kind, forKey: .kind)
            try container.encode(row, forKey: .row)
        }
        switch self {
        case .organization(let row): try write(.organization, row)
        case .team(let row): try write(.team, row)
        case .state(let row): try write(.state, row)
        case .user(let row): try write(.user, row)
        case .projectStatus(let row): try write(.projectStatus, row)
        case .project(let row): try write(.project, row)
        case .milestone(let row): try write(.milestone, row)
        case .label(let row): try write(.label, row)
        case .issue(let row): try write(.issue, row)
        case .comment(let row): try write(.comment, row)
        case .attachment(let row): try write(.attachment, row)
        case .relation(let row): try write(.relation, row)
        }
    }
}
