/// Finds a field of a webhook body under any of its names, wherever the sender put it: at the top, in `data`, in
/// `data.meeting`, or at the top with the path in its name, `data__meeting__title`, as Zapier flattens.
struct PayloadFields {
    private let root: JSONValue
    private let scopes: [JSONValue]

    init(_ root: JSONValue) {
        self.root = root
        let data = root["data"] ?? root["payload"]
        self.scopes = [data?["meeting"], root["meeting"], data, root].compactMap { $0 }.filter { $0.kind == .object }
    }

    /// The first of `names` that is there, is not null and not an empty text.
    func first(_ names: [String]) -> JSONValue? {
        for name in names {
            for scope in scopes {
                if let value = scope[name], !value.isBlank { return value }
            }
            for path in ["data__meeting__", "meeting__", "data__"] {
                if let value = root[path + name], !value.isBlank { return value }
            }
        }
        return nil
    }

    /// The same for `names` whose value is in the meeting's own object or flattened from it.
    func firstOfMeeting(_ names: [String]) -> JSONValue? {
        for name in names {
            for meeting in [root["data"]?["meeting"], root["meeting"]] {
                if let value = meeting?[name], !value.isBlank { return value }
            }
            for path in ["data__meeting__", "meeting__"] {
                if let value = root[path + name], !value.isBlank { return value }
            }
        }
        return nil
    }
}

extension JSONValue {
    fileprivate var isBlank: Bool {
        kind == .string && string?.allSatisfy(\.isWhitespace) == true
    }
}
