internal import FoundationEssentials

/// The address of another program: scheme, host and port, without a path.
public struct ServiceURL: Sendable, Hashable, CustomStringConvertible {
    /// For instance `http://127.0.0.1:8002`, without a slash at the end.
    public let base: String

    /// Reads `http://host:port`; nil when there is no host, another scheme, a path, a query or credentials.
    public init?(_ text: String) {
        var trimmed = Substring(text)
        while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        guard let url = URL(string: String(trimmed)), let scheme = url.scheme, let host = url.host(), !host.isEmpty,
            scheme == "http" || scheme == "https", url.path().isEmpty, url.query() == nil, url.user() == nil
        else { return nil }
        self.base = String(trimmed)
    }

    public var description: String { base }

    /// The address of `path`, which begins with a slash.
    public func appending(_ path: String) -> String { base + path }
}
