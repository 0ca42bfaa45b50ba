/// Which addresses mean this machine.
public enum Loopback {
    /// Tells whether `host` is a loopback address: `localhost`, 127.0.0.0/8, `::1`, also as `::ffff:127.0.0.1`.
    public static func isLoopback(_ host: some StringProtocol) -> Bool {
        var address = host.lowercased()
        if address.hasPrefix("["), address.hasSuffix("]") { address = String(address.dropFirst().dropLast()) }
        if address == "localhost" || address == "::1" { return true }
        if address.hasPrefix("::ffff:") { address = String(address.dropFirst("::ffff:".count)) }
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { !$0.hasPrefix("+") && UInt8($0) != nil }
    }
}
