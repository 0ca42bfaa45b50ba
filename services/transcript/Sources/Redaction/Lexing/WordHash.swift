/// A 64-bit FNV-1a hash over lower-cased bytes: how words are looked up without making strings.
struct WordHash: Hashable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ word: some Sequence<UInt8>) {
        for byte in word { combine(byte) }
    }

    mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
