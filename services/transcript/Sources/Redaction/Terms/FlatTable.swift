/// Numbers by 64-bit keys, in one array; a value of zero means that the key is not there.
struct FlatTable: Sendable {
    /// Open addressing; the count is a power of two and at least twice that of the keys.
    private var slots: [(key: UInt64, value: Int32)]
    private var count = 0

    init() {
        slots = Array(repeating: (0, 0), count: 64)
    }

    subscript(key: UInt64) -> Int32 {
        var slot = place(of: key)
        while slots[slot].value != 0 {
            if slots[slot].key == key { return slots[slot].value }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    /// Adds a key that is not there yet.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        var slot = place(of: key)
        while slots[slot].value != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (key, value)
        count += 1
        if count * 2 > slots.count { grow() }
    }

    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        count = 0
        for item in old where item.value != 0 { insert(item.key, item.value) }
    }
}
