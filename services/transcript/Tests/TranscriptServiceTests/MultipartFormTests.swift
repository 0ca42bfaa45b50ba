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
}
