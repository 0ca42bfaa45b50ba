internal import Domain
public import FoundationEssentials
public import ServiceContextModule

/// Where a call stands in a distributed trace, as W3C Trace Context writes it.
///
/// - SeeAlso: https://www.w3.org/TR/trace-context/#traceparent-header
public struct TraceContext: Sendable, Hashable {
    /// 32 hexadecimal digits, not all zero.
    public let traceID: String
    /// 16 hexadecimal digits, not all zero: the caller's span.
    public let spanID: String
    /// Two hexadecimal digits; bit 0 says that the trace is sampled.
    public let flags: String

    /// Reads a `traceparent` header; nil when it is not one.
    public init?(traceparent: String) {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, parts[0].count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            parts[1].count == 32, parts[2].count == 16, parts[3].count == 2,
            parts.prefix(4).allSatisfy({ $0.utf8.allSatisfy(Self.isLowerHex) }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        self.init(traceID: parts[1], spanID: parts[2], flags: parts[3])
    }

    /// A new trace, from two random UUIDs.
    public static func start(_ first: UUID, _ second: UUID) -> TraceContext {
        TraceContext(traceID: hex(first), spanID: String(hex(second).prefix(16)), flags: "01")
    }

    private init(traceID: String, spanID: String, flags: String) {
        self.traceID = traceID
        self.spanID = spanID
        self.flags = flags
    }

    /// The same trace, one call further.
    public func child(_ id: UUID) -> TraceContext {
        TraceContext(traceID: traceID, spanID: String(Self.hex(id).prefix(16)), flags: flags)
    }

    /// The header's value.
    public var traceparent: String { "00-\(traceID)-\(spanID)-\(flags)" }

    private static func hex(_ id: UUID) -> String {
        id.uuidString.lowercased().filter { $0 != "-" }
    }

    private static func isLowerHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

private enum TraceKey: ServiceContextKey {
    typealias Value = TraceContext
    static var nameOverride: String? { "trace" }
}

private enum RequestIDKey: ServiceContextKey {
    typealias Value = String
    static var nameOverride: String? { "request_id" }
}

extension ServiceContext {
    /// The trace that the running task belongs to.
    public var trace: TraceContext? {
        get { self[TraceKey.self] }
        set { self[TraceKey.self] = newValue }
    }

    /// The id of the request that the running task answers.
    public var requestID: String? {
        get { self[RequestIDKey.self] }
        set { self[RequestIDKey.self] = newValue }
    }
}
