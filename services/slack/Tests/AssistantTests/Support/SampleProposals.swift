import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import WireFormat

extension ProposalWire {
    static func sample(
        title: String, assignee: String? = nil, due: String? = nil, status: String = "proposed",
        duplicateOf: String? = nil, identifier: String? = nil, segment: Int = 0, quote: String = "we should do it"
    ) throws -> ProposalWire {
        let fields: [String: Any?] = [
            "id": UUID.derived(from: title).uuidString, "title": title, "assignee": assignee, "dueDate": due,
            "status": status, "duplicateOf": duplicateOf, "identifier": identifier,
            "url": identifier.map { "https://linear.example/\($0)" }, "subtasks": [String](),
            "evidence": [["segment": segment, "quote": quote]],
        ]
        return try sampleValue(fields)
    }
}

extension TicketsAnswer {
    static func sample(created id: ProposalID) throws -> TicketsAnswer {
        try sampleValue([
            "created": [
                [
                    "id": id.description, "identifier": "TID-90", "title": "Backfill",
                    "url": "https://linear.example/TID-90",
                ]
            ], "failed": [[String: String]](), "mode": "live",
        ])
    }
}

/// The value that has these fields; what is nil is left out.
func sampleValue<Value: Decodable>(_ fields: [String: Any?]) throws -> Value {
    let data = try JSONSerialization.data(withJSONObject: fields.compactMapValues(\.self))
    return try ContractJSON.decoder().decode(Value.self, from: data)
}

extension ReceivedRequest {
    /// Whether it asks for the proposals of a meeting.
    var isForTickets: Bool { path.hasSuffix("/tickets?limit=200") }
    /// The path without its query.
    var place: String { String(path.prefix { $0 != "?" }) }
}

/// A list as the services answer with it.
func page<Item: Codable & Sendable>(_ items: [Item]) -> ScriptedAnswer {
    SampleServices.json(WirePage(items: items, nextCursor: nil))
}
