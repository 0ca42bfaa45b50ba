import FoundationEssentials
import GraphQLEngine

/// The methods that show views.
extension Exchange {
    static let maximumStack = 3

    mutating func openView() throws(SlackError) -> Fields {
        let arguments = try calling()
        let trigger = try takeTrigger(try arguments.required("trigger_id"))
        let payload = try viewPayload(arguments, type: "modal")
        try checkExternalID(payload)
        closeAll(of: trigger.user)
        return answer(push(payload, for: trigger.user, onto: nil))
    }

    mutating func pushView() throws(SlackError) -> Fields {
        let arguments = try calling()
        let trigger = try takeTrigger(try arguments.required("trigger_id"))
        let payload = try viewPayload(arguments, type: "modal")
        try checkExternalID(payload)
        let stack = surfaces.stacks[trigger.user] ?? []
        guard let origin = trigger.view, let top = stack.last, let view = surfaces.views[top] else {
            throw SlackError("not_found")
        }
        guard surfaces.views[origin]?.isModal == true else {
            let words = "must match the `type` of the root view whose stack we're pushing onto"
            throw SlackError("invalid_arguments", [BlockProblem(words, at: "/view/type")])
        }
        guard stack.count < Self.maximumStack else { throw SlackError("push_limit_reached") }
        return answer(push(payload, for: trigger.user, onto: view))
    }

    mutating func updateView() throws(SlackError) -> Fields {
        let arguments = try calling()
        let external = arguments.text("external_id")
        let id =
            arguments.text("view_id")
            ?? external.flatMap { wanted in
                surfaces.views.values.first { $0.externalID == wanted }?.id
            }
        guard id != nil || external != nil else { throw .missing("view_id") }
        guard let id, let view = surfaces.views[id] else { throw SlackError("not_found") }
        let payload = try viewPayload(arguments, type: view.isModal ? "modal" : "home")
        if let hash = arguments.text("hash"), hash != view.hash { throw SlackError("hash_conflict") }
        return answer(replace(view, by: payload))
    }

    mutating func publishView() throws(SlackError) -> Fields {
        let arguments = try calling()
        let user = try arguments.required("user_id")
        guard workspace.users[user].map({ !$0.isBot }) ?? false else { throw SlackError("user_not_found") }
        let payload = try viewPayload(arguments, type: "home")
        if let id = surfaces.homes[user], let view = surfaces.views[id] {
            if let hash = arguments.text("hash"), hash != view.hash { throw SlackError("hash_conflict") }
            return answer(replace(view, by: payload))
        }
        guard arguments.text("hash") == nil else { throw SlackError("hash_conflict") }
        let view = makeView(payload, for: user, onto: nil)
        surfaces.views[view.id] = view
        surfaces.homes[user] = view.id
        return answer(view)
    }

    /// Puts a modal on top of those that somebody has open.
    mutating func push(_ payload: Fields, for user: String, onto view: SlackView?) -> SlackView {
        let pushed = makeView(payload, for: user, onto: view)
        surfaces.views[pushed.id] = pushed
        surfaces.stacks[user, default: []].append(pushed.id)
        return pushed
    }

    /// What was typed stays where block and action are the same.
    mutating func replace(_ view: SlackView, by payload: Fields) -> SlackView {
        var changed = view
        changed.payload = payload
        changed.hash = makeHash()
        changed.values = ElementValue.initial(of: changed.blocks, keeping: view.values)
        surfaces.views[view.id] = changed
        return changed
    }

    mutating func closeAll(of user: String) {
        for id in surfaces.stacks[user] ?? [] { surfaces.views[id] = nil }
        surfaces.stacks[user] = nil
    }

    mutating func closeTop(of user: String) {
        guard let id = surfaces.stacks[user]?.popLast() else { return }
        surfaces.views[id] = nil
    }

    /// The members of a view that the app sent, checked.
    func viewPayload(_ view: JSON?, type: String?) throws(SlackError) -> Fields {
        let ambient = ambient
        return try ViewCheck.checked(view, type: type) { BlockIdentity.makeID(ambient) }
    }

    private func viewPayload(_ arguments: Arguments, type: String) throws(SlackError) -> Fields {
        try viewPayload(try arguments.json("view", else: "invalid_arguments"), type: type)
    }

    private func checkExternalID(_ payload: Fields) throws(SlackError) {
        guard let id = payload["external_id"]?.text, !id.isEmpty else { return }
        guard !surfaces.views.values.contains(where: { $0.externalID == id }) else {
            throw SlackError("duplicate_external_id")
        }
    }

    private func makeView(_ payload: Fields, for user: String, onto view: SlackView?) -> SlackView {
        let id = SlackID.new("V", ambient)
        return SlackView(
            id: id, user: user, payload: payload, hash: makeHash(),
            values: ElementValue.initial(of: payload["blocks"]?.items ?? []), rootID: view?.rootID ?? id,
            previousID: view?.id
        )
    }

    private func makeHash() -> String { "\(Int(now.timeIntervalSince1970)).\(SlackID.new("", ambient))" }

    private func answer(_ view: SlackView) -> Fields { ["view": view.json(in: workspace)] }
}
