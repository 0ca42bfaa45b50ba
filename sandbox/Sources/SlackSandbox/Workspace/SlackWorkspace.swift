import Domain
import FoundationEssentials

/// Everything that one workspace holds of people, channels and messages. A value: who has a copy sees it as it was.
public struct SlackWorkspace: Sendable {
    public let id: String
    public let name: String
    public let domain: String
    /// The bot as a member.
    public let bot: SlackUser
    public private(set) var users: [String: SlackUser] = [:]
    public private(set) var channels: [String: SlackChannel] = [:]
    /// By channel, oldest first.
    public private(set) var messages: [String: [SlackMessage]] = [:]
    private var lastMicroseconds = 0

    /// Messages that a channel keeps; the oldest go first.
    static let maximumMessages = 10_000

    init(id: String, name: String, domain: String, bot: SlackUser) {
        self.id = id
        self.name = name
        self.domain = domain
        self.bot = bot
        users[bot.id] = bot
    }

    mutating func put(_ user: SlackUser) { users[user.id] = user }

    mutating func put(_ channel: SlackChannel) { channels[channel.id] = channel }

    mutating func put(_ message: SlackMessage) {
        lastMicroseconds = max(lastMicroseconds, MessageTimestamp.microseconds(message.ts) ?? 0)
        var all = messages.removeValue(forKey: message.channel) ?? []
        let place = Self.place(of: message.ts, in: all)
        if place < all.count, all[place].ts == message.ts {
            all[place] = message
        } else {
            all.insert(message, at: place)
            if all.count > Self.maximumMessages { all.removeFirst() }
        }
        messages[message.channel] = all
    }

    mutating func removeMessage(_ ts: String, in channel: String) { messages[channel]?.removeAll { $0.ts == ts } }

    mutating func removeAllMessages() { messages = [:] }

    /// A `ts` that no message of the workspace has.
    mutating func makeTimestamp(at now: Date) -> String {
        lastMicroseconds = max(lastMicroseconds + 1, Int(now.timeIntervalSince1970 * 1_000_000))
        return MessageTimestamp.text(microseconds: lastMicroseconds)
    }

    func message(_ ts: String, in channel: String) -> SlackMessage? {
        let all = messages[channel] ?? []
        let place = Self.place(of: ts, in: all)
        return place < all.count && all[place].ts == ts ? all[place] : nil
    }

    /// The index of `ts`, or where it would stand. All have ten digits before the point, so that they sort as text.
    private static func place(of ts: String, in messages: [SlackMessage]) -> Int {
        var (low, high) = (0, messages.count)
        while low < high {
            let middle = (low + high) / 2
            if messages[middle].ts < ts { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
