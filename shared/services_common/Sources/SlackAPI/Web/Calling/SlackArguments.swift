internal import FoundationEssentials
internal import OutboundHTTP

/// The arguments of a call, as a form: Slack takes one for every method, with JSON in the fields that are more than a text.
struct SlackArguments: Sendable {
    private var fields: [(name: String, value: String)] = []
    /// Whether a value could not be written.
    private(set) var isBroken = false

    mutating func set(_ name: String, _ value: String?) {
        if let value { fields.append((name, value)) }
    }

    mutating func set(_ name: String, _ value: (some SlackIdentifier)?) { set(name, value?.rawValue) }
    mutating func set(_ name: String, _ value: SlackTimestamp?) { set(name, value?.rawValue) }
    mutating func set(_ name: String, _ value: Int?) { set(name, value.map { String($0) }) }
    mutating func set(_ name: String, _ value: Bool?) { set(name, value.map { $0 ? "true" : "false" }) }

    mutating func set(_ name: String, json value: (some Encodable)?) {
        guard let value else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            set(name, String(decoding: try encoder.encode(value), as: UTF8.self))
        } catch {
            isBroken = true  // told before anything is sent
        }
    }

    /// As a body of `application/x-www-form-urlencoded`.
    var body: [UInt8] {
        Array(
            fields.map { "\($0.name)=\(PercentEncoding.escaped($0.value))" }.joined(separator: "&").utf8)
    }
}
