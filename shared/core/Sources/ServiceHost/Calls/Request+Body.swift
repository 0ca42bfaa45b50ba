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
    /// - Throws: ``Problem`` 413 beyond `limit` bytes, 400 when the caller goes away in the middle.
    public func wholeBody(limit: Int) async throws -> ByteBuffer {
        if let announced = headers[.contentLength].flatMap(Int.init), announced > limit {
            throw Problem.tooLarge(limit: limit)
        }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: limit)
        } catch let error as CancellationError {
            throw error
        } catch {
            // Only the connection is left to fail, and that is not an error of ours.
            throw Problem(.badRequest, "The body ended before it was complete.")
        }
    }

    /// The body as JSON in the contract's form.
    ///
    /// - Throws: ``Problem`` 413 beyond `limit` bytes, 415 for another content type, 400 when it is not JSON, 422 when
    ///   a field is missing or wrong.
    public func json<Value: Decodable>(_ type: Value.Type, limit: Int = BodyLimit.other) async throws -> Value {
        guard headers[.contentType].map(Self.isJSON) ?? true else {
            throw Problem(.unsupportedMediaType, "Send the body as application/json.")
        }
        return try ContractJSONDecoder.decode(type, from: try await wholeBody(limit: limit))
    }

    private static func isJSON(_ contentType: String) -> Bool {
        guard let media = MediaType(from: contentType) else { return false }
        return media.isType(.applicationJson) || media.subType.hasSuffix("+json")
    }
}
