internal import FoundationEssentials

/// The base address of a server that speaks OpenAI's protocol: scheme, host, port and a path such as `/v1`.
public struct ModelServer: Sendable, Hashable, CustomStringConvertible {
    public static let openAI = ModelServer(base: "https://api.openai.com/v1", isOpenAI: true)

    /// Without a slash at the end.
    public let base: String
    /// Whether OpenAI itself answers there; others differ in details.
    public let isOpenAI: Bool

    /// Reads an `http` or `https` address; nil when it has no host, or a query, a fragment or credentials.
    public init?(_ text: String) {
        var trimmed = Substring(text)
        while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        guard trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), let url = URL(string: String(trimmed)),
            url.scheme == "http" || url.scheme == "https", let host = url.host()?.lowercased(), !host.isEmpty,
            url.port.map((1...65_535).contains) ?? true, url.query() == nil, url.fragment() == nil,
            url.user() == nil, url.password() == nil
        else { return nil }
        self.init(base: String(trimmed), isOpenAI: host == "api.openai.com" || host.hasSuffix(".api.openai.com"))
    }

    /// A server that is known already.
    ///
    /// - Parameter base: an address without a slash at the end.
    public init(base: String, isOpenAI: Bool) {
        self.base = base
        self.isOpenAI = isOpenAI
    }

    public var description: String { base }
}
