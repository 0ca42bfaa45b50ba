internal import FoundationEssentials
internal import HTTPTypes
public import Hummingbird
public import NIOCore

/// The largest bodies that a service takes, in bytes (contract section 3).
public enum BodyLimit {
    public static let transcript = 10 * 1024 * 1024
    public static let other = 1024 * 1024
}

extension Request {
    /// The whole body.
    ///
    /// - Throws: ``Problem`` 413 beyond `limit` bytes.
    public func wholeBody(limit: Int) async throws -> ByteBuffer {
        if let announced = headers[.contentLength].flatMap(Int.init), announced > limit {
            throw Problem.tooLarge(limit: limit)
        }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: limit)
        }
    }

    /// The body as JSON in the contract's form.
    ///
    /// - Throws: ``Problem`` 413 beyond `limit` bytes, 415 for another content type, 400 when it is not JSON, 422 when
    ///   a field is missing or wrong.
    public func json<Value: Decodable>(_ type: Value.Type, limit: Int = BodyLimit.other) async throws -> Value {
        if let contentType = headers[.contentType], let media = MediaType(from: contentType),
            !media.isType(.applicationJson), media.subType.hasSuffix("+json") == false
        {
            throw Problem(.unsupportedMediaType, "Send the body as application/json.")
        }
        return try ContractJSONDecoder.decode(type, from: try await wholeBody(limit: limit))
    }
}
