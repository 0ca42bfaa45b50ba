import AlphaCLI
import Foundation
import Testing

struct RedactCommandTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test func readsStandardInput() async {
        #expect(await place.alpha("redact", input: "Ann: Send $40,000.\n") == 0)

        #expect(place.capture.results == "Ann: Send [REDACTED_AMOUNT].\n")
        #expect(place.capture.notes.isEmpty)
    }

    @Test func takesATextAsItIs() async {
        #expect(await place.alpha("redact", "--text", "Send $40,000.") == 0)

        #expect(place.capture.results == "Send [REDACTED_AMOUNT].\n")
    }

    @Test func printsSpansAsJSON() async throws {
        try place.write("🙂 Send $40,000.", to: "talk.txt")

        #expect(await place.alpha("redact", "talk.txt", "--spans") == 0)

        let json = Data(place.capture.results.utf8)
        let answer = try JSONDecoder().decode([String: [FileRedaction.SpanRecord]].self, from: json)
        let span = try #require(answer["spans"]?.last)
        #expect((span.start, span.end) == (7, 14))
        #expect((span.label, span.placeholder, span.rule) == ("AMOUNT", "[REDACTED_AMOUNT]", nil))
    }

    @Test func explainsBesideTheText() async {
        #expect(await place.alpha("redact", "--explain", input: "Ann: Send $40,000.\n") == 0)

        #expect(place.capture.results == "Ann: Send [REDACTED_AMOUNT].\n")
        #expect(place.capture.notes.contains("AMOUNT"))
        #expect(!place.capture.notes.contains("40,000"))
    }

    @Test(arguments: [["redact", "missing.txt"], ["redact", "."]])
    func whatCannotBeReadIsRefused(arguments: [String]) async throws {
        let code = await Alpha.run(arguments, in: place.surroundings())

        #expect(code == CommandStatus.refused.rawValue)
        #expect(place.capture.notes.contains(arguments[1]))
        #expect(place.capture.results.isEmpty)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x41, 0x00], [0x41, 0xFF, 0x42], [0x00, 0x01, 0x02, 0x03]] as [[UInt8]])
    func whatIsNoTextIsRefused(bytes: [UInt8]) async throws {
        try Data(bytes).write(to: URL(filePath: place.path("file")))

        #expect(await place.alpha("redact", "file") == CommandStatus.refused.rawValue)
        #expect(place.capture.notes.contains("file: "))
    }
}
