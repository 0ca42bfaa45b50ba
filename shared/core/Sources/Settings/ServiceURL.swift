internal import FoundationEssentials

/// The address of another program: scheme, host and port, without a path.
public struct ServiceURL: Sendable, Hashable, CustomStringConvertible {
    /// For instance `http://127.0.0.1:8002`, without a slash at the end.
    public let base: String

    /// Reads `http://host:port`; nil when there is no host, another scheme, a path, a query or credentials.
    public init?(_ text: String) {
        var trimmed = Substring(text)
        while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        guard trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), let url = URL(string: String(trimmed)),
            url.scheme == "http" || url.scheme == "https", let host = url.host(), !host.isEmpty,
            url.port.map((1...65_535).contains) ?? true, url.path().isEmpty, url.query() == nil, url.fragment() == nil,
            url.user() == nil, url.password() == nil
        else { return nil }
        self.base = String(trimmed)
    }

    private init(base: String) {
        self.base = base
    }

    /// A program on this machine.
    public static func loopback(port: Int) -> ServiceURL { ServiceURL(base: "http://127.0.0.1:\(port)") }

    public var description: String { base }

    /// The address of `path`, which begins with a slash.
    public func appending(_ path: String) -> String { base + path }
}
