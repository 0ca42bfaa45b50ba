internal import Domain

/// One command of somebody in the sandbox's Slack: acts, waits for what changes, prints it.
struct SlackSession: Sendable {
    let seat: SlackSeat
    let workspace: DeskWorkspace
    let limit: Duration
    let json: Bool
    let surroundings: Surroundings

    var desk: SlackDesk { seat.desk }
    private var output: Output { surroundings.output }

    /// Prints the answer to what was just done.
    ///
    /// - Parameter before: what was seen before it was done.
    /// - Throws: ``CommandFailure`` when none came in time.
    func finish(_ before: SlackScene) async throws {
        var progress = Progress(output)
        let change = try await seat.answer(watch(before), within: limit) { progress.update("waiting for the answer") }
        progress.clear()
        guard let change else {
            throw CommandFailure(
                .late,
                "No answer within \(TimeText.span(limit.seconds)); it may still come: \(surroundings.command) slack show. "
                    + "data/logs/slack.log may say why."
            )
        }
        try show(change)
    }

    /// Prints the answer to a choice or a vote. Most stay without one; then it prints what was chosen from.
    func finishChoice(_ before: SlackScene, in target: SlackTarget) async throws {
        if let change = try await seat.answer(watch(before), within: Self.briefly(limit), report: {}) {
            return try show(change)
        }
        try show(try await seat.scene().only(target))
    }

    /// Prints the answer to a modal that was sent. Some are without one: then it says that the modal closed.
    func finishSubmission(_ before: SlackScene) async throws {
        let watch = SceneWatch(before: before, bot: workspace.bot.id, wantsWords: true)
        if let change = try await seat.answer(watch, within: Self.briefly(limit), report: {}) {
            return try show(change)
        }
        try await finish(before)
    }

    /// Prints the Home: as it has become, or as it was where nothing of it is different.
    func finishHome(_ before: SlackScene) async throws {
        let patience = before.home == nil ? limit : Self.briefly(limit)
        let change = try await seat.answer(watch(before), within: patience, report: {})
        guard let home = change?.home ?? before.home else {
            throw CommandFailure(.late, "The Home is still empty; data/logs/slack.log may say why.")
        }
        if json { return try output.json(home) }
        SceneText(style: output.style).lines(messages: [], home: home, target: .view(home)).forEach(output.result)
        if !home.controls.isEmpty { output.note("\nGo on: \(surroundings.command) slack click NUMBER --home") }
    }

    /// Prints what is seen now.
    func show(_ scene: SlackScene) throws {
        if json { return try output.json(scene) }
        guard scene != SlackScene() else {
            return output.note("\(seat.user) sees nothing in \(seat.channel) yet.")
        }
        let target = scene.target
        SceneText(style: output.style)
            .lines(messages: scene.messages, modals: scene.modals, home: scene.home, target: target)
            .forEach(output.result)
        advise(target)
    }

    /// How long to wait for what need not come.
    private static func briefly(_ limit: Duration) -> Duration { min(limit, .seconds(3)) }

    private func watch(_ before: SlackScene) -> SceneWatch { SceneWatch(before: before, bot: workspace.bot.id) }

    private func show(_ change: SceneChange) throws {
        if json { return try output.json(change) }
        let target = SlackScene(messages: change.messages, modals: change.modals).target
        SceneText(style: output.style).lines(change, target: target).forEach(output.result)
        advise(target)
    }

    private func advise(_ target: SlackTarget?) {
        guard let target, !target.controls.isEmpty else { return }
        let isView = if case .view = target { true } else { false }
        let what = isView ? "submit FIELD=VALUE…" : "click NUMBER"
        output.note("\nGo on: \(surroundings.command) slack \(what)")
    }
}
