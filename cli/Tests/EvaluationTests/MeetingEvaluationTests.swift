import Evaluation
import Foundation
import Testing

struct MeetingEvaluationTests {
    @Test func ticketsAreScoredAgainstGold() async throws {
        let corpus = try Corpus.standup()

        let scores = try await corpus.evaluate().ticketTotals

        #expect(scores.matched == 2)
        #expect(scores.spurious == 0)
        #expect(scores.missed == 1)
        #expect(scores.precision == 1)
        #expect(abs(scores.recall - 2.0 / 3) < 1e-9)
        #expect(abs(scores.f1 - 0.8) < 1e-9)
    }

    @Test func fieldsAreScoredOnMatchedTickets() async throws {
        let corpus = try Corpus.standup()

        let scores = try await corpus.evaluate().ticketTotals

        #expect(scores.assigneeAgrees == 2)
        #expect(scores.duplicateAgrees == 2)
        #expect(scores.dueAgrees == 1)
        #expect(scores.priorityAgrees == 1)
        #expect(scores.falseAlarms == 0)
        #expect(scores.temptations == 1)
        #expect(scores.decisionsFound == 1)
        #expect(scores.decisions == 1)
    }

    @Test func differencesAreNamed() async throws {
        let corpus = try Corpus.standup()

        let report = try await corpus.evaluate()

        let differences = try #require(report.meetings.first?.differences)
        #expect(differences.contains("missed: Clean the kitchen"))
        #expect(differences.contains { $0.hasPrefix("due date of Replace the weather key: none") })
    }

    @Test func redactionIsScoredInTheFilesOwnBytes() async throws {
        let corpus = try Corpus.standup()

        let scores = try await corpus.evaluate().redactionTotals

        #expect(scores.byLabel["AMOUNT"] == RedactionScores.Count(good: 1, all: 1))
        #expect(scores.byLabel["BUDGET"] == RedactionScores.Count(good: 1, all: 1))
        #expect(scores.kept == RedactionScores.Count(good: 1, all: 1))
    }

    @Test func jsonHasEveryKey() async throws {
        let corpus = try Corpus.standup()

        let json = try await corpus.evaluate().ticketsJSON()

        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]]
        let first = try #require(object?["01-standup"]?.first)
        #expect(
            Set(first.keys) == [
                "title", "description", "assignee", "project", "due", "priority", "evidence", "duplicate_of",
            ]
        )
        #expect(first["due"] as? String == "2025-10-10")
        #expect(first["priority"] is NSNull)
        #expect(first["evidence"] as? [String] == ["I'll send the accuracy report to Petra by Friday."])
    }

    @Test func withoutGoldTheFilesTimeIsTheMeetingsDay() async throws {
        let corpus = try Corpus.standup()
        let noon = Date(timeIntervalSince1970: 1_760_097_600)
        try FileManager.default.setAttributes(
            [.modificationDate: noon], ofItemAtPath: "\(corpus.directory)/transcripts/01-standup.txt"
        )

        let report = try await corpus.evaluate(scored: false)

        #expect(report.meetings.isEmpty)
        #expect(report.tickets["01-standup"]?.first?.due == "2025-10-17")
        #expect(report.table.contains("proposals"))
    }

    @Test func tableHasALineForEachMeetingAndTheSum() async throws {
        let corpus = try Corpus.standup()

        let table = try await corpus.evaluate().table

        let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1].hasPrefix("01-standup"))
        #expect(lines[2].hasPrefix("all"))
        #expect(table.contains("hidden AMOUNT"))
    }

    @Test func foldersAmongTheTranscriptsAreLeftOut() async throws {
        let corpus = try Corpus([
            "transcripts/a.txt": Corpus.standupText, "transcripts/old/b.txt": Corpus.standupText,
        ])

        let report = try await corpus.evaluate(scored: false)

        #expect(Set(report.tickets.keys) == ["a"])
    }

    @Test func sameCorpusGivesTheSameReport() async throws {
        let corpus = try Corpus.standup()

        let first = try await corpus.evaluate()
        let second = try await corpus.evaluate()

        #expect(try first.ticketsJSON() == second.ticketsJSON())
        #expect(try first.scoresJSON() == second.scoresJSON())
    }
}
