internal import Crypto
public import FoundationEssentials

extension UUID {
    /// The id that belongs to a cause, the same every time: SHA-256 over the parts, in the form of a version 4 UUID,
    /// because that is the only version that Linear documents for ids chosen by a caller.
    ///
    /// - Parameter parts: what the id is derived from, for instance a meeting's id and a ticket's key. The parts are
    ///   separated, so `["ab", "c"]` and `["a", "bc"]` give different ids.
    /// - SeeAlso: Linear's schema, `IssueCreateInput.id`.
    public static func derived(from parts: String...) -> UUID {
        var hasher = SHA256()
        for part in parts {
            let bytes = Array(part.utf8)
            hasher.update(data: Array("\(bytes.count):".utf8))
            hasher.update(data: bytes)
        }
        var bytes = Array(hasher.finalize().prefix(16))
        bytes[6] = (bytes[6] & 0x0f) | 0x40
        bytes[8] = (bytes[8] & 0x3f) | 0x80
        return UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
                bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
            )
        )
    }
}
