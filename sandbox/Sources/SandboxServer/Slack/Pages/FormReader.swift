import Hummingbird
import ServiceHost
import SlackSandbox

/// What a form of a page holds.
struct FormReader: Sendable {
    private let values: [(name: String, value: String)]

    init(_ request: Request) async throws {
        let body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        guard let values = FormBody.values(body) else { throw Problem(.badRequest, "The body is not a form.") }
        self.values = values
    }

    /// Nil when it is missing or empty.
    func text(_ name: String) -> String? { texts(name).first }

    func texts(_ name: String) -> [String] { values.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

    /// The values whose names begin so, by the rest of the name.
    func group(_ prefix: String) -> [(name: String, value: String)] {
        values.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value) }
    }
}
