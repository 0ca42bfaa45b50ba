import AlphaCLI
import Foundation
import Redaction
import Testing

struct FileRedactionTests {
    private static let samples = [
        "01-daily-standup.txt", "02-merrowdale-kickoff.vtt", "03-fennimore-contract-call.txt",
        "04-sprint-planning.json",
        "05-quillhaven-incident-review.vtt", "06-saltmarsh-requirements-workshop.txt", "07-corrigan-weekly-status.srt",
        "08-quarterly-retro.json",
    ]

    @Test(arguments: samples)
    func spansAreInOrderAndWithinTheFile(name: String) throws {
        let bytes = try Self.sample(name)
        let redaction = try FileRedaction(file: bytes)

        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
        var end = 0
        for record in redaction.records(explained: false) {
            #expect(record.start >= end && record.end > record.start && record.end <= scalars)
            end = record.end
        }
        #expect(!redaction.spans.isEmpty)
    }

    @Test(arguments: samples)
    func offsetsCountScalarsOfTheFile(name: String) throws {
        let bytes = try Self.sample(name)
        let redaction = try FileRedaction(file: bytes)

        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        for (span, record) in zip(redaction.spans, redaction.records(explained: false)) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[record.start..<record.end])
            #expect(Array(String(text).utf8) == Array(bytes[span.range]))
        }
    }

    @Test(arguments: samples)
    func allElseStaysAsItWas(name: String) throws {
        let bytes = try Self.sample(name)
        let redaction = try FileRedaction(file: bytes)

        var rest = Substring(redaction.filtered)
        var position = 0
        for span in redaction.spans {
            let kept = String(decoding: bytes[position..<span.range.lowerBound], as: UTF8.self)
            try #require(rest.hasPrefix(kept + span.label.placeholder))
            rest = rest.dropFirst(kept.count + span.label.placeholder.count)
            position = span.range.upperBound
        }
        #expect(String(rest) == String(decoding: bytes[position...], as: UTF8.self))
    }

    @Test(arguments: samples.filter { $0.hasSuffix(".json") })
    func jsonStaysJSON(name: String) throws {
        let filtered = try FileRedaction(file: try Self.sample(name)).filtered

        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(filtered.utf8)) }
    }

    @Test(arguments: samples.filter { $0.hasSuffix(".vtt") || $0.hasSuffix(".srt") })
    func cuesKeepTheirTimesAndSpeakers(name: String) throws {
        let bytes = try Self.sample(name)
        func marks(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { $0.contains("-->") }
        }

        let filtered = try FileRedaction(file: bytes).filtered

        #expect(marks(filtered) == marks(String(decoding: bytes, as: UTF8.self)))
        #expect(filtered.split(separator: "\n").count == bytes.split(separator: 0x0A).count)
    }

    @Test func whatACueCutsIsSeveralSpans() throws {
        let file = """
            WEBVTT

            00:00:01.000 --> 00:00:02.000
            <v Ann>The budget is forty

            00:00:02.000 --> 00:00:03.000
            <v Ann>thousand dollars a month.</v>

            """

        let filtered = try FileRedaction(file: Array(file.utf8)).filtered

        #expect(!filtered.contains("forty") && !filtered.contains("thousand"))
        #expect(filtered.components(separatedBy: "[REDACTED_AMOUNT]").count == 3)
        #expect(filtered.contains("<v Ann>") && filtered.contains("00:00:02.000 --> 00:00:03.000"))
    }

    @Test func escapesAreTakenOutWhole() throws {
        let file = #"{"transcript": "Ann: It costs \u0024\u0034\u0030,000, okay?\nBob: \"Fine\"."}"#

        let redaction = try FileRedaction(file: Array(file.utf8))

        #expect(!redaction.filtered.contains("000"))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(redaction.filtered.utf8)) }
        #expect(redaction.filtered.hasSuffix(#"okay?\nBob: \"Fine\"."}"#))
    }

    @Test func aByteOrderMarkCounts() throws {
        let plain = try FileRedaction(file: Array("Send $40,000.".utf8)).records(explained: false)
        let marked = try FileRedaction(file: Array("\u{FEFF}Send $40,000.".utf8)).records(explained: false)

        #expect(!plain.isEmpty)
        #expect(marked.map(\.start) == plain.map { $0.start + 1 })
    }

    @Test(arguments: ["", "\n\n", "{\"a\": 1}", "{\"size", "WEBVTT\n\n"])
    func whatHoldsNoTranscriptIsPlainText(file: String) throws {
        #expect(try FileRedaction(file: Array(file.utf8)).filtered.utf8.elementsEqual(file.utf8))
    }

    @Test func explainsWithTheRuleAndNeverWithTheWords() throws {
        let records = try FileRedaction(file: Array("Send $40,000.".utf8)).records(explained: true)

        #expect(records.allSatisfy { $0.rule?.isEmpty == false && $0.rule?.contains("40") == false })
        #expect(FileRedaction(text: "Send $40,000.").records(explained: false).allSatisfy { $0.rule == nil })
    }

    private static func sample(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: Workplace.project + "/samples/transcripts/\(name)")))
    }
}
