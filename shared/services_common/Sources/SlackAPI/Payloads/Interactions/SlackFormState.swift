internal import Domain

/// What is filled in and chosen in a view or message.
public struct SlackFormState: Sendable, Hashable {
    /// By block, then by action.
    public let values: [String: [String: SlackInputValue]]

    public init(values: [String: [String: SlackInputValue]] = [:]) {
        self.values = values
    }

    /// The value of the action, in whatever block; nil when there is no such element.
    public subscript(action: String) -> SlackInputValue? {
        // Blocks in their order of names, so that it is the same one every time.
        for block in values.keys.sorted() {
            if let value = values[block]?[action] { return value }
        }
        return nil
    }

    /// The value of one block's element.
    public subscript(block block: String, action: String) -> SlackInputValue? { values[block]?[action] }

    /// The block in which the action stands, for errors beside the field.
    public func block(of action: String) -> String? {
        values.keys.sorted().first { values[$0]?[action] != nil }
    }

    /// The same for equal values, another for others.
    var digest: String {
        let parts = values.keys.sorted().flatMap { block in
            (values[block] ?? [:]).sorted { $0.key < $1.key }.flatMap { [block, $0.key] + $0.value.parts }
        }
        return TextDigest.sha256(parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ","))
    }
}

extension SlackFormState: Decodable {
    public init(from decoder: any Decoder) throws {
        self.values = try decoder.slackObject().optional("values") ?? [:]
    }
}
