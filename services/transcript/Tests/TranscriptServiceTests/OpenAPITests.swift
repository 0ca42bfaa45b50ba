import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct OpenAPITests {
    /// Every route of the description answers something else than 'no such route', and says what it asks for.
    @Test func everyRouteOfTheDescriptionIsThere() async throws {
        try await RunningService.run { service in
            let document = try await service.get("/transcript/openapi.json").json
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            #expect(document["openapi"] as? String == "3.1.0")
            #expect(paths.count == 15)

            for (path, operations) in paths {
                for method in operations.keys where method != "parameters" {
                    let method = try #require(HTTPRequest.Method(method.uppercased()))
                    let answer = try await service.call(method, path.replacing("{id}", with: UUID().uuidString))
                    #expect(!answer.text.contains("no such route"), "\(method) \(path)")
                }
            }
        }
    }
}
