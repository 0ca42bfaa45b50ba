import Foundation
import SlackAPI

extension Parser {
    /// What Slack posts to us, and whoever pretends to be Slack with a stolen secret.
    static let slackPayloads = [
        Parser("slack command", texts: [SlackSamples.command], longest: 4_096) { text in
            try isRead(text) {
                if case .command(let command) = try SlackCommand.received(Array($0.utf8)) {
                    try expectKeys(command.dedupKeys(timestamp: "1712345678"))
                }
            }
        },
        Parser("slack event", texts: SlackSamples.events, longest: 4_096) { text in
            try isRead(text) {
                if case .event(let envelope) = try SlackEventEnvelope.received(Data($0.utf8)) {
                    try expectKeys(envelope.dedupKeys)
                }
            }
        },
        Parser("slack interaction", texts: SlackSamples.interactions, longest: 4_096) { text in
            try isRead(text) {
                let body = "payload=\(SlackSamples.encoded($0))"
                try expectKeys(try SlackInteraction.received(Array(body.utf8)).dedupKeys)
            }
        },
        Parser("slack form", texts: SlackSamples.forms) { text in
            try isRead(text) { _ = try SlackInteraction.received(Array($0.utf8)) }
        },
        Parser("slack form, made", texts: SlackSamples.events) { text in
            // What is encoded comes back as it was.
            let form = try SlackForm(Array("payload=\(SlackSamples.encoded(text))".utf8), known: ["payload"])
            try expect(form["payload"] == text, "a field comes back as it was encoded")
            return true
        },
        Parser("slack response_url", texts: SlackSamples.addresses, longest: 2_048) { text in
            do {
                let address = try SlackResponseURL(text, allowedHosts: ["hooks.slack.com", "127.0.0.1:8090"])
                let host = URLComponents(string: address.reveal())?.host
                try expect(
                    ["hooks.slack.com", "127.0.0.1"].contains(host?.lowercased()), "only listed hosts are called")
                return true
            } catch is SlackResponseURLError {
                return false
            }
        },
    ]

    private static func isRead(_ text: String, _ read: (String) throws -> Void) throws -> Bool {
        do {
            try read(text)
            return true
        } catch is SlackPayloadError {
            return false
        }
    }

    private static func expectKeys(_ keys: [String]) throws {
        try expect(keys.allSatisfy { $0.utf8.count <= 1_024 && !$0.isEmpty }, "keys are short enough to be stored")
    }
}
