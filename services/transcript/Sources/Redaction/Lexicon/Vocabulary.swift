/// Numbers the known words from one and keeps what is known of each.
struct Vocabulary: Sendable {
    private(set) var traits: [WordTraits] = [[]]
    private(set) var numbers: [NumberWord?] = [nil]
    private(set) var cues: [NumberCues] = [[]]
    /// Open addressing; the count is a power of two and at least twice that of the words.
    private var slots: [(hash: UInt64, entry: Int32)] = Array(repeating: (0, 0), count: 8192)

    /// Adds words that are separated by spaces to a class.
    mutating func add(_ words: String, traits added: WordTraits) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            traits[Int(intern(word))].formUnion(added)
        }
    }

    /// Adds words that are separated by spaces to a class of cues.
    mutating func add(_ words: String, cues added: NumberCues) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            cues[Int(intern(word))].formUnion(added)
        }
    }

    mutating func add(_ words: String, kind: NumberWord.Kind, values: [Double]) {
        for (word, value) in zip(words.split(separator: " "), values) {
            let entry = Int(intern(word))
            if kind != .quarter { traits[entry].insert(.numberWord) }
            numbers[entry] = NumberWord(kind: kind, value: value)
        }
    }

    /// The entry of a word, which is made when it is new.
    mutating func intern(_ word: some StringProtocol) -> Int32 {
        let hash = WordHash(word.utf8).value
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].entry != 0 {
            if slots[slot].hash == hash { return slots[slot].entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        let entry = Int32(truncatingIfNeeded: traits.count)
        slots[slot] = (hash, entry)
        traits.append([])
        numbers.append(nil)
        cues.append([])
        if traits.count * 2 > slots.count { grow() }
        return entry
    }

    func entry(_ hash: WordHash) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
        while slots[slot].entry != 0 {
            if slots[slot].hash == hash.value { return slots[slot].entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        for item in old where item.entry != 0 {
            var slot = Int(truncatingIfNeeded: item.hash) & (slots.count - 1)
            while slots[slot].entry != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = item
        }
    }
}
