import Domain

/// What a careful reader found in a meeting, to compare with. Only the evaluation reads it.
struct GoldMeeting: Decodable, Sendable {
    let meetingDate: CalendarDate?
    let tickets: [Ticket]
    let notTickets: [NotTicket]
    let decisions: [Decision]
    let commercial: [Commercial]
    let notCommercial: [String]

    struct Ticket: Decodable, Sendable {
        let title: String
        let assignee: String?
        let project: String?
        let due: CalendarDate?
        let priority: Priority?
        let evidence: [String]
        let duplicateOf: String?

        private enum CodingKeys: String, CodingKey {
            case title, assignee, project, due, priority, evidence
            case duplicateOf = "duplicate_of"
        }
    }

    struct NotTicket: Decodable, Sendable {
        let quote: String
    }

    struct Decision: Decodable, Sendable {
        let text: String
        let evidence: [String]
    }

    struct Commercial: Decodable, Sendable {
        let quote: String
        /// Counts matches of `quote` as plain text from the start of the file, from 1.
        let occurrence: Int
        let label: String
    }

    private enum CodingKeys: String, CodingKey {
        case tickets, decisions, commercial
        case meetingDate = "meeting_date"
        case notTickets = "not_tickets"
        case notCommercial = "not_commercial"
    }

    private struct Quote: Decodable {
        let quote: String
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        meetingDate = try container.decodeIfPresent(CalendarDate.self, forKey: .meetingDate)
        tickets = try container.decodeIfPresent([Ticket].self, forKey: .tickets) ?? []
        notTickets = try container.decodeIfPresent([NotTicket].self, forKey: .notTickets) ?? []
        decisions = try container.decodeIfPresent([Decision].self, forKey: .decisions) ?? []
        commercial = try container.decodeIfPresent([Commercial].self, forKey: .commercial) ?? []
        // A list of objects instead of texts is read below.
        if let texts = try? container.decodeIfPresent([String].self, forKey: .notCommercial) {
            notCommercial = texts
        } else {
            notCommercial = try container.decodeIfPresent([Quote].self, forKey: .notCommercial)?.map(\.quote) ?? []
        }
    }
}
