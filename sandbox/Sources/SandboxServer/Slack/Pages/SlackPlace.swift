import FoundationEssentials
import ServiceHost

/// What a page of Slack shows, as its address says it.
struct SlackPlace: Sendable {
    /// Nil for the first person.
    var user: String?
    /// Nil for the direct messages with the bot.
    var channel: String?
    var thread: String?
    /// Something to tell once.
    var note: String?
    /// How often the page still looks for answers by itself.
    var waits = 0

    static let firstWaits = 5

    init(user: String? = nil, channel: String? = nil, thread: String? = nil) {
        self.user = user
        self.channel = channel
        self.thread = thread
    }

    init(_ query: QueryReader) {
        self.init(user: query.text("user"), channel: query.text("channel"), thread: query.text("thread_ts"))
        note = query.text("note").map { String($0.prefix(500)) }
        waits = min(Self.firstWaits, query.text("waits").flatMap { Int($0) } ?? 0)
    }

    init(_ form: FormReader) {
        self.init(user: form.text("user"), channel: form.text("channel"), thread: form.text("thread_ts"))
    }

    var address: String {
        var parts = URLComponents()
        parts.path = "/sandbox/slack"
        let items = [
            ("user", user), ("channel", channel), ("thread_ts", thread), ("note", note),
            ("waits", waits > 0 ? String(waits) : nil),
        ]
        parts.queryItems = items.compactMap { name, value in value.map { URLQueryItem(name: name, value: $0) } }
        // A plus stands for itself in an address, and for a blank in a form.
        return (parts.string ?? parts.path).replacing("+", with: "%2B")
    }

    /// `Refresh` of the page: it looks again in two seconds, a few times.
    var refresh: String? {
        guard waits > 0 else { return nil }
        var next = self
        next.waits -= 1
        return "2; url=\(next.address)"
    }
}
