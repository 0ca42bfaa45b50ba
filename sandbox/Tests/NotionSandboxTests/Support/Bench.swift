import CoreTestKit
import Domain
import Foundation
import GraphQLEngine
import NotionSandbox

/// The platform with the samples, and a caller of it.
struct Bench {
    let platform: NotionPlatform
    let clock = ManualClock()

    static let token = "ntn_test"
    /// Of the samples.
    static let brief = "ca4ea562-8ca0-5b5f-8e27-b4e2b6a8a0a7"
    static let meeting = "a89f1c85-7773-5b16-90d6-8084c549987f"
    static let briefs = "48fed465-3fce-5975-8dfa-370a1812645c"

    init(
        requestsPerMinute: Int = 100_000, capabilities: Set<Capability> = Set(Capability.allCases),
        maximumResults: Int = 10_000, log: any NotionLog = ForgetfulNotionLog()
    ) throws {
        let samples = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")
        let ambient = Ambient.manual(clock: clock)
        let seed = try NotionWorkspace(
            seed: Data(contentsOf: samples.appending(path: "notion.json")),
            people: Data(contentsOf: samples.appending(path: "workspace.json")), ambient: ambient
        )
        platform = try NotionPlatform(
            configuration: .init(
                token: Secret(Self.token), publicAddress: "http://sandbox.example",
                requestsPerMinute: requestsPerMinute, capabilities: capabilities, maximumResults: maximumResults
            ),
            ambient: ambient, seed: seed, stored: nil, log: log
        )
    }

    struct Reply {
        let status: Int
        let headers: [String: String]
        let json: JSON
        var code: String? { json["code"]?.text }
        var message: String { json["message"]?.text ?? "" }
        var results: [JSON] { json["results"]?.items ?? [] }
    }

    func call(
        _ method: String, _ path: String, _ body: JSON? = nil, version: String? = "2026-03-11",
        token: String? = Bench.token
    ) async throws -> Reply {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let pairs = parts.count < 2 ? [] : parts[1].split(separator: "&")
        let query = pairs.map { pair -> NotionCall.QueryItem in
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return NotionCall.QueryItem(name: sides[0], value: sides.count > 1 ? sides[1] : "")
        }
        let answer = await platform.answer(
            NotionCall(
                method: method, path: parts[0], query: query, authorization: token.map { "Bearer \($0)" },
                version: version, body: body.map { $0.json() } ?? []
            )
        )
        return Reply(answer)
    }

    /// A page past the API's rules; its id.
    func page(_ description: JSON) async throws -> String {
        let answer = try await platform.put(["pages": [description]])
        return answer["pages"]?[0]?["id"]?.text ?? ""
    }

    /// The data source of a database.
    func source(_ database: String = Bench.briefs) async throws -> String {
        try await call("GET", "/databases/\(database)").json["data_sources"]?[0]?["id"]?.text ?? ""
    }
}

extension Bench.Reply {
    init(_ answer: NotionAnswer) {
        let headers = Dictionary(answer.headers.map { ($0.name, $0.value) }) { first, _ in first }
        // What is no JSON fails where its members are looked for.
        self.init(status: answer.status, headers: headers, json: (try? JSON(json: answer.body)) ?? .null)
    }
}

/// A paragraph as callers write it.
func paragraph(_ text: String, children: [JSON] = []) -> JSON {
    var content: Fields = ["rich_text": [["type": "text", "text": ["content": .string(text)]]]]
    if !children.isEmpty { content["children"] = .list(children) }
    return ["object": "block", "type": "paragraph", "paragraph": .object(content)]
}
