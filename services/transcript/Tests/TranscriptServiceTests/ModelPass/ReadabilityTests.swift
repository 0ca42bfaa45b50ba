import CoreTestKit
import HTTPTypes
import ServicesTestKit
import Testing

/// Nobody reads what the model has not looked at.
@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct ReadabilityTests {
    private static let parts = ["/text", "/summary", "/tickets"]

    @Test func aMeetingCanBeReadOnceTheModelWasAskedAndNotBefore() async throws {
        let gate = Gate()
        try await ModelStandIn.use([.wait(gate, then: ModelStandIn.findings(""))]) { _, model in
            try await RunningService.run(model: model) { service in
                let id = try await service.send("?title=Launch")
                try await eventually("the model is asked") { gate.arrivals == 1 }

                for part in Self.parts {
                    let answer = try await service.get("/transcript/meetings/\(id)\(part)")
                    #expect(answer.status == .conflict && answer.headers[.retryAfter] != nil, "\(part)")
                }
                let creation = try await service.post("/transcript/meetings/\(id)/tickets", json: #"{"all":true}"#)
                #expect(creation.status == .conflict)
                #expect(try await service.found("release") == 0)
                #expect(try await service.found("launch") == 0)
                gate.open()
                try await service.settle(id)

                for part in Self.parts {
                    #expect(try await service.get("/transcript/meetings/\(id)\(part)").status == .ok, "\(part)")
                }
                #expect(try await service.found("release") == 1)
            }
        }
    }

    struct Again: Sendable {
        let path: String
        let retainsOriginal: Bool
        /// What the model answers first; where that is nothing, the rules' text is made anew of the original.
        var first = ModelStandIn.findings("")
        /// What a reader gets while the model is asked another time.
        let status: HTTPResponse.Status
    }

    @Test(arguments: [
        Again(path: "/reprocess", retainsOriginal: false, status: .ok),
        Again(path: "/reprocess", retainsOriginal: true, status: .ok),
        Again(
            path: "/reprocess", retainsOriginal: true, first: ModelStandIn.completion("I would rather not"),
            status: .conflict),
        Again(path: "?filename=a.txt&replace=true", retainsOriginal: false, status: .conflict),
    ])
    func aTextStaysWhileItIsProcessedAgainUnlessItComesFromAFile(_ again: Again) async throws {
        let gate = Gate()
        let answers = [again.first, .wait(gate, then: ModelStandIn.findings(""))]
        try await ModelStandIn.use(answers) { _, model in
            try await RunningService.run(retainOriginal: again.retainsOriginal, model: model) { service in
                let id = try await service.ingest(Samples.small, query: "?filename=a.txt")
                let isFile = again.path.hasPrefix("?")
                _ = try await service.call(
                    .post, "/transcript/meetings" + (isFile ? "" : "/\(id)") + again.path,
                    body: isFile ? Samples.small : [])
                try await eventually("the model is asked again") { gate.arrivals == 1 }

                for part in Self.parts {
                    #expect(
                        try await service.get("/transcript/meetings/\(id)\(part)").status == again.status, "\(part)")
                }
                #expect(try await service.found("release") == (again.status == .ok ? 1 : 0))
                gate.open()
                try await service.settle(id)

                #expect(try await service.get("/transcript/meetings/\(id)/text").status == .ok)
            }
        }
    }
}

extension RunningService {
    /// Sends the small meeting without waiting for it; its id.
    fileprivate func send(_ query: String) async throws -> String {
        let answer = try await call(.post, "/transcript/meetings\(query)", body: Samples.small)
        return try #require(answer.json["id"] as? String)
    }

    /// How many passages a search finds.
    fileprivate func found(_ words: String) async throws -> Int? {
        (try await get("/transcript/search?q=\(words)").json["items"] as? [Any])?.count
    }
}
