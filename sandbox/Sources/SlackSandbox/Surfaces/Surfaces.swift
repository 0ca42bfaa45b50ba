import FoundationEssentials
import GraphQLEngine

/// What lives as long as the process: open views, triggers, response URLs, what people have chosen and not yet sent.
struct Surfaces: Sendable {
    var triggers = Kept<Trigger>()
    var responseURLs = Kept<ResponseURL>()
    /// By id; modals and Home tabs.
    var views: [String: SlackView] = [:]
    /// Ids of the modals that somebody has open, the top last.
    var stacks: [String: [String]] = [:]
    /// Ids of the Home tabs, by person.
    var homes: [String: String] = [:]
    /// What elements of messages hold.
    var choices = Kept<Fields>()
    /// When each open stream began, by the message's `ts`.
    var streams: [String: Date] = [:]
    var threads = Kept<AgentThread>()
    var uploads = Kept<Upload>()
    var allowances = Allowances()

    /// The status under a thread goes when the app answers there.
    mutating func clearStatus(channel: String, thread: String?) {
        guard let thread else { return }
        threads[AgentThread.key(channel, thread)]?.status = ""
    }
}

/// Things by name, the oldest forgotten when there are too many.
struct Kept<Value: Sendable>: Sendable {
    private var values: [String: Value] = [:]
    private var order: [String] = []
    private static var maximum: Int { 5_000 }

    /// What is kept, oldest first.
    var all: [(key: String, value: Value)] { order.compactMap { key in values[key].map { (key, $0) } } }

    subscript(key: String) -> Value? {
        get { values[key] }
        set {
            if values[key] == nil, newValue != nil { order.append(key) }
            values[key] = newValue
            guard order.count > Self.maximum else { return }
            for key in order.prefix(Self.maximum / 10) { values[key] = nil }
            order.removeFirst(Self.maximum / 10)
        }
    }
}
