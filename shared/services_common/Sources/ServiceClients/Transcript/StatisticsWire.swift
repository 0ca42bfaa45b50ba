/// Totals, averages and activity: `GET /transcript/stats`.
public struct StatisticsWire: Codable, Sendable, Hashable {
    public struct Totals: Codable, Sendable, Hashable {
        public let meetings: Int
        public let byStatus: [String: Int]
        public let segments: Int
        public let redactions: [String: Int]
        public let proposals: Int
        public let ticketsCreated: Int
    }

    public struct Averages: Codable, Sendable, Hashable {
        public let durationSeconds: Double
        public let participants: Double
        public let redactions: Double
        public let proposals: Double
    }

    public struct Activity: Codable, Sendable, Hashable {
        public let name: String
        public let meetings: Int
    }

    public let totals: Totals
    public let averages: Averages
    public let projects: [Activity]
    public let participants: [Activity]
}
