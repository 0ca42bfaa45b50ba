import Foundation

/// The fields of a request that writes, as the documents of this service have them: one a line.
enum WriteFields {
    struct Field: Sendable {
        let alias: String
        /// The mutation's name in Linear's schema.
        let name: String
        let call: LinearStandIn.Call
    }

    private static let operations = [
        "projectMilestoneCreate": "MilestoneCreate", "issueCreate": "IssueCreate",
        "issueBatchCreate": "IssueBatchCreate",
        "commentCreate": "CommentCreate", "issueUpdate": "IssueUpdate",
    ]

    /// Empty for a request that does not write.
    static func read(_ body: JSON) -> [Field] {
        guard body["operationName"] == "Write", let query = body["query"].text else { return [] }
        return query.matches(of: /(?m)^  (w[0-9]+): (\w+)\(/).map { match in
            let alias = String(match.1)
            var variables: JSON = [:]
            for name in ["id", "input"] where body["variables"].has("\(alias)_\(name)") {
                variables.set(name, body["variables"]["\(alias)_\(name)"])
            }
            let name = String(match.2)
            return Field(
                alias: alias, name: name, call: .init(operation: operations[name] ?? name, variables: variables))
        }
    }

    /// An answer with errors, whose errors are those of one field.
    static func blaming(_ alias: String, _ body: String) -> String {
        guard var json = try? JSON.parse(Array(body.utf8)), json.has("errors") else { return body }
        json["errors"] = .list(json["errors"].list.map { $0.blaming(alias) })
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension JSON {
    func blaming(_ alias: String) -> JSON {
        var error = self
        error.set("path", [.text(alias)])
        return error
    }

    /// Sets a field that may not be there yet.
    mutating func set(_ name: String, _ value: JSON) {
        guard case .object(var fields) = self else { return }
        fields[name] = value
        self = .object(fields)
    }
}
