public import FoundationEssentials

/// A UUID that names one kind of thing, so that the id of a meeting cannot be passed for the id of a proposal.
///
/// It reads and writes as a lower-case UUID string.
public struct Identifier<Subject>: Hashable, Sendable {
    public let uuid: UUID

    public init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// The id that `text` spells; nil when it is not a UUID.
    public init?(_ text: some StringProtocol) {
        // UUID itself overlooks what comes after its 36 characters.
        guard text.utf8.count == 36, let uuid = UUID(uuidString: String(text)) else { return nil }
        self.uuid = uuid
    }
}

extension Identifier: CustomStringConvertible {
    public var description: String { uuid.uuidString.lowercased() }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What a ``MeetingID`` names.
public enum MeetingSubject {}
/// What a ``ProposalID`` names.
public enum ProposalSubject {}
/// What a ``LinearID`` names: an issue, project, milestone, team, state, label or user of Linear.
public enum LinearSubject {}
/// What a ``NotionID`` names: a page, database, data source, block or user of Notion.
public enum NotionSubject {}

public typealias MeetingID = Identifier<MeetingSubject>
public typealias ProposalID = Identifier<ProposalSubject>
public typealias LinearID = Identifier<LinearSubject>
public typealias NotionID = Identifier<NotionSubject>
