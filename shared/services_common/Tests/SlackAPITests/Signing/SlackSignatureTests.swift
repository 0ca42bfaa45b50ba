import Domain
import FoundationEssentials
import SlackAPI
import Testing

@Suite("Signatures")
struct SlackSignatureTests {
    // Slack's published example, "Verifying requests from Slack".
    private let secret = Secret("8f742231b10e8888abcd99yyyzzz85a5")
    private let timestamp = "1531420618"
    private let signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    private let body = Array(
        """
        token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&\
        channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&\
        response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&\
        trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c
        """.utf8)
    private let now = Date(timeIntervalSince1970: 1_531_420_618)

    private func verdict(
        body: [UInt8]? = nil, timestamp: String?? = nil, signature: String?? = nil, after seconds: Double = 0
    ) -> SlackSignatureError? {
        do {
            try SlackSignature.verify(
                body: body ?? self.body, timestamp: timestamp ?? self.timestamp, signature: signature ?? self.signature,
                secret: secret, now: now + seconds)
            return nil
        } catch {
            return error
        }
    }

    @Test func thePublishedExampleIsBelieved() {
        #expect(verdict() == nil)
        #expect(SlackSignature.sign(body: body, timestamp: timestamp, secret: secret) == signature)
    }

    @Test func anythingElseIsNot() {
        #expect(verdict(body: body + [0x20]) == .mismatch)
        #expect(verdict(body: []) == .mismatch)
        #expect(verdict(timestamp: .some("1531420619")) == .mismatch)
        #expect(verdict(signature: .some("v0=" + String(repeating: "0", count: 64))) == .mismatch)
        #expect(throws: SlackSignatureError.mismatch) {
            try SlackSignature.verify(
                body: body, timestamp: timestamp, signature: signature, secret: Secret("another"), now: now)
        }
    }

    @Test(arguments: [(0.0, true), (300, true), (300.5, false), (-300, true), (-301, false), (1e12, false)])
    func theTimeMayBeFiveMinutesOff(seconds: Double, isBelieved: Bool) {
        #expect(verdict(after: seconds) == (isBelieved ? nil : .stale))
    }

    @Test func bothHeadersMustBeThere() {
        #expect(verdict(timestamp: .some(nil)) == .missing)
        #expect(verdict(signature: .some(nil)) == .missing)
    }

    @Test(arguments: [
        "", " 1531420618", "1531420618 ", "+1531420618", "1531420618.0", "0x5b47", "١٥٣١", "153142061800",
    ])
    func aTimeIsDigitsOnly(timestamp: String) {
        #expect(verdict(timestamp: .some(timestamp)) == .malformed)
    }

    @Test(arguments: [
        "", "v0=", "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5030",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50g",
    ])
    func aSignatureIsOfItsForm(signature: String) {
        #expect(verdict(signature: .some(signature)) == .malformed)
    }
}
