import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct DismissalTests {
    private static let query = "?meeting_date=2025-10-06"

    @Test func whatIsDismissedStaysSoAndIsLeftOutOfAll() async throws {
        try await SlackStandIn.use { slack in
            try await LinearStandIn.use { linear in
                try await RunningService.run(linear: linear.url, slack: slack.url) { service in
                    let id = try await service.ingest(Samples.small, query: Self.query)
                    let proposal = try #require(try await service.tickets(of: id).first?["id"] as? String)
                    _ = try await slack.notifications(1)

                    let answer = try await service.dismiss([proposal], of: id)
                    #expect(answer.status == .ok)
                    let items = answer.json["items"] as? [[String: Any]]
                    #expect(items?.map { $0["status"] as? String } == ["dismissed"])
                    #expect(items?.map { $0["id"] as? String } == [proposal])
                    let told = try await slack.notifications(2)
                    #expect(told.last == .init(type: "tickets_changed", meeting_id: id, version: 2))

                    _ = try await service.call(.post, "/transcript/meetings/\(id)/reprocess")
                    try await service.settle(id)
                    let again = try await service.statuses(of: id)
                    #expect(again == ["dismissed"])
                    _ = try await service.create(#"{"all": true}"#, of: id, key: "all")
                    #expect(!linear.requests.contains { $0.method == .post })
                    _ = try await service.create(#"{"ids": ["\#(proposal)"]}"#, of: id, key: "one")
                    let created = try await service.statuses(of: id)
                    #expect(created == ["created"])
                }
            }
        }
    }

    @Test func aTicketStaysOneAndNobodyIsTold() async throws {
        try await SlackStandIn.use { slack in
            try await LinearStandIn.use { linear in
                try await RunningService.run(linear: linear.url, slack: slack.url) { service in
                    let id = try await service.ingest(Samples.small, query: Self.query)
                    let proposal = try #require(try await service.tickets(of: id).first?["id"] as? String)
                    _ = try await service.create(#"{"all": true}"#, of: id, key: "all")

                    let answer = try await service.dismiss([proposal], of: id)
                    let items = answer.json["items"] as? [[String: Any]]
                    #expect(items?.map { $0["status"] as? String } == ["created"])
                    let jobs = try await service.notificationJobs()
                    #expect(jobs.count == 2)
                }
            }
        }
    }

    @Test(arguments: [
        (#"{"ids": []}"#, 422), ("{}", 422), (#"{"ids": ["x"]}"#, 422), ("[1", 400),
        (#"{"ids": ["00000000-0000-4000-8000-000000000001"]}"#, 404),
    ])
    func aChoiceThatIsNoneIsRefused(body: String, status: Int) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: Self.query)

            let answer = try await service.post("/transcript/meetings/\(id)/tickets/dismiss", json: body)
            #expect(answer.status.code == status)
        }
    }

    @Test func aMeetingThatIsNotThereHasNone() async throws {
        try await RunningService.run { service in
            let id = UUID().uuidString
            let answer = try await service.dismiss([id], of: id)
            #expect(answer.status == .notFound)
        }
    }
}

extension RunningService {
    fileprivate func statuses(of id: String) async throws -> [String?] {
        try await tickets(of: id).map { $0["status"] as? String }
    }

    fileprivate func dismiss(_ ids: [String], of id: String) async throws -> Answer {
        let list = ids.map { #""\#($0)""# }.joined(separator: ",")
        return try await post("/transcript/meetings/\(id)/tickets/dismiss", json: #"{"ids": [\#(list)]}"#)
    }
}
