import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import Persistence
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)))
struct ForgettingTests {
    /// Words that no index cuts: they have no ending, and begin as no other does.
    private static let words = ["zyxquog", "qvobluk"]
    private static let meeting = Array(
        """
        Maria Lopez | 00:00
        The zyxquog needs a review, I'll send the zyxquog notes to Petra by Wednesday.

        Omar Haddad | 00:09
        We decided to move the zyxquog to Friday.

        """.utf8)

    private static func found(in service: RunningService) async throws -> [String] {
        var found: [String] = []
        for word in words {
            // The index writes a word without what it has in common with the one before.
            var isThere = false
            for form in [word, word.capitalized, String(word.dropFirst(3))] where !isThere {
                isThere = try await service.location.holds(form)
            }
            if isThere { found.append(word) }
        }
        return found
    }

    /// A service that ends calls for forgetting as it is told, and takes all others.
    private static func peer(
        _ answers: [ScriptedAnswer] = [], _ test: (ScriptedUpstream) async throws -> Void
    ) async throws {
        let left = Notes<Int>()
        try await ScriptedUpstream.use(
            otherwise: { request in
                guard request.method == .delete else { return .status(202, "{}") }
                left.add(0)
                return left.values.count <= answers.count ? answers[left.values.count - 1] : .status(204)
            }, test)
    }

    @Test(.everyDatabase) func theOtherServicesHearOfItUntilTheyHaveErasedIt() async throws {
        try await Self.peer([.status(503), .status(404), .status(401)]) { slack in
            try await Self.peer { linear in
                try await Self.peer { notion in
                    try await RunningService.run(linear: linear.url, slack: slack.url, notion: notion.url) { service in
                        let id = try await service.ingest(Self.meeting)
                        _ = try await service.call(.delete, "/transcript/meetings/\(id)")

                        try await eventually("all have heard") {
                            try await service.forgettingJobs() == ["done", "done", "done"]
                        }
                        #expect(slack.forgotten == Array(repeating: "/slack/meetings/\(id)", count: 4))
                        #expect(linear.forgotten == ["/linear/meetings/\(id)"])
                        #expect(notion.forgotten == ["/notion/meetings/\(id)"])
                    }
                }
            }
        }
    }

    @Test(.everyDatabase) func whatIsAskedForTwiceIsToldOnce() async throws {
        try await Self.peer { slack in
            try await RunningService.run(slack: slack.url) { service in
                let id = try await service.ingest(Self.meeting)
                let first = try await service.call(.delete, "/transcript/meetings/\(id)")
                let second = try await service.call(.delete, "/transcript/meetings/\(id)")

                #expect(first.status == .noContent)
                #expect(second.status == .notFound)
                #expect(try await service.forgettingJobs().count == 3)
            }
        }
    }

    @Test(.everyDatabase) func itsWordsAreGoneFromTheFilesWithThoseOfTheIndexes() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Self.meeting, query: "?title=Qvobluk&filename=qvobluk.txt")
            #expect(try await Self.found(in: service) == Self.words)
            _ = try await service.ingest(Samples.small)

            _ = try await service.call(.delete, "/transcript/meetings/\(id)")

            try await eventually("no word is in a file") { try await Self.found(in: service).isEmpty }
        }
    }

    @Test(.everyDatabase) func meetingsThatGiveWayToAnotherAreForgottenToo() async throws {
        try await RunningService.run { service in
            func webhook(_ id: String, _ words: String) -> String {
                #"{"meeting_id": "\#(id)", "transcript": "Ada | 00:01\n\#(words)\n"}"#
            }
            let first = try await service.post("/transcript/webhook", json: webhook("a", "I'll send the notes."))
            let second = try await service.post("/transcript/webhook", json: webhook("b", "Something else."))
            for answer in [first, second] { try await service.settle(try #require(answer.json["id"] as? String)) }
            _ = try await service.ingest(Array(webhook("a", "Something else.").utf8), query: "?replace=true")

            #expect(try await service.forgettingJobs().count == 3)
        }
    }

    @Test func meetingsThatWereHeldLongAgoAreDeletedAsAPersonWould() async throws {
        let clock = MovingClock()
        try await Self.peer { notion in
            try await RunningService.run(notion: notion.url, retainDays: 30, clock: clock) { service in
                try await service.firstLook()
                let today = Calendar.utc.startOfDay(for: clock.now)
                func day(_ ago: Int) -> String {
                    String(today.addingTimeInterval(Double(-ago) * 86_400).ISO8601Format().prefix(10))
                }
                var ids: [String: String] = [:]
                for (name, ago) in [("older", 31), ("old", 30), ("new", 0)] {
                    let text = "Ada | 00:00\nWe talk of \(name) things.\n"
                    ids[name] = try await service.ingest(Array(text.utf8), query: "?meeting_date=\(day(ago))")
                }
                // Into the next hour, and not into the next day.
                clock.advance(by: 3_600)

                try await eventually("the oldest is gone") { try await service.meetings() == 2 }
                try await eventually("others hear of it") { notion.forgotten.count == 1 }
                #expect(notion.forgotten == ["/notion/meetings/\(try #require(ids["older"]))"])

                clock.advance(by: 86_400)
                try await eventually("the next is gone") { try await service.meetings() == 1 }
            }
        }
    }

    @Test func manyOldMeetingsGoInPortions() async throws {
        let clock = MovingClock()
        try await RunningService.run(retainDays: 1, clock: clock) { service in
            try await service.firstLook()
            for number in 0..<60 {
                let text = "Ada | 00:00\nNumber \(number).\n"
                _ = try await service.call(
                    .post, "/transcript/meetings?meeting_date=2020-01-01", body: Array(text.utf8))
            }
            #expect(try await service.meetings() == 60)
            clock.advance(by: 3_600)

            try await eventually("all are gone") { try await service.meetings() == 0 }
            #expect(try await service.forgettingJobs().count == 180)
        }
    }
}

/// The system's clock, set forward by tests; it stands at half past an hour at noon in between.
final class MovingClock: WallClock {
    private let ahead = Notes<Double>()
    private let begin = Date()

    var now: Date {
        let noon = Calendar.utc.startOfDay(for: begin).addingTimeInterval(12.5 * 3_600)
        return noon.addingTimeInterval(Date().timeIntervalSince(begin) + ahead.values.reduce(0, +))
    }

    func advance(by seconds: Double) { ahead.add(seconds) }

    /// Nobody waits long for a time that a test has set the clock to.
    func sleep(for duration: Duration) async throws { try await Task.sleep(for: min(duration, .milliseconds(100))) }
}

extension Calendar {
    static let utc: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}

extension ScriptedUpstream {
    /// The paths of the calls that ask to forget.
    fileprivate var forgotten: [String] { requests.filter { $0.method == .delete }.map(\.path) }
}

extension RunningService {
    /// How the jobs stand that have other services forget.
    fileprivate func forgettingJobs() async throws -> [String] {
        try await store.read { connection in
            try connection.rows("SELECT state FROM jobs WHERE kind LIKE 'forget-%'", []).map { try $0.text("state") }
        }
    }

    /// Returns once the look for old meetings that belongs to the start was made.
    fileprivate func firstLook() async throws {
        try await eventually("the first look is made") {
            try await store.read { connection in
                try connection.row("SELECT state FROM jobs WHERE kind = 'remove-old-meetings'", [])?.text("state")
            } == "done"
        }
    }

    fileprivate func meetings() async throws -> Int {
        try await store.read { connection in try connection.rows("SELECT id FROM meetings", []).count }
    }
}
