import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct RedactRouteTests {
    @Test(arguments: [
        "We pay $420,000 for it.", "🙂🙂 It costs $420,000.", "e\u{301}te\u{301} £48,000\r\nand €5k", "nothing here",
    ])
    func offsetsCountUnicodeScalarsOfTheInput(text: String) async throws {
        try await RunningService.run { service in
            let body = try JSONSerialization.data(withJSONObject: ["text": text])
            let answer = try await service.call(
                .post, "/transcript/redact", headers: [.contentType: "application/json"], body: Array(body))

            var rebuilt = String.UnicodeScalarView()
            var position = 0
            let scalars = Array(text.unicodeScalars)
            for span in answer.json["spans"] as? [[String: Any]] ?? [] {
                let start = try #require(span["start"] as? Int)
                let end = try #require(span["end"] as? Int)
                rebuilt.append(contentsOf: scalars[position..<start])
                rebuilt.append(contentsOf: (span["placeholder"] as? String ?? "").unicodeScalars)
                position = end
            }
            rebuilt.append(contentsOf: scalars[position...])

            #expect(answer.status == .ok)
            #expect(String(rebuilt) == answer.json["redacted"] as? String)
        }
    }
}
