import Evaluation
import Testing

struct LabelledRedactionTests {
    private static let lines = """
        {"meeting": "M", "turn": 0, "speaker": "A", "text": "Née in Zoë’s café, the price is $500 .", "spans": \
        [{"start": 23, "end": 28, "label": "PRICE"}, {"start": 32, "end": 36, "label": "AMOUNT"}]}
        {"meeting": "M", "turn": 1, "speaker": "B", "text": "Nice weather today .", "spans": []}
        {"meeting": "M", "turn": 2, "speaker": "B", "text": "The purple elephant is ours .", "spans": \
        [{"start": 4, "end": 19, "label": "TERM"}]}

        """

    @Test func spansAreCountedInUnicodeScalars() throws {
        let corpus = try Corpus(["redaction/M.jsonl": Self.lines])

        let scores = try corpus.evaluateRedaction().totals

        #expect(scores.byLabel["PRICE"] == RedactionScores.Count(good: 1, all: 1))
        #expect(scores.byLabel["AMOUNT"] == RedactionScores.Count(good: 1, all: 1))
        #expect(scores.byLabel["TERM"] == RedactionScores.Count(good: 0, all: 1))
    }

    @Test func leaksAreCountedByTurn() throws {
        let corpus = try Corpus(["redaction/M.jsonl": Self.lines])

        let scores = try corpus.evaluateRedaction().totals

        #expect(scores.sensitiveTurns == RedactionScores.Count(good: 1, all: 2))
        #expect(scores.redactions.share == 1)
        #expect(scores.plainWords.share == 1)
    }

    @Test func tableNamesEveryFile() throws {
        let corpus = try Corpus(["redaction/M.jsonl": Self.lines, "redaction/N.jsonl": Self.lines])

        let table = try corpus.evaluateRedaction().table

        #expect(table.contains("\nM "))
        #expect(table.contains("\nN "))
    }

    @Test func spansOutsideOfTheTextAreLeftOut() throws {
        let line =
            #"{"text": "Hi", "spans": [{"start": 1, "end": 9, "label": "TERM"}, {"start": -1, "end": 1, "label": "TERM"}]}"#
        let corpus = try Corpus(["redaction/M.jsonl": line])

        let report = try corpus.evaluateRedaction()

        #expect(report.totals.recall.all == 0)
    }
}
