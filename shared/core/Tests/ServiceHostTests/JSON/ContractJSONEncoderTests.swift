import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ServiceHost
import Testing

@Suite struct ContractJSONEncoderTests {
    private struct Answer: ResponseEncodable, Codable, Sendable {
        let createdAt: Date
        let redactions: [String: Int]
        let pageURL: String
    }

    @Test func answerIsWrittenAsTheContractSays() async throws {
        let service = HostedService.testing { router in
            router.get("/answer") { _, _ in
                Answer(
                    createdAt: Date(timeIntervalSince1970: 1_762_160_400.5), redactions: ["AMOUNT": 1, "aB": 2],
                    pageURL: "https://h/a")
            }
        }

        try await service.throughRouter { client in
            let response = try await client.execute(uri: "/answer", method: .get)

            #expect(response.headers[.contentType] == "application/json")
            #expect(
                response.text
                    == #"{"created_at":"2025-11-03T09:00:00.500Z","page_url":"https://h/a","redactions":{"AMOUNT":1,"aB":2}}"#
            )
        }
    }
}
