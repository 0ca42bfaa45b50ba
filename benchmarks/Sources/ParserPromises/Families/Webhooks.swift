import LinearService
import NIOCore
import ServiceHost

extension Parser {
    /// What Linear tells of a change.
    static let webhooks = [
        Parser("linear webhook", texts: deliveries, longest: 4_096) { text in
            do {
                let event = try ContractJSONDecoder.decode(WebhookEvent.self, from: ByteBuffer(string: text))
                try expect(event.webhookTimestamp?.isFinite ?? true, "a time is finite")
                return true
            } catch is Problem {
                return false
            }
        }
    ]

    private static let deliveries = [
        """
        {"action":"update","type":"Issue","createdAt":"2025-10-06T09:00:00.000Z","data":{"id":"58a76766-32b4-5461-a7f3-bd32eaa6d80c",
        "title":"Fix it","number":7,"labelIds":[]},"updatedFrom":{"title":"Fix"},"url":"https://linear.app/a/issue/OPS-7",
        "organizationId":"51050d8b-88d4-5629-946b-9c5c4aff78ea","webhookTimestamp":1759741200000,"webhookId":"x"}
        """,
        #"{"action":"remove","type":"Project","data":{"id":"51050d8b-88d4-5629-946b-9c5c4aff78ea"},"webhookTimestamp":1.5e12}"#,
        #"{"action":"create","type":"Reaction","data":{"id":null}}"#,
    ]
}
