public import Hummingbird

/// The values of a call's query. An empty value counts as not given.
public struct QueryReader {
    private let request: Request

    public init(_ request: Request) {
        self.request = request
    }

    /// The value of a parameter; nil when it is absent or empty.
    public func text(_ name: String) -> String? {
        request.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// - Throws: ``Problem`` 400 for anything but true, false, 1 and 0.
    public func flag(_ name: String) throws(Problem) -> Bool {
        switch text(name)?.lowercased() {
        case nil, "false", "0": false
        case "true", "1": true
        default: throw Problem.query(name, "must be true or false")
        }
    }

    /// The value of a parameter that has another name as well.
    ///
    /// - Throws: ``Problem`` 400 when both are given.
    public func text(_ name: String, alias: String) throws(Problem) -> String? {
        guard let value = text(alias) else { return text(name) }
        guard text(name) == nil else { throw Problem.query(alias, "is another word for \(name); give one of them") }
        return value
    }

    /// - Throws: ``Problem`` 400 for anything but a whole number from 1.
    public func positive(_ name: String, default fallback: Int) throws(Problem) -> Int {
        guard let text = text(name) else { return fallback }
        guard let number = Int(text), number > 0 else {
            throw Problem.query(name, "must be a whole number from 1")
        }
        return number
    }

    /// Makes sure that nothing is asked for which would be overlooked.
    ///
    /// - Throws: ``Problem`` 400 for a parameter that is not among `names`.
    public func refuseOthers(than names: [String]) throws(Problem) {
        for (key, _) in request.uri.queryParameters where !names.contains(String(key)) {
            throw Problem.query(String(key.prefix(100)), "is not known here; use \(names.joined(separator: ", "))")
        }
    }
}
