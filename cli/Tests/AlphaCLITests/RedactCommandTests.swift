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

    @Test(arguments: [
        ["redact"], ["redact", "-"], ["redact", "talk.txt"], ["redact", "--text", "Ann: Falcon costs $5."],
    ])
    func takesTheTermsOfTheSettings(arguments: [String]) async throws {
        try place.write("always: [{term: falcon, label: BUDGET}]\n", to: "terms/ours.yaml")
        try place.write("REDACTION_TERMS=./terms/ours.yaml\n", to: ".env")
        try place.write("Ann: Falcon costs $5.\n", to: "talk.txt")

        let code = await Alpha.run(arguments, in: place.surroundings(input: "Ann: Falcon costs $5.\n"))

        #expect(code == 0)
        #expect(place.capture.results == "Ann: [BUDGET_CONSTRAINT] [PRICING_DISCUSSION] [REDACTED_AMOUNT].\n")
    }

    @Test func theFileOfTheCommandLineComesFirst() async throws {
        try place.write("always: [Ann]\n", to: "mine.yaml")

        let code = await place.alpha(
            "redact", "--terms", "mine.yaml", "--text", "🙂 Ann and Bob", "--spans", "--explain",
            environment: ["REDACTION_TERMS": "missing.yaml"])

        #expect(code == 0)
        let answer = try JSONDecoder().decode(
            [String: [FileRedaction.SpanRecord]].self, from: Data(place.capture.results.utf8))
        #expect(answer["spans"]?.map(\.start) == [2])
        #expect(answer["spans"]?.map(\.end) == [5])
        #expect(answer["spans"]?.first?.rule == "terms.always")
    }

    @Test func aBadFileOfTermsIsRefusedLineByLineAndNotQuoted() async throws {
        try place.write("always:\n  - {term: hush, label: X}\n  - hush: 1\n", to: "terms.yaml")

        #expect(await place.alpha("redact", "--text", "x", "--terms", "terms.yaml") == CommandStatus.refused.rawValue)
        #expect(
            place.capture.notes.contains("terms.yaml has an unknown label in line 2, column 25. Give one of AMOUNT,"))
        #expect(place.capture.notes.contains("terms.yaml has an unknown key in line 3, column 5."))
        let code = await place.alpha("redact", "--text", "x", environment: ["REDACTION_TERMS": "terms.yaml"])
        #expect(code == CommandStatus.refused.rawValue)
        #expect(place.capture.notes.contains("REDACTION_TERMS names a file that has an unknown label in line 2"))
        #expect(place.capture.results.isEmpty && !place.capture.notes.contains("hush"))
    }

    @Test func theDoctorLooksAtTheTerms() async throws {
        try place.write("always: [a, b]\nnever: [c]\n", to: "terms.yaml")
        _ = await place.alpha("doctor", environment: ["REDACTION_TERMS": "terms.yaml"])
        #expect(place.capture.results.contains("terms.yaml: 2 always, 1 never"))

        _ = await place.alpha("doctor", environment: ["REDACTION_TERMS": "other.yaml"])
        #expect(place.capture.results.contains("REDACTION_TERMS names a file that is not there"))
    }

    @Test func measuringGoesByTheRulesAlone() async throws {
        try place.write("always: [widget]\n", to: "terms.yaml")
        let turn = #"{"turn": 1, "speaker": "A", "text": "A widget.", "spans": []}"#
        try place.write(turn + "\n", to: "labelled/one.jsonl")

        #expect(await place.alpha("eval", "labelled", "--redaction", "--json") == 0)
        let plain = place.capture.results
        let code = await place.alpha(
            "eval", "labelled", "--redaction", "--json", environment: ["REDACTION_TERMS": "terms.yaml"])

        #expect(code == 0 && !plain.isEmpty)
        #expect(place.capture.results == plain + plain)
    }
}
