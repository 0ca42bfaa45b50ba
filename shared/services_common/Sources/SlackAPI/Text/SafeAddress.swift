internal import Domain

/// Addresses that may stand behind a link.
enum SafeAddress {
    private static let schemes = ["https://", "http://", "mailto:"]

    /// `url` as it may stand in a link; nil for another scheme, for nothing behind it, and for one that is too long.
    static func escaped(_ url: String) -> String? {
        let lower = url.prefix(8).lowercased()
        guard let scheme = schemes.first(where: { lower.hasPrefix($0) }), url.utf8.count > scheme.utf8.count,
            url.utf16.count <= SlackLimits.url
        else { return nil }
        var escaped = ""
        for scalar in url.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<", ">", "|", "\u{0}"..."\u{20}", "\u{7f}":
                escaped += "%" + Array(String(scalar).utf8).hexadecimal.uppercased()
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
