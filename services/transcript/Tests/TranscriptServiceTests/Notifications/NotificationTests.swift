import CoreTestKit
import Foundation
import HTTPTypes
import Persistence
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct NotificationTests {
    @Test func aMeetingThatBecameReadyIsToldOfAndToldAnewWhenItWasProcessedAgain() async throws {
        try await SlackStandIn.use { slack in
            try await RunningService.run(slack: slack.url) { service in
                let id = try await service.ingest(Samples.small)
                let first = try await slack.notifications(1)
                _ = try await service.call(.post, "/transcript/meetings/\(id)/reprocess")
                let both = try await slack.notifications(2)

                #expect(first == [.init(type: "meeting_ready", meeting_id: id, version: 1)])
                #expect(both.last == .init(type: "meeting_ready", meeting_id: id, version: 2))
                let request = try #require(slack.requests.first)
                #expect(request.method == .post)
                #expect(request.path == "/slack/notifications")
                #expect(request[header: "Idempotency-Key"] == "meeting_ready-\(id)-1")
            }
        }
    }

    @Test func createdTicketsAreToldOfAndNothingNewIsNot() async throws {
        try await SlackStandIn.use { slack in
            try await LinearStandIn.use { linear in
                try await RunningService.run(linear: linear.url, slack: slack.url) { service in
                    let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")
                    _ = try await slack.notifications(1)
                    try await service.post("/transcript/meetings/\(id)/tickets", json: #"{"all": true}"#)
                    _ = try await slack.notifications(2)
                    try await service.post("/transcript/meetings/\(id)/tickets", json: #"{"all": true}"#)
                    _ = try await service.call(.delete, "/transcript/meetings/\(id)")

                    #expect(
                        try await slack.notifications(3) == [
                            .init(type: "meeting_ready", meeting_id: id, version: 1),
                            .init(type: "tickets_changed", meeting_id: id, version: 2),
                            .init(type: "meeting_deleted", meeting_id: id, version: 3),
                        ])
                }
            }
        }
    }

    @Test func aMeetingIsReadyWhileTheSlackServiceIsAwayAndToldOfWhenItIsBack() async throws {
        try await SlackStandIn.use([.status(503), .status(401), .status(500)]) { slack in
            try await RunningService.run(slack: slack.url) { service in
                let id = try await service.ingest(Samples.small)

                let received = try await slack.notifications(4)
                #expect(
                    received == Array(repeating: .init(type: "meeting_ready", meeting_id: id, version: 1), count: 4))
                #expect(Set(slack.requests.map { $0[header: "Idempotency-Key"] }).count == 1)
                try await eventually("the job is done") { try await service.notificationJobs() == ["done"] }
            }
        }
    }

    @Test(arguments: [(404, "done"), (409, "done"), (422, "dead"), (400, "dead")])
    func whatIsRefusedForGoodIsNotSentAgain(status: Int, state: String) async throws {
        try await SlackStandIn.use([.status(status, #"{"detail": "no"}"#)]) { slack in
            try await RunningService.run(slack: slack.url) { service in
                _ = try await service.ingest(Samples.small)

                try await eventually("the job ended") { try await service.notificationJobs() == [state] }
                #expect(slack.requests.count == 1)
            }
        }
    }

    @Test func ofAMeetingThatIsGoneOnlyItsGoingIsTold() async throws {
        let gate = Gate()
        try await SlackStandIn.use([.wait(gate, then: .status(503)), .status(503)]) { slack in
            try await RunningService.run(slack: slack.url) { service in
                let id = try await service.ingest(Samples.small)
                try await eventually("the slack service was asked") { !slack.requests.isEmpty }
                _ = try await service.call(.delete, "/transcript/meetings/\(id)")
                gate.open()

                try await eventually("both jobs are done") {
                    try await service.notificationJobs() == ["done", "done"]
                }
                #expect(slack.notifications.last == .init(type: "meeting_deleted", meeting_id: id, version: 2))
                #expect(slack.notifications.count { $0.type == "meeting_ready" } == 1)
            }
        }
    }

    @Test func nobodyHasToForgetAMeetingThatWasNotToldOf() async throws {
        try await SlackStandIn.use { slack in
            try await RunningService.run(slack: slack.url) { service in
                let id = try await service.ingest(Samples.small)
                _ = try await slack.notifications(1)
                _ = try await service.store.write { connection in
                    try connection.execute("UPDATE meetings SET notifications = 0", [])
                }
                _ = try await service.call(.delete, "/transcript/meetings/\(id)")

                #expect(try await service.notificationJobs().count == 1)
            }
        }
    }

    @Test func meetingsThatGiveWayToAnotherAreToldToBeGone() async throws {
        try await SlackStandIn.use { slack in
            try await RunningService.run(slack: slack.url) { service in
                func webhook(_ id: String, _ words: String) -> String {
                    #"{"meeting_id": "\#(id)", "transcript": "Ada | 00:01\n\#(words)\n"}"#
                }
                let first = try await service.post("/transcript/webhook", json: webhook("a", "I'll send the notes."))
                let second = try await service.post("/transcript/webhook", json: webhook("b", "Something else."))
                let ids = try [first, second].map { try #require($0.json["id"] as? String) }
                for id in ids { try await service.settle(id) }
                _ = try await slack.notifications(2)
                // The id of the first with the words of the second.
                _ = try await service.ingest(
                    Array(webhook("a", "Something else.").utf8), query: "?replace=true")

                let received = try await slack.notifications(4)
                #expect(received.contains(.init(type: "meeting_deleted", meeting_id: ids[1], version: 2)))
                #expect(received.contains(.init(type: "meeting_ready", meeting_id: ids[0], version: 2)))
            }
        }
    }
}

extension RunningService {
    /// How the jobs stand that tell the slack service something.
    func notificationJobs() async throws -> [String] {
        try await store.read { connection in
            try connection.rows("SELECT state FROM jobs WHERE kind = 'notify-slack' ORDER BY created_at", []).map {
                try $0.text("state")
            }
        }
    }
}
