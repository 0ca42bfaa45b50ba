internal import Domain
internal import FoundationEssentials

/// Somebody at the desk, looking at one channel.
struct SlackSeat: Sendable {
    /// How many of the latest messages may have the thread in which an answer comes.
    private static let openThreads = 5
    private static let pause = Duration.milliseconds(250)

    let desk: SlackDesk
    /// An id or a name.
    let user: String
    /// An id, a name with `#`, or `@bot`.
    let channel: String
    let ambient: Ambient

    /// What is seen now, with the threads of the latest messages and of `thread`.
    func scene(thread: String? = nil) async throws(CommandFailure) -> SlackScene {
        var messages = try await messages(thread: nil)
        var threads = messages.suffix(Self.openThreads).map { $0.threadTs ?? $0.ts }
        if let thread { threads.append(thread) }
        for thread in Set(threads) { messages += try await self.messages(thread: thread) }
        let views = try await desk.get(DeskViews.self, "views", query: ["user": user])
        let known = Dictionary(messages.map { ($0.ts, $0) }, uniquingKeysWith: { first, _ in first })
        return SlackScene(
            messages: known.values.sorted { $0.ts < $1.ts }, modals: views.modals, home: views.home)
    }

    private func messages(thread: String?) async throws(CommandFailure) -> [DeskMessage] {
        try await desk.get(
            DeskMessages.self, "messages", query: ["user": user, "channel": channel, "thread_ts": thread]
        ).items
    }

    /// Looks until the answer is complete.
    ///
    /// - Returns: nil when it was not within `limit`.
    func answer(
        _ watch: SceneWatch, thread: String? = nil, within limit: Duration, report: () -> Void
    ) async throws -> SceneChange? {
        var watch = watch
        let start = ambient.now
        while true {
            if let change = watch.answer(in: try await scene(thread: thread)) { return change }
            guard ambient.now.timeIntervalSince(start) < limit.seconds else { return nil }
            report()
            try await ambient.clock.sleep(for: Self.pause)
        }
    }
}
