internal import Domain
internal import Settings

/// An address that Slack gave to answer a command or click, checked so that nobody can make us call another.
///
/// It is a secret: who knows it can post in the conversation for half an hour. It prints its host only.
public struct SlackResponseURL: Sendable, Hashable {
    public static let maxBytes = 1_024

    /// The address as it is called.
    let url: String
    private let authority: String

    /// - Parameters:
    ///   - text: as it came with the payload.
    ///   - allowedHosts: `host` for the scheme's own port, or `host:port`, in any case. Listed loopback hosts may be called
    ///     without encryption; no other IP addresses are called even if listed.
    /// - Throws: ``SlackResponseURLError``, which says the rule.
    public init(_ text: String, allowedHosts: some Collection<String>) throws(SlackResponseURLError) {
        let address = try Address(text)
        guard allowedHosts.contains(where: { $0.lowercased() == address.listed }) else {
            throw address.isIPAddress || address.isLoopback ? .ipAddress : .hostNotAllowed
        }
        guard !address.isIPAddress || address.isLoopback else { throw .ipAddress }
        guard address.isEncrypted || address.isLoopback else { throw .notEncrypted }
        self.url = text
        self.authority = address.listed
    }

    /// The address itself, to be stored with the answer that goes there. Never log or print the result.
    public func reveal() -> String { url }
}

extension SlackResponseURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(authority)/***" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why an address is not called.
public enum SlackResponseURLError: String, Error, Sendable, Hashable {
    case tooLong = "it is longer than Slack's are"
    case notAnAddress = "it is not an address"
    case notEncrypted = "it does not begin with https://"
    case credentials = "it has a user name or password"
    case fragment = "it has a fragment"
    case ipAddress = "it names an IP address or this machine"
    case hostNotAllowed = "its host is not in SLACK_RESPONSE_HOSTS"
}

extension SlackResponseURLError: CustomStringConvertible {
    public var description: String { "The response_url is refused: \(rawValue)." }
}

extension SlackResponseURL {
    /// An address taken apart by hand: what two readers could read in two ways is refused.
    private struct Address {
        let isEncrypted: Bool
        let host: String
        let port: Int?

        init(_ text: String) throws(SlackResponseURLError) {
            guard text.utf8.count <= SlackResponseURL.maxBytes else { throw .tooLong }
            guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && !"\\\"<>^`{|}".utf8.contains($0) }) else {
                throw .notAnAddress
            }
            guard let rest = Self.afterScheme(text) else { throw .notEncrypted }
            guard !text.contains("#") else { throw .fragment }
            self.isEncrypted = text.lowercased().hasPrefix("https")
            let authority = rest.prefix { $0 != "/" && $0 != "?" }
            guard !authority.contains("@") else { throw .credentials }
            guard rest[authority.endIndex...].first == "/" else { throw .notAnAddress }
            (self.host, self.port) = try Self.divided(authority)
        }

        private static func afterScheme(_ text: String) -> Substring? {
            for scheme in ["https://", "http://"] where text.prefix(scheme.count).lowercased() == scheme {
                return text.dropFirst(scheme.count)
            }
            return nil
        }

        private static func divided(
            _ authority: Substring
        ) throws(SlackResponseURLError) -> (host: String, port: Int?) {
            if authority.hasPrefix("[") {
                guard let end = authority.firstIndex(of: "]") else { throw .notAnAddress }
                let rest = authority[end...].dropFirst()
                guard rest.isEmpty || rest.first == ":" else { throw .notAnAddress }
                return (authority[...end].lowercased(), try port(rest))
            }
            let host = authority.prefix { $0 != ":" }
            guard !host.isEmpty, host.utf8.allSatisfy(isHostByte) else { throw .notAnAddress }
            return (host.lowercased(), try port(authority[host.endIndex...]))
        }

        private static func port(_ text: Substring) throws(SlackResponseURLError) -> Int? {
            guard !text.isEmpty else { return nil }
            let digits = text.dropFirst()
            guard (1...5).contains(digits.utf8.count),
                digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let port = Int(digits), (1...65_535).contains(port)
            else { throw .notAnAddress }
            return port
        }

        private static func isHostByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }

        /// As the list of hosts has it.
        var listed: String {
            let usual = isEncrypted ? 443 : 80
            return port.flatMap { $0 == usual ? nil : $0 }.map { "\(host):\($0)" } ?? host
        }

        var isLoopback: Bool { Loopback.isLoopback(host) }

        /// Also the forms that only some programs know: `2130706433`, `0x7f.1`.
        var isIPAddress: Bool {
            if host.hasPrefix("[") { return true }
            let last = host.split(separator: ".").last ?? ""
            return last.allSatisfy(\.isNumber) || (last.hasPrefix("0x") && last.dropFirst(2).allSatisfy(\.isHexDigit))
        }
    }
}
