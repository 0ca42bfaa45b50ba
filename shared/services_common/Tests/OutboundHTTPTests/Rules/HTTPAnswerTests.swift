import FoundationEssentials
import HTTPTypes
import OutboundHTTP
import Testing

@Suite struct HTTPAnswerTests {
    /// 2025-11-03 09:00:00 UTC, a Monday.
    private static let now = Date(timeIntervalSince1970: 1_762_160_400)

    @Test(arguments: [
        ("0", Duration.zero), ("7", .seconds(7)), ("86400", .seconds(86_400)),
        ("Mon, 03 Nov 2025 09:01:30 GMT", .seconds(90)), ("Mon, 03 Nov 2025 08:59:00 GMT", .zero),
        ("Sun, 06 Nov 1994 08:49:37 GMT", .zero), ("Tue, 04 Nov 2025 09:00:00 GMT", .seconds(86_400)),
    ])
    func retryAfterIsSecondsOrADate(_ header: String, expected: Duration) {
        #expect(HTTPAnswer(status: 429, headers: [.retryAfter: header]).retryAfter(now: Self.now) == expected)
    }

    @Test(arguments: ["", "soon", "-5", "1.5", "2025-11-03T09:01:30Z", "99999999999999999999"])
    func otherRetryAfterIsAsIfThereWereNone(_ header: String) {
        #expect(HTTPAnswer(status: 429, headers: [.retryAfter: header]).retryAfter(now: Self.now) == nil)
    }

    @Test func retryAfterMayBeMissing() {
        #expect(HTTPAnswer(status: 429).retryAfter(now: Self.now) == nil)
    }

    @Test(arguments: [(199, false), (200, true), (204, true), (299, true), (300, false), (404, false), (500, false)])
    func successIsTwoHundredAndSomething(_ status: Int, isSuccess: Bool) {
        #expect(HTTPAnswer(status: status).isSuccess == isSuccess)
    }
}
