import Domain
import Foundation
import ServiceClients
import WireFormat

/// The sample meetings as the transcript service answers with them, and the sample workspace as the linear service does.
struct SampleArchive: Sendable {
    struct Item: Decodable {
        let meeting: MeetingWire
        let segments: [SegmentWire]
        let summary: SummaryWire
    }

    private struct Items: Decodable {
        let items: [Item]
    }

    let items: [Item]
    let workspace: WorkspaceWire

    static let shared = Result { try SampleArchive() }

    private init() throws {
        self.items = try Self.read(Items.self, "meetings.json").items
        self.workspace = try Self.read(WorkspaceWire.self, "workspace.json")
    }

    func item(_ title: String) -> Item? { items.first { $0.meeting.title == title } }

    private static func read<Value: Decodable>(_ type: Value.Type, _ file: String) throws -> Value {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/\(file)")
        return try ContractJSON.decoder().decode(type, from: try Data(contentsOf: url))
    }
}
