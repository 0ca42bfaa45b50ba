internal import FoundationEssentials
public import Hummingbird
public import NIOCore
internal import NIOFoundationCompat
internal import WireFormat

/// Reads JSON as the contract has it, and says by JSON pointer what is wrong with it.
public struct ContractJSONDecoder: RequestDecoder {
    public init() {}

    public func decode<Value: Decodable>(
        _ type: Value.Type, from request: Request, context: some RequestContext
    ) async throws -> Value {
        try await request.json(type)
    }

    /// - Throws: ``Problem`` 400 when `buffer` is not JSON, 422 with a pointer when a field is missing or wrong.
    public static func decode<Value: Decodable>(_ type: Value.Type, from buffer: ByteBuffer) throws -> Value {
        let data = Data(buffer: buffer, byteTransferStrategy: .noCopy)
        do {
            return try ContractJSON.decoder().decode(type, from: data)
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty && isJSON(data) {
            // The standard library says neither which value it could not read nor why.
            throw Problem(
                .unprocessableContent,
                "The body has a value that cannot be read: a number that is too large or should be whole, or broken text."
            )
        } catch let error as DecodingError {
            throw problem(for: error)
        }
    }

    private static func isJSON(_ data: Data) -> Bool {
        struct Anything: Decodable {
            init(from _: any Decoder) {}
        }
        return String(validating: data, as: UTF8.self) != nil
            && (try? JSONDecoder().decode(Anything.self, from: data)) != nil  // the answer is whether it can be read
    }

    private static func problem(for error: DecodingError) -> Problem {
        switch error {
        case .keyNotFound(let key, let context):
            field(context.codingPath + [key], "is missing")
        case .valueNotFound(_, let context):
            field(context.codingPath, "must not be null")
        case .typeMismatch(let type, let context):
            field(context.codingPath, "must be \(name(of: type))")
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            Problem(.badRequest, "The body is not JSON. Send one JSON object in UTF-8.")
        case .dataCorrupted(let context):
            field(context.codingPath, words(of: context.debugDescription))
        @unknown default:
            Problem(.badRequest, "The body is not JSON of the form that this route takes.")
        }
    }

    private static func field(_ path: [any CodingKey], _ detail: String) -> Problem {
        let pointer = path.map { "/" + ($0.intValue.map(String.init) ?? escaped(snakeCase($0.stringValue))) }.joined()
        return Problem(
            .unprocessableContent, "The body has a field that is missing or wrong.",
            errors: [.init(pointer: pointer, detail: detail)]
        )
    }

    /// What our own types say about a value; the standard library's words would repeat the value.
    private static func words(of description: String) -> String {
        if description.hasPrefix("Cannot initialize") { return "has a value that is not one of those allowed" }
        return description.hasPrefix("not ") ? description : "has a value that cannot be read"
    }

    /// RFC 6901, section 3.
    private static func escaped(_ key: String) -> String {
        key.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Int.Type, is Double.Type: "a number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        default: "an object"
        }
    }
}
