internal import Hummingbird
internal import ServiceHost

/// The values of a call's query. An empty value counts as not given.
struct QueryReader {
    private let request: Request

    init(_ request: Request) {
        self.request = request
    }

    func text(_ name: String) -> String? {
        request.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// - Throws: ``Problem`` 400 for anything but true, false, 1 and 0.
    func flag(_ name: String) throws(Problem) -> Bool {
        switch text(name)?.lowercased() {
        case nil, "false", "0": false
        case "true", "1": true
        default: throw Problem.query(name, "must be true or false")
        }
    }

    /// - Throws: ``Problem`` 400 for anything but a whole number within `range`.
    func integer(_ name: String, default fallback: Int, in range: ClosedRange<Int>) throws(Problem) -> Int {
        guard let text = text(name) else { return fallback }
        guard let number = Int(text), range.contains(number) else {
            throw Problem.query(name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
