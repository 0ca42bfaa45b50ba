internal import Domain
internal import FoundationEssentials

/// Where a process works, the same after each restart: a computer's name and a port, which one process has at a time.
///
/// The leases that it gives begin with it. A process that begins knows by that which ones are of the process before it, which
/// is gone, and need not wait until they run out.
public struct Workplace: Sendable, Hashable {
    private let mark: UUID

    public init(_ name: String) {
        self.mark = .derived(from: "workplace", name)
    }

    /// A lease that begins with this place's mark.
    func lease(_ chance: UUID) -> UUID {
        let place = mark.uuid
        let rest = chance.uuid
        return UUID(
            uuid: (
                place.0, place.1, place.2, place.3, place.4, place.5, rest.6, rest.7, rest.8, rest.9, rest.10, rest.11,
                rest.12, rest.13, rest.14, rest.15
            ))
    }

    /// For `LIKE`: every lease of this place, as text.
    var pattern: String { "\(mark.uuidString.lowercased().prefix(14))%" }
}
