import FoundationEssentials

/// What an evaluation of meetings found.
public struct EvaluationReport: Sendable {
    /// The proposals of each meeting, by the file's name without its ending.
    public let tickets: [String: [TicketRecord]]
    /// Scores of each meeting that has gold, sorted by name.
    public let meetings: [MeetingScores]

    /// One meeting's scores.
    public struct MeetingScores: Sendable, Codable {
        public let name: String
        public let tickets: TicketScores
        public let redaction: RedactionScores
        /// Where the analysis and the gold differ, a line each; gold titles only, no commercial text.
        public let differences: [String]
    }

    /// Sums over all meetings that have gold.
    public var ticketTotals: TicketScores { meetings.reduce(TicketScores()) { $0 + $1.tickets } }
    public var redactionTotals: RedactionScores { meetings.reduce(RedactionScores()) { $0 + $1.redaction } }

    /// `{"NAME":[{"title",…}]}`, keys sorted.
    ///
    /// - Throws: what the encoder throws, which it does not for these values.
    public func ticketsJSON() throws -> String { try Self.json(tickets) }

    /// The scores as JSON, keys sorted.
    ///
    /// - Throws: as ``ticketsJSON()``.
    public func scoresJSON() throws -> String {
        try Self.json(Scores(tickets: ticketTotals, redaction: redactionTotals, meetings: meetings))
    }

    private struct Scores: Encodable {
        let tickets: TicketScores
        let redaction: RedactionScores
        let meetings: [MeetingScores]
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
