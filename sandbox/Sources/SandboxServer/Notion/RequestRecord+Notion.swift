import FoundationEssentials
import GraphQLEngine
import HTTPTypes
import NotionSandbox

extension RequestRecord {
    /// What is remembered of a request to Notion: the method as its kind, path and query as its name, the body as variables.
    init(_ call: NotionCall, _ headers: HTTPFields, fault: Fault.Kind?, status: Int?, at date: Date) {
        let query = call.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        self.init(
            receivedAt: date, platform: .notion, headers: Self.shown(headers), operation: call.method,
            document: "/v1" + call.path + (query.isEmpty ? "" : "?" + query), fields: [], query: "",
            variables: Self.shown(call.body), fault: fault, status: status
        )
    }

    static func shown(_ body: [UInt8]) -> GraphQLValue {
        guard body.count <= maximumBytes else {
            return .string(String(decoding: body.prefix(maximumBytes), as: UTF8.self) + "…")
        }
        // A body that is no JSON is shown as nothing; its answer says what is wrong.
        return (try? GraphQLValue(json: body)) ?? .null
    }
}
