import Domain
import FoundationEssentials
import Testing

@Suite struct DerivedIDTests {
    /// Ids that were given out must come out the same in every later version.
    @Test func derivedIDIsPinned() {
        #expect(
            UUID.derived(from: "meeting", "ticket-1").uuidString.lowercased() == "503b94a2-07cd-459b-9798-b71758c1b953"
        )
    }

    @Test(arguments: 0..<64)
    func derivedIDHasTheFormOfVersion4(_ number: Int) {
        let text = UUID.derived(from: "part", String(number)).uuidString.lowercased()

        let characters = Array(text)
        #expect(characters[14] == "4")
        #expect("89ab".contains(characters[19]))
    }

    @Test(arguments: [
        (["ab", "c"], ["a", "bc"]),
        (["a"], ["a", ""]),
        ([""], ["", ""]),
        (["1:a"], ["a"]),
        (["a", "b"], ["b", "a"]),
        (["é"], ["e\u{301}"]),
    ])
    func partsAreKeptApart(_ one: [String], _ other: [String]) {
        #expect(derive(one) != derive(other))
    }

    private func derive(_ parts: [String]) -> UUID {
        switch parts.count {
        case 1: .derived(from: parts[0])
        default: .derived(from: parts[0], parts[1])
        }
    }
}
