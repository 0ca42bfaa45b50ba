import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct MultipartFormTests {
    @Test(arguments: [
        ("multipart/form-data", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--"),
        ("multipart/form-data; boundary=b", ""),
        ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--"),
        ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx"),
        ("multipart/form-data; boundary=b", "--b\r\n\r\n\r\n--b"),
        ("multipart/form-data; boundary=\"\"", "----"),
    ])
    func aFormWithoutAFileIsRefused(contentType: String, body: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/meetings", headers: [.contentType: contentType], body: Array(body.utf8))

            #expect(answer.status == .badRequest)
        }
    }

    @Test(arguments: [
        ("", "Launch", "2025-10-17", "naïve.txt"),
        ("?title=Query&meeting_date=2025-10-18&filename=q.txt", "Query", "2025-10-18", "q.txt"),
    ])
    func fieldsDescribeTheFileAndTheQueryWins(query: String, title: String, day: String, name: String) async throws {
        try await RunningService.run { service in
            let form = Self.form(
                fields: ["title": "Launch", "meeting_date": "2025-10-17T09:30:00Z", "replace": "true"],
                file: "filename=\"x.txt\"; filename*=UTF-8''na%C3%AFve.txt")

            for _ in 0..<2 {
                let answer = try await service.call(
                    .post, "/transcript/meetings\(query)", headers: Self.headers, body: form)
                #expect(answer.status == .accepted, "replace was read: \(answer.text)")
                let id = try #require(answer.json["id"] as? String)
                try await service.settle(id)
                let meeting = try await service.get("/transcript/meetings/\(id)").json
                #expect(meeting["title"] as? String == title)
                #expect(meeting["meeting_date"] as? String == day)
                #expect(meeting["filename"] as? String == name)
            }
        }
    }

    @Test(arguments: [("meeting_date", "17 October"), ("replace", "perhaps")])
    func aFieldThatIsNotUnderstoodIsRefused(name: String, value: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/meetings", headers: Self.headers,
                body: Self.form(fields: [name: value], file: "filename=\"a.txt\""))

            #expect(answer.status == .badRequest)
            #expect((answer.json["errors"] as? [[String: String]])?.first?["pointer"] == "/\(name)")
        }
    }

    @Test(arguments: [("", nil), (String(repeating: "a", count: 600), 500)] as [(String, Int?)])
    func aFileNameIsBounded(name: String, length: Int?) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/meetings", headers: Self.headers,
                body: Self.form(fields: [:], file: "filename=\"\(name)\""))
            let id = try #require(answer.json["id"] as? String)

            #expect((try await service.get("/transcript/meetings/\(id)").json["filename"] as? String)?.count == length)
        }
    }

    private static let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=b1"]

    private static func form(fields: [String: String], file: String) -> [UInt8] {
        let parts = fields.map { "--b1\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
        return Array((parts + "--b1\r\nContent-Disposition: form-data; name=\"file\"; \(file)\r\n\r\n").utf8)
            + Samples.small + Array("\r\n--b1--\r\n".utf8)
    }
}
