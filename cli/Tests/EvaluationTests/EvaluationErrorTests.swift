import Evaluation
import Testing

struct EvaluationErrorTests {
    @Test func missingDirectoryIsNamed() async {
        await #expect(throws: EvaluationError.unreadable(path: "/nowhere/at/all/transcripts")) {
            try await Evaluator().evaluate(directory: "/nowhere/at/all")
        }
    }

    @Test func brokenGoldIsNamed() async throws {
        let corpus = try Corpus.standup(gold: "{")

        await #expect(throws: EvaluationError.self) {
            try await corpus.evaluate()
        }
    }

    @Test func emptyTranscriptIsNamed() async throws {
        let corpus = try Corpus(["transcripts/a.txt": ""])

        await #expect(throws: EvaluationError.self) { try await corpus.evaluate(scored: false) }
    }

    @Test func goldThatKnowsNoMeetingIsRefused() async throws {
        let corpus = try Corpus(["transcripts/a.txt": Corpus.standupText, "gold/b.json": "{}"])

        await #expect(throws: EvaluationError.noGold(path: corpus.gold)) {
            try await corpus.evaluate()
        }
    }

    @Test func missingGoldDirectoryIsNamed() async throws {
        let corpus = try Corpus(["transcripts/a.txt": Corpus.standupText])

        await #expect(throws: EvaluationError.unreadable(path: corpus.gold)) {
            try await corpus.evaluate()
        }
    }

    @Test func twoTranscriptsOfOneNameAreBothNamed() async throws {
        let corpus = try Corpus(["transcripts/a.txt": Corpus.standupText, "transcripts/a.vtt": "WEBVTT\n"])
        let paths = ["a.txt", "a.vtt"].map { "\(corpus.directory)/transcripts/\($0)" }

        await #expect(throws: EvaluationError.sameName(path: paths[1], other: paths[0])) {
            try await corpus.evaluate(scored: false)
        }
    }

    @Test func directoryWithoutLabelledFilesIsRefused() throws {
        let corpus = try Corpus(["redaction/readme.md": "nothing"])

        #expect(throws: EvaluationError.nothingToEvaluate(path: corpus.redaction)) {
            try corpus.evaluateRedaction()
        }
    }

    @Test(
        "A description names the file and no content",
        arguments: [
            EvaluationError.unreadable(path: "/a/b"), .malformed(path: "/a/b", reason: "it is empty"),
            .nothingToEvaluate(path: "/a/b"), .sameName(path: "/a/b", other: "/a/c"), .noGold(path: "/a/b"),
        ]
    )
    func descriptionNamesTheFile(error: EvaluationError) {
        #expect("\(error)".hasPrefix("/a/b "))
    }
}
