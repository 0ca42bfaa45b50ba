import HTTPTypes
import Hummingbird
import NIOCore

/// Answers that are wrong on purpose.
enum FaultyResponse {
    /// Thrown while a body is written, which closes the connection.
    private struct ConnectionEnds: Error {}

    static func status(_ code: Int) -> Response {
        Response(
            status: .init(code: code), headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "The sandbox plays a failure.\n"))
        )
    }

    static func html(_ code: Int) -> Response {
        let page = """
            <html><head><title>\(code)</title></head><body><center><h1>\(code)</h1></center><hr></body></html>
            """
        return Response(
            status: .init(code: code), headers: [.contentType: "text/html"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page))
        )
    }

    /// Half of a body, under the length of the whole.
    static func truncated(_ body: [UInt8], status: Int) -> Response {
        let half = ByteBuffer(bytes: body.prefix(body.count / 2))
        return Response(
            status: .init(code: status), headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(contentLength: body.count) { writer in
                try await writer.write(half)
                throw ConnectionEnds()
            }
        )
    }

    /// Nothing of a body. The head cannot be held back, so it announces one byte that never comes.
    static func dropped() -> Response {
        Response(status: .ok, headers: [:], body: ResponseBody(contentLength: 1) { _ in throw ConnectionEnds() })
    }
}
