internal import Domain

/// Keys by which one thing that Slack tells twice is known again.
enum DedupKey {
    /// `kind:part:part`, or a digest in the parts' place when one of them could be mistaken for two.
    static func make(_ kind: String, _ parts: String...) -> String {
        make(kind, parts)
    }

    static func make(_ kind: String, _ parts: [String]) -> String {
        if parts.allSatisfy({ isPlain($0) }) { return ([kind] + parts).joined(separator: ":") }
        let all = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
        return "\(kind):\(TextDigest.sha256(all))"
    }

    private static func isPlain(_ part: String) -> Bool {
        part.utf8.count <= 64 && (part.isEmpty || SlackUserID.isValid(part))
    }
}
