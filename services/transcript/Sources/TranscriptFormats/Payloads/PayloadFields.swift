/// Finds a field of a webhook body under any of its names, wherever the sender put it: at the top, in `data`, in
/// `data.meeting`, or at the top with the path in its name, `data__meeting__title`, as Zapier flattens.
struct PayloadFields {
    private let root: JSONValue
    /// Where fields may be, each with its JSON pointer.
    private let scopes: [(pointer: String, value: JSONValue)]

    init(_ root: JSONValue) {
        self.root = root
        let name = root["data"] == nil ? "payload" : "data"
        let data = root[name]
        self.scopes = [
            ("/\(name)/meeting", data?["meeting"]), ("/meeting", root["meeting"]), ("/\(name)", data), ("", root),
        ].compactMap { pointer, value in value.map { (pointer, $0) } }.filter { $0.value.kind == .object }
    }

    /// The first of `names` that is there, is not null and not an empty text.
    func first(_ names: [String]) -> JSONValue? {
        find(names)?.value
    }

    /// The same with its JSON pointer.
    func find(_ names: [String]) -> (pointer: String, value: JSONValue)? {
        for name in names {
            for scope in scopes {
                if let value = scope.value[name], !value.isBlank { return (scope.pointer + "/" + name, value) }
            }
            for path in ["data__meeting__", "meeting__", "data__"] {
                if let value = root[path + name], !value.isBlank { return ("/" + path + name, value) }
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
