import FoundationEssentials
import GraphQLEngine

/// A request that a stand-in received, as it is shown afterwards: never with the credential.
struct RequestRecord: Sendable {
    /// Counts from 1.
    var number = 0
    let receivedAt: Date
    let platform: Platform
    let headers: [(name: String, value: String)]
    /// `query` or `mutation`; nil when the document could not be read.
    let operation: String?
    /// The operation's name in the document.
    let document: String?
    /// The first fields of the operation.
    let fields: [String]
    let query: String
    let variables: GraphQLValue
    /// The fault that was played, if any.
    let fault: Fault.Kind?
    /// Nil when the connection was closed without an answer.
    let status: Int?
    /// The code with which Slack refuses, under a status of 200; nil for others and for what went well.
    var error: String?

    /// Bytes of a document or of its variables beyond which only the beginning is kept.
    static let maximumBytes = 8_192

    /// What the operation is called, for people.
    var title: String { document ?? fields.first ?? "unreadable" }
}

/// A platform that the sandbox stands in for.
enum Platform: String, Sendable, Codable, CaseIterable {
    case linear
    case notion
    case slack
}

/// What can be told of a GraphQL request from its body.
struct CallSummary: Sendable {
    let operation: OperationSummary?
    let query: String
    let variables: GraphQLValue

    init(body: [UInt8]) {
        // A body that is no JSON is shown as nothing; its answer says what is wrong.
        let value = (try? GraphQLValue(json: body)) ?? .null
        let text = value["query"]?.text ?? ""
        let operations = OperationSummary.operations(in: text)
        let name = value["operationName"]?.text
        operation = operations.first { name == nil || $0.name == name }
        query = text.cut(to: RequestRecord.maximumBytes)
        let variables = value["variables"] ?? .null
        let json = variables.json()
        self.variables =
            json.count <= RequestRecord.maximumBytes
            ? variables : .string(String(decoding: json, as: UTF8.self).cut(to: RequestRecord.maximumBytes))
    }
}

extension String {
    /// The beginning, within `limit` bytes.
    fileprivate func cut(to limit: Int) -> String {
        utf8.count <= limit ? self : String(decoding: Array(utf8.prefix(limit)), as: UTF8.self) + "…"
    }
}
