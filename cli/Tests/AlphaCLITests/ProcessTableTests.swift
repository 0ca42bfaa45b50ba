import AlphaCLI
import Testing

struct ProcessTableTests {
    @Test(arguments: ["sleep", "a b", ") S 1", "(x)"])
    func namesMayHoldAnything(name: String) throws {
        let place = try Workplace()
        let fields = (4...52).map { $0 == 22 ? "123456" : "\($0)" }.joined(separator: " ")
        try place.write("77 (\(name)) S \(fields)\n", to: "77/stat")

        let entry = try #require(ProcessTable(root: place.directory).entry(77))

        #expect(entry.name == name)
        #expect(entry.state == "S")
        #expect(entry.startTicks == 123_456)
    }

    @Test(arguments: ["", "77", "77 (x) S 1 2"])
    func whatIsCutIsNoEntry(text: String) throws {
        let place = try Workplace()
        try place.write(text, to: "77/stat")

        #expect(ProcessTable(root: place.directory).entry(77) == nil)
    }
}
