import Domain
import MeetingAnalysis
import Redaction

/// A proposal as `--json` prints it.
public struct TicketRecord: Sendable, Hashable, Encodable {
    public let title: String
    public let description: String
    public let assignee: String?
    public let project: String?
    /// As `2025-10-17`.
    public let due: String?
    /// Linear's number, 0 to 4.
    public let priority: Int?
    /// Quotes from the filtered text.
    public let evidence: [String]
    /// Identifier of an issue.
    public let duplicateOf: String?

    private enum CodingKeys: String, CodingKey {
        case title, description, assignee, project, due, priority, evidence
        case duplicateOf = "duplicate_of"
    }

    init(_ proposal: TicketProposal) {
        title = proposal.title.text(for: .caller)
        description = proposal.description.text(for: .caller)
        assignee = proposal.assignee?.text(for: .caller)
        project = proposal.project
        due = proposal.dueDate?.description
        priority = proposal.priority?.rawValue
        evidence = proposal.evidence.map { $0.quote.text(for: .caller) }
        duplicateOf = proposal.duplicateOf
    }

    /// Writes every key, so that what is not known stands as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encode(description, forKey: .description)
        try container.encode(assignee, forKey: .assignee)
        try container.encode(project, forKey: .project)
        try container.encode(due, forKey: .due)
        try container.encode(priority, forKey: .priority)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(duplicateOf, forKey: .duplicateOf)
    }
}
