import AsyncHTTPClient
import CoreTestKit
import Domain
import Foundation
import LinearAPI
import Logging
import OutboundHTTP
import ServicesTestKit

/// A client of a Linear that answers from a script.
struct ScriptedLinear {
    let client: LinearClient
    let upstream: ScriptedUpstream
    let clock: ManualClock

    /// A caller that does not wait when the allowance is used up.
    var impatient: LinearClient { client.inBackground(patience: .zero) }

    @discardableResult
    static func use<Value: Sendable>(
        _ answers: [ScriptedAnswer], key: String = "lin_api_test", deadline: Duration = .seconds(10),
        _ test: (ScriptedLinear) async throws -> Value
    ) async throws -> Value {
        let http = HTTPClientService()
        do {
            let value = try await ScriptedUpstream.use(answers) { scripted in
                let clock = ManualClock()
                let ambient = Ambient.manual(clock: clock)
                let upstream = Upstream(
                    "Linear", client: http, limits: UpstreamLimits(retries: .none), ambient: ambient,
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
                )
                let client = LinearClient(
                    url: "\(scripted.url)/graphql", key: Secret(key), upstream: upstream, ambient: ambient,
                    deadline: deadline
                )
                return try await test(ScriptedLinear(client: client, upstream: scripted, clock: clock))
            }
            try await http.client.shutdown()
            return value
        } catch {
            try await http.client.shutdown()
            throw error
        }
    }

    /// The bodies of the calls so far.
    var bodies: [SentBody] {
        get throws { try upstream.requests.map { try JSONDecoder().decode(SentBody.self, from: Data($0.body)) } }
    }
}

/// What was sent: variables as sorted JSON text, in which null and absent differ.
struct SentBody: Decodable {
    let operationName: String
    let variables: String

    private enum Keys: CodingKey { case operationName, variables }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.operationName = try container.decode(String.self, forKey: .operationName)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let value = try container.decode(AnyJSON.self, forKey: .variables)
        self.variables = String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// Any JSON.
indirect enum AnyJSON: Codable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([AnyJSON])
    case object([String: AnyJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([AnyJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: AnyJSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let fields): try container.encode(fields)
        }
    }
}

/// Invented ids.
enum Sample {
    static func id(_ number: Int) -> LinearID {
        LinearID(.derived(from: "sample", String(number)))
    }

    static let draft = LinearIssueDraft(id: id(1), teamID: id(2), title: "T")
    static let comment = LinearCommentDraft(id: id(3), issueID: id(1), body: "C")

    static let issue = """
        {"id": "\(id(1))", "identifier": "TID-1", "title": "Read", "description": null, "priority": 2.0, "estimate": 3,
         "dueDate": "2025-10-20", "createdAt": "2025-10-01T09:00:00.123Z", "updatedAt": "2025-10-01T09:00:00Z",
         "completedAt": null, "canceledAt": null, "url": "https://linear.example/TID-1", "labelIds": ["\(id(9))"],
         "state": {"id": "\(id(2))", "name": "Todo", "type": "unstarted"},
         "assignee": {"id": "\(id(3))", "name": "Inés Carranza", "displayName": "ines"},
         "team": {"id": "\(id(4))", "key": "TID", "name": "Delivery"}, "project": null, "projectMilestone": null,
         "parent": {"id": "\(id(5))", "identifier": "TID-9"}, "a field of tomorrow": 1}
        """

    /// A page of every kind, empty but for `pages`.
    static func workspace(_ pages: [String: (nodes: [String], next: String?)] = [:]) -> ScriptedAnswer {
        let fields = LinearDocument.workspace.fields.map { name in
            let page = pages[name] ?? ([], nil)
            return #""\#(name)": \#(connection(page.nodes, next: page.next))"#
        }
        return .ok(#"{"data": {\#(fields.joined(separator: ", "))}}"#)
    }

    static func user(_ number: Int, _ more: String = "") -> String {
        """
        {"id": "\(id(number))", "name": "U\(number)", "displayName": "u", "email": "u@x", "active": true,
         "updatedAt": "2025-10-0\(number)T09:00:00Z", "archivedAt": null\(more)}
        """
    }

    static let milestone = """
        {"id": "\(id(1))", "name": "Pilot", "description": null, "targetDate": null, "sortOrder": 1, "progress": 0,
         "project": {"id": "\(id(2))", "name": "P"}}
        """

    /// One page of a connection.
    static func page(_ name: String, _ nodes: [String], next: String? = nil) -> ScriptedAnswer {
        .ok(#"{"data": {"\#(name)": \#(connection(nodes, next: next))}}"#)
    }

    static func connection(_ nodes: [String], next: String? = nil) -> String {
        let info = #"{"hasNextPage": \#(next != nil), "endCursor": \#(next.map { "\"\($0)\"" } ?? "null")}"#
        return #"{"nodes": [\#(nodes.joined(separator: ","))], "pageInfo": \#(info)}"#
    }
}
