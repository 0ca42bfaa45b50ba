/// Random numbers from a seed and a place, so that any input of a run can be made again without those before it.
///
/// - SeeAlso: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (SplitMix64), 2014.
package struct Dice {
    private var state: UInt64

    package init(seed: UInt64, index: Int) {
        state = seed &* 0xd134_2543_de82_ef95 &+ UInt64(truncatingIfNeeded: index)
        // Neighbouring places are to have nothing in common.
        for _ in 0..<2 { state = next() }
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from zero to below a limit, which is above zero.
    package mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(limit))
    }

    package mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True once in so many times.
    package mutating func isOne(in count: Int) -> Bool {
        below(count) == 0
    }

    /// One of some things, of which there is at least one.
    package mutating func pick<Thing>(_ things: [Thing]) -> Thing {
        things[below(things.count)]
    }
}
