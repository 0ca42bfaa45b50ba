public import Domain

/// What became of proposals that were to be made tickets: `POST /transcript/meetings/{id}/tickets`.
public struct TicketsAnswer: Codable, Sendable, Hashable {
    public struct Created: Codable, Sendable, Hashable {
        public let id: ProposalID
        public let identifier: String
        public let title: String
        public let url: String?
        /// What was not done as asked.
        public let warnings: [String]?
    }

    public struct Failed: Codable, Sendable, Hashable {
        public let id: ProposalID
        public let reason: String
    }

    public let created: [Created]
    public let failed: [Failed]
    /// What was not to be made a ticket, for instance because an issue covers it already.
    public let skipped: [Failed]?
    /// `test` or `live`.
    public let mode: String?
}
