import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct RequestCheckTests {
    private static let longTitle = JSON.text(String(repeating: "x", count: 256))

    @Test(
        arguments: [
            ([:], ["/issues"]),
            (["issues": []], ["/issues"]),
            (["issues": "none"], ["/issues"]),
            (["issues": [1]], ["/issues/0"]),
            (["issues": [[:]]], ["/issues/0/title"]),
            (["issues": [["title": "  "]]], ["/issues/0/title"]),
            (["issues": [["title": 3]]], ["/issues/0/title"]),
            (["issues": [["title": longTitle]]], ["/issues/0/title"]),
            (["issues": [["title": "a", "priority": "soonish"]]], ["/issues/0/priority"]),
            (["issues": [["title": "a", "priority": 5]]], ["/issues/0/priority"]),
            (["issues": [["title": "a", "due_date": "2025-02-30"]]], ["/issues/0/due_date"]),
            (["issues": [["title": "a", "estimate": 1.5]]], ["/issues/0/estimate"]),
            (["issues": [["title": "a", "labels": "Bug"]]], ["/issues/0/labels"]),
            (["issues": [["title": "a", "labels": [1]]]], ["/issues/0/labels/0"]),
            (["issues": [["title": "a", "id": "TID-4"]]], ["/issues/0/id"]),
            (
                ["issues": [["title": "a", "id": "6f0e3e4c-1111-1222-8333-444455556666"]]], ["/issues/0/id"]
            ),
            (
                ["issues": [["title": "a", "id": "6f0e3e4c-1111-4222-c333-444455556666"]]], ["/issues/0/id"]
            ),
            (["issues": [["title": "a", "subtasks": [""]]]], ["/issues/0/subtasks/0"]),
            (["issues": [["title": "a", "subtasks": [["estimate": 1]]]]], ["/issues/0/subtasks/0/title"]),
            (["issues": [["title": "a", "description": "\0"]]], ["/issues/0/description"]),
            (
                ["issues": [["estimate": -1], ["title": "b", "assignee": 7]]],
                ["/issues/0/estimate", "/issues/0/title", "/issues/1/assignee"]
            ),
            (["issues": .list(Array(repeating: ["title": "a"], count: 51))], ["/issues"]),
        ] as [(JSON, [String])])
    func wrongFieldsAreNamedByPointer(_ body: JSON, _ pointers: [String]) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/linear/issues", headers: [.contentType: "application/json"], body: body.bytes
            )

            #expect(answer.status == .unprocessableContent, "\(answer.text)")
            #expect(answer.pointers.sorted() == pointers)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(service.linear.calls.isEmpty)
        }
    }

    @Test func whatIsNotJSONIsMalformed() async throws {
        try await RunningService.run { service in
            for body in ["", "{", "[]", "null", "\u{FEFF}x"] {
                let answer = try await service.call(
                    .post, "/linear/issues", headers: [.contentType: "application/json"], body: Array(body.utf8)
                )
                #expect([.badRequest, .unprocessableContent].contains(answer.status), "\(body): \(answer.text)")
            }
        }
    }

    @Test(arguments: ["", "with space", String(repeating: "k", count: 256)])
    func anUnusableKeyIsMalformed(_ key: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.create(["title": "a", "team": "TID"], key: key)

            #expect(answer.status == .badRequest, "\(answer.text)")
            #expect(service.linear.calls.isEmpty)
        }
    }

    @Test func aBodyOfMoreThanAMebibyteIsTooLarge() async throws {
        try await RunningService.run { service in
            let answer = try await service.create([
                "title": "a", "team": "TID", "description": .text(String(repeating: "x", count: 1_100_000)),
            ])

            #expect(answer.status == .contentTooLarge)
            #expect(answer.detail.contains("1048576"))
        }
    }

    @Test func theSameIdTwiceInOneCallIsRefused() async throws {
        try await RunningService.run { service in
            let issue: JSON = ["title": "a", "team": "TID", "id": "6f0e3e4c-1111-4222-8333-444455556666"]
            let answer = try await service.create(issue, issue)

            #expect(answer.pointers == ["/issues/1/id"])
        }
    }
}
