internal import Domain
internal import FoundationEssentials
internal import ServiceHost

extension FieldReader {
    /// An id that somebody chose: Linear documents version 4 only.
    mutating func id(_ name: String) -> LinearID? {
        switch fields[name] {
        case nil, .null: return nil
        case .text(let text):
            if let id = LinearID(text), id.isVersion4 { return id }
        default: break
        }
        note(name, "must be a UUID of version 4")
        return nil
    }
}

extension LinearID {
    /// Whether its version is 4 and its variant that of RFC 9562.
    fileprivate var isVersion4: Bool { uuid.uuid.6 & 0xf0 == 0x40 && uuid.uuid.8 & 0xc0 == 0x80 }
}
