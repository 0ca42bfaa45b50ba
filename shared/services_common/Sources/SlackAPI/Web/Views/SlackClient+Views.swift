extension SlackClient {
    /// Opens a modal. A trigger is good for three seconds and one modal, so open it before any slow work.
    public func openView(_ view: SlackView, trigger: SlackTriggerID) async throws(SlackError) -> SlackOpenView {
        var call = SlackCall("views.open", isRepeatable: false)
        call.arguments.set("trigger_id", trigger)
        return try await send(call, view)
    }

    /// Opens a modal over the one that is open; three fit on each other.
    public func pushView(_ view: SlackView, trigger: SlackTriggerID) async throws(SlackError) -> SlackOpenView {
        var call = SlackCall("views.push", isRepeatable: false)
        call.arguments.set("trigger_id", trigger)
        return try await send(call, view)
    }

    /// Puts another view in the place of an open one.
    ///
    /// - Parameter hash: of the view as it was last seen, so that nobody else's update is lost; nil for whatever is there.
    @discardableResult
    public func updateView(
        _ view: SlackView, at id: SlackViewID, hash: String? = nil
    ) async throws(SlackError) -> SlackOpenView {
        // With a hash the second of two would be refused.
        var call = SlackCall("views.update", isRepeatable: hash == nil)
        call.arguments.set("view_id", id)
        call.arguments.set("hash", hash)
        return try await send(call, view)
    }

    /// Shows a person the app's page.
    @discardableResult
    public func publishView(
        _ view: SlackView, to user: SlackUserID, hash: String? = nil
    ) async throws(SlackError) -> SlackOpenView {
        var call = SlackCall("views.publish", isRepeatable: hash == nil)
        call.arguments.set("user_id", user)
        call.arguments.set("hash", hash)
        return try await send(call, view)
    }

    private func send(_ call: SlackCall, _ view: SlackView) async throws(SlackError) -> SlackOpenView {
        var call = call
        call.arguments.set("view", json: view.fitted())
        let answer: ViewAnswer = try await send(call)
        return answer.view
    }
}

private struct ViewAnswer: Sendable, Decodable {
    let view: SlackOpenView
}
