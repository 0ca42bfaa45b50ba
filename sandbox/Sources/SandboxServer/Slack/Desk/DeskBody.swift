import GraphQLEngine
import Hummingbird
import NIOCore
import ServiceHost

/// The fields of a body that acts as a person.
struct DeskBody: Sendable {
    private let fields: Fields

    /// - Parameter names: the fields that are known; another is refused rather than overlooked.
    init(_ request: Request, fields names: [String]) async throws {
        let body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        let value: GraphQLValue
        do { value = try GraphQLValue(json: body.isEmpty ? Array("{}".utf8) : body) } catch {
            throw Problem(.badRequest, "The body is not JSON: \(error.message) at byte \(error.offset).")
        }
        guard let fields = value.fields else { throw Problem(.badRequest, "The body is not an object of JSON.") }
        for key in fields.keys where !names.contains(key) && key != "team" {
            throw Self.problem(String(key.prefix(100)), "is not known here; use \(names.joined(separator: ", "))")
        }
        self.fields = fields
    }

    var team: String? {
        get throws(Problem) { try text("team") }
    }

    func value(_ name: String) -> GraphQLValue { fields[name] ?? .null }

    func text(_ name: String) throws(Problem) -> String? {
        switch fields[name] ?? .null {
        case .null: return nil
        case .string(let text): return text
        default: throw Self.problem(name, "must be text")
        }
    }

    func required(_ name: String) throws(Problem) -> String {
        guard let text = try text(name), !text.isEmpty else { throw Self.problem(name, "is missing") }
        return text
    }

    func texts(_ name: String) throws(Problem) -> [String]? {
        switch fields[name] ?? .null {
        case .null: return nil
        case .string(let text): return [text]
        case .list(let items):
            let texts = items.compactMap(\.text)
            guard texts.count == items.count else { throw Self.problem(name, "must be a list of texts") }
            return texts
        default: throw Self.problem(name, "must be a list of texts")
        }
    }

    func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws(Problem) -> Int {
        guard let value = fields[name], !value.isNull else { return fallback }
        guard let number = value.integer, range.contains(number) else {
            throw Self.problem(name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func problem(_ name: String, _ detail: String) -> Problem {
        .fields([.init(pointer: "/\(name)", detail: detail)])
    }
}
