import Domain
import GraphQLEngine

extension RequestRecord {
    /// The record as `GET /sandbox/requests` shows it.
    var json: GraphQLValue {
        var fields: Fields = [
            "number": .int(number), "received_at": .string(InstantText.text(receivedAt)),
            "platform": .string(platform.rawValue),
        ]
        fields["document"] = document.map(GraphQLValue.string) ?? .null
        fields["operation"] = operation.map(GraphQLValue.string) ?? .null
        fields["fields"] = .list(self.fields.map(GraphQLValue.string))
        fields["query"] = .string(query)
        fields["variables"] = variables
        fields["headers"] = .object(Fields(headers.map { ($0.name.lowercased(), .string($0.value)) }))
        fields["fault"] = fault.map { .string($0.rawValue) } ?? .null
        fields["error"] = error.map(GraphQLValue.string) ?? .null
        fields["status"] = status.map(GraphQLValue.int) ?? .null
        return .object(fields)
    }
}
