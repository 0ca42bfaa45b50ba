public import Domain
internal import FoundationEssentials
internal import Synchronization

extension Ambient {
    /// Time that a test moves, ids 1, 2, 3 … and no chance: `fraction()` is one half.
    public static func manual(clock: ManualClock = ManualClock()) -> Ambient {
        let counter = Mutex<UInt64>(0)
        return Ambient(
            clock: clock,
            makeUUID: {
                let number = counter.withLock {
                    $0 += 1
                    return $0
                }
                let digits = String(number, radix: 16)
                let padded = String(repeating: "0", count: 12 - digits.count) + digits
                return UUID(uuidString: "00000000-0000-4000-8000-\(padded)") ?? UUID()
            },
            randomFraction: { 0.5 }
        )
    }
}
