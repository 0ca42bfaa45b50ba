import SlackSandbox
import Testing

@Suite struct MessageTimestampTests {
    @Test(arguments: [
        ("1712345678.000100", 1_712_345_678_000_100), ("1712345678", 1_712_345_678_000_000), ("0", 0),
        ("1712345678.0001", nil), ("x", nil), ("", nil), ("-1.000000", nil), ("1.2.3", nil), ("1.-00001", nil),
    ])
    func timestampsAreRead(text: String, microseconds: Int?) {
        #expect(MessageTimestamp.microseconds(text) == microseconds)
    }

    @Test func timestampsAreWrittenWithSixDigits() {
        #expect(MessageTimestamp.text(microseconds: 1_712_345_678_000_100) == "1712345678.000100")
    }
}
