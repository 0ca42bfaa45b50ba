import Domain
import Foundation
import Logging
import Observability
import Testing

@Suite struct SecretMaskTests {
    private let captured = CapturedLines()
    private let mask = SecretMask(secrets: [Secret("hunter2-token"), Secret("hunter2-token-longer"), Secret("ab")])

    @Test(arguments: [true, false])
    func knownSecretIsMaskedWhereverItStands(json: Bool) {
        struct Failure: Error, CustomStringConvertible { let description = "refused hunter2-token" }
        var logger = captured.logger(json: json, secrets: mask)
        logger[metadataKey: "url"] = "http://h?key=hunter2-token&more"

        logger.error(
            "sent hunter2-token-longer", error: Failure(),
            metadata: [
                "plain": "hunter2-token", "list": ["hunter2-token", ["deep": "x hunter2-token x"]],
                "value": "\(Optional("hunter2-token") as Any)",
            ])

        #expect(captured.lines.count == 1)
        #expect(!captured.lines.joined().contains("hunter2"))
        #expect(!captured.lines.joined().contains("longer"))
    }

    @Test(arguments: [
        "authorization", "Authorization", "http.authorization", "slack.bot_token", "webhook_secret", "PASSWORD",
        "openai.api_key", "apiKey", "cookie", "set-cookie",
    ])
    func valueUnderATellingKeyIsMasked(_ key: String) throws {
        captured.logger(secrets: mask).info("message", metadata: [key: "s3cr3t-value"])

        #expect(try captured.object()["fields"] as? [String: String] == [key: "***"])
    }

    @Test func valueUnderATellingKeyIsMaskedInside() {
        captured.logger(secrets: mask).info(
            "message", metadata: ["headers": ["Authorization": "s3cr3t-value"], "list": [["token": ["s3cr3t-value"]]]]
        )

        #expect(!captured.lines.joined().contains("s3cr3t"))
    }

    @Test func shortSecretsDoNotBlotOutWords() throws {
        captured.logger(secrets: mask).info("about abstract tables")

        #expect(try captured.object()["message"] as? String == "about abstract tables")
    }
}
