internal import FoundationEssentials
public import Hummingbird
internal import NIOCore
internal import NIOFoundationCompat
internal import WireFormat

/// Writes JSON as the contract has it: snake_case, ISO 8601 UTC times with milliseconds.
public struct ContractJSONEncoder: ResponseEncoder {
    public init() {}

    public func encode(
        _ value: some Encodable, from request: Request, context: some RequestContext
    ) throws -> Response {
        try Response.json(value)
    }
}

extension Response {
    /// A JSON answer in the contract's form.
    public static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, contentType: String = "application/json"
    ) throws -> Response {
        let data = try ContractJSON.encoder().encode(value)
        return Response(
            status: status, headers: [.contentType: contentType], body: ResponseBody(byteBuffer: ByteBuffer(data: data))
        )
    }
}
