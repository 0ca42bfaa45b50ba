internal import FoundationEssentials
internal import HTTPTypes
public import Hummingbird
public import NIOCore

/// The largest bodies that a service takes, in bytes (contract section 3).
public enum BodyLimit {
    public static let transcript = 10 * 1024 * 1024
    public static let other = 1024 * 1024
    /// As much of a refused body is read and thrown away.
    static let discarded = 64 * 1024 * 1024
}

extension Request {
    /// The whole body.
    ///
    /// - Throws: ``Problem`` 413 beyond `limit` bytes, 400 when the caller goes away in the middle, 503 when the process
    ///   holds as much of other bodies as it takes.
    public func wholeBody(limit: Int) async throws -> ByteBuffer {
        let announced = headers[.contentLength].flatMap(Int.init)
        if let announced, announced > limit {
            await discardRestOfBody()
            throw Problem.tooLarge(limit: limit)
        }
        do {
            return try await received(announced: announced, limit: limit, by: CallLoad.current)
        } catch let problem as Problem {
            await discardRestOfBody()
            throw problem
        } catch let error as CancellationError {
            throw error
        } catch {
            // Only the connection is left to fail, and that is not an error of ours.
            throw Problem(.badRequest, "The body ended before it was complete.")
        }
    }

    private func received(announced: Int?, limit: Int, by call: CallLoad?) async throws -> ByteBuffer {
        try call?.beginReading(announced: announced)
        var whole = ByteBuffer()
        for try await var part in body {
            guard whole.readableBytes + part.readableBytes <= limit else { throw Problem.tooLarge(limit: limit) }
            whole.writeBuffer(&part)
            try call?.received(whole.readableBytes)
        }
        try call?.endReading()
        return whole
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

    /// Reads what is left of a body that is refused, up to a bound. A caller that asked for the connection to be closed
    /// sends all of its body before it reads an answer, and would wait for us as we wait for it. For other callers the
    /// server does the same after the answer. Not to be called when the body was read to its end.
    func discardRestOfBody() async {
        guard headers[.connection]?.lowercased() == "close" else { return }
        var discarded = 0
        do {
            for try await part in body {
                discarded += part.readableBytes
                guard discarded < BodyLimit.discarded else { return }
            }
        } catch {
            return  // the caller went away: nobody waits for the answer
        }
    }

    private static func isJSON(_ contentType: String) -> Bool {
        guard let media = MediaType(from: contentType) else { return false }
        return media.isType(.applicationJson) || media.subType.hasSuffix("+json")
    }
}
