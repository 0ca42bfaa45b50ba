/// Numbers that look like chance and are the same each time.
struct SeededDice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// - SeeAlso: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014: SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in 0..<`bound`; 0 when there is none.
    mutating func number(below bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

    mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

    mutating func one<Item>(of items: [Item]) -> Item? { items.isEmpty ? nil : items[number(below: items.count)] }
}
