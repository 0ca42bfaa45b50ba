import FoundationEssentials
import GraphQLEngine
import HTTPTypes

extension RequestRecord {
    /// What is remembered of a call of Slack's: the method as its name, what was sent as variables.
    init(
        _ method: String, kind: String, shown: GraphQLValue, _ headers: HTTPFields, fault: Fault.Kind?, status: Int?,
        error: String?, at date: Date
    ) {
        self.init(
            receivedAt: date, platform: .slack, headers: Self.shown(headers), operation: kind, document: method,
            fields: [], query: "", variables: Self.cut(shown), fault: fault, status: status, error: error
        )
    }

    private static func cut(_ value: GraphQLValue) -> GraphQLValue {
        let bytes = value.json()
        return bytes.count <= maximumBytes
            ? value : .string(String(decoding: bytes.prefix(maximumBytes), as: UTF8.self) + "…")
    }
}
