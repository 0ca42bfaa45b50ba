internal import Domain
internal import FoundationEssentials

/// Somebody at the desk, looking at one channel.
struct SlackSeat: Sendable {
    private static let pause = Duration.milliseconds(250)

    let desk: SlackDesk
    /// An id or a name.
    let user: String
    /// An id, a name with `#`, or `@bot`.
    let channel: String
    let ambient: Ambient

    /// What is seen now.
    func scene() async throws(CommandFailure) -> SlackScene {
        let messages = try await desk.messages(user: user, channel: channel)
        let views = try await desk.get(DeskViews.self, "views", query: ["user": user])
        return SlackScene(messages: messages, modals: views.modals, home: views.home)
    }

    /// Looks until the answer is complete.
    ///
    /// - Returns: nil when it was not within `limit`.
    func answer(
        _ watch: SceneWatch, within limit: Duration, report: () -> Void
    ) async throws -> SceneChange? {
        var watch = watch
        let start = ambient.now
        while true {
            if let change = watch.answer(in: try await scene()) { return change }
            guard ambient.now.timeIntervalSince(start) < limit.seconds else { return nil }
            report()
            try await ambient.clock.sleep(for: Self.pause)
        }
    }
}
