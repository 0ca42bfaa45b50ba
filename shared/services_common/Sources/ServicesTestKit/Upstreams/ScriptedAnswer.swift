public import CoreTestKit
public import HTTPTypes

/// What a ``ScriptedUpstream`` does with one request.
public indirect enum ScriptedAnswer: Sendable {
    case answer(status: Int, headers: HTTPFields, body: [UInt8])
    /// Takes the request and never answers.
    case hang
    /// Sends the head and `body`, of a longer one that was announced, and then nothing more.
    case hangAfter(body: [UInt8])
    /// Sends the head and `body`, of a longer one that was announced, and closes the connection.
    case breakOffAfter(body: [UInt8])
    /// Sends a byte every few milliseconds, of a body that never ends.
    case trickle
    /// Answers when the gate is open.
    case wait(Gate, then: ScriptedAnswer)
    /// Answers after a while of real time.
    case delay(Duration, then: ScriptedAnswer)

    /// 200 with `text`, which is JSON unless told otherwise.
    public static func ok(_ text: String = "{}", contentType: String = "application/json") -> ScriptedAnswer {
        .answer(status: 200, headers: [.contentType: contentType], body: Array(text.utf8))
    }

    /// A status with `text`.
    public static func status(_ status: Int, headers: HTTPFields = [:], _ text: String = "") -> ScriptedAnswer {
        .answer(status: status, headers: headers, body: Array(text.utf8))
    }

    /// 429 or 503, say, with `Retry-After`.
    public static func status(_ status: Int, retryAfter: String) -> ScriptedAnswer {
        .status(status, headers: [.retryAfter: retryAfter])
    }
}
