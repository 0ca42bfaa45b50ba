public import GraphQLEngine

extension SlackPlatform {
    /// A form on its way to the app.
    public struct SubmitStep: Sendable {
        public let delivery: SlackDelivery
        let team: String
        let user: String
        let viewID: String
    }

    /// What became of a form.
    public struct Submission: Sendable {
        /// Nil when the app only accepted it.
        public let action: String?
        /// By block.
        public let errors: GraphQLValue
        /// The view that is on top afterwards, null when none is.
        public let view: GraphQLValue
        /// What the person is told when the app's answer cannot be followed.
        public let trouble: String?
    }

    /// Somebody sends a modal.
    ///
    /// - Parameter values: by block or action; what is not named stays as it is.
    /// - Throws: ``SlackError`` for what Slack's own apps would not send, such as an empty field that must be filled.
    public func beginSubmission(
        team: String?, user: String?, viewID: String, values: GraphQLValue
    ) throws(SlackError) -> SubmitStep {
        try act(in: team) { (exchange) throws(SlackError) in
            try exchange.beginSubmission(user: user, viewID: viewID, values: values.fields ?? [:])
        }.0
    }

    /// Follows what the app answered to a form.
    public func finishSubmission(_ step: SubmitStep, _ reply: SlackReply) throws(SlackError) -> Submission {
        try carryOut(in: step.team) { (exchange) throws(SlackError) in exchange.finishSubmission(step, reply) }.0
    }

    /// Somebody closes a modal.
    ///
    /// - Returns: nil when the app is not told.
    public func close(team: String?, user: String?, viewID: String) throws(SlackError) -> SlackDelivery? {
        try act(in: team) { (exchange) throws(SlackError) in
            let user = try exchange.person(user)
            let view = try exchange.view(viewID, of: user)
            guard view.isModal else { throw .desk(422, "A Home tab cannot be closed.") }
            let closesAll = view.payload["clear_on_close"] == true
            if closesAll { exchange.closeAll(of: user.id) } else { exchange.closeTop(of: user.id) }
            guard view.payload["notify_on_close"] == true else { return nil }
            var payload = exchange.interaction("view_closed", by: user, trigger: nil)
            payload["view"] = view.json(in: exchange.workspace)
            payload["is_cleared"] = .bool(closesAll)
            return SlackDelivery(interaction: payload)
        }.0
    }
}

extension Exchange {
    fileprivate mutating func beginSubmission(
        user name: String?, viewID: String, values: Fields
    ) throws(SlackError) -> SlackPlatform.SubmitStep {
        let user = try person(name)
        var view = try view(viewID, of: user)
        guard view.isModal, surfaces.stacks[user.id]?.last == viewID else {
            throw .desk(422, "Only the modal on top can be sent.")
        }
        let elements = BlockElement.all(in: view.blocks).filter(\.holdsValue)
        let choice = ElementChoice(workspace: workspace)
        for (key, value) in values {
            guard let element = elements.first(where: { $0.blockID == key || $0.actionID == key }) else {
                let names = elements.map(\.blockID).joined(separator: ", ")
                throw .desk(404, "The view has no field '\(key.prefix(100))'. It has \(names).")
            }
            ElementValue.set(.object(try choice.value(of: element, .json(value))), of: element, in: &view.values)
        }
        surfaces.views[viewID] = view
        let problems = FormProblems(elements: elements, values: view.values).texts
        guard problems.isEmpty else {
            throw .desk(422, "Slack would not send the form: \(problems.joined(separator: " "))")
        }
        var payload = interaction("view_submission", by: user, trigger: makeTrigger(for: user.id, in: viewID))
        payload["view"] = view.json(in: workspace)
        payload["response_urls"] = .list(responseURLs(elements, view, user))
        return .init(
            delivery: SlackDelivery(interaction: payload), team: workspace.id, user: user.id, viewID: viewID)
    }

    /// Addresses for the channels that were chosen from menus which ask for them.
    private mutating func responseURLs(_ elements: [BlockElement], _ view: SlackView, _ user: SlackUser) -> [JSON] {
        elements.compactMap { element in
            guard element.isInput, element.element["response_url_enabled"] == true,
                let member = ElementValue.member(of: element.type),
                let channel = view.values[element.blockID]?[element.actionID]?[member]?.text
            else { return nil }
            return [
                "block_id": .string(element.blockID), "action_id": .string(element.actionID),
                "channel_id": .string(channel),
                "response_url": .string(makeResponseURL(.actions, for: user.id, in: channel)),
            ]
        }
    }

    fileprivate mutating func finishSubmission(
        _ step: SlackPlatform.SubmitStep, _ reply: SlackReply
    ) -> SlackPlatform.Submission {
        let trouble = "We had some trouble connecting. Try again?"
        guard reply.isAccepted else { return submission(step, nil, trouble: trouble) }
        guard !reply.body.isEmpty else {
            close(step.viewID, of: step.user)
            return submission(step, nil)
        }
        guard let answer = Self.object(reply.body), let action = answer["response_action"]?.text else {
            return submission(step, nil, trouble: trouble)
        }
        do {
            try follow(action, answer, step)
            return submission(step, action, errors: action == "errors" ? answer["errors"] ?? .null : .null)
        } catch { return submission(step, action, trouble: "\(trouble) (\(Self.words(error)))") }
    }

    private mutating func follow(
        _ action: String, _ answer: Fields, _ step: SlackPlatform.SubmitStep
    ) throws(SlackError) {
        let view = surfaces.views[step.viewID]
        switch action {
        case "clear": closeAll(of: step.user)
        case "update":
            let payload = try viewPayload(answer["view"], type: "modal")
            guard let view else { throw SlackError("not_found") }
            _ = replace(view, by: payload)
        case "push":
            let payload = try viewPayload(answer["view"], type: "modal")
            guard let view else { throw SlackError("not_found") }
            guard (surfaces.stacks[step.user] ?? []).count < Self.maximumStack else {
                throw SlackError("push_limit_reached")
            }
            _ = push(payload, for: step.user, onto: view)
        case "errors":
            let inputs = Set((view?.blocks ?? []).filter { $0["type"] == "input" }.compactMap { $0["block_id"]?.text })
            guard let errors = answer["errors"]?.fields, !errors.isEmpty,
                errors.keys.allSatisfy(inputs.contains)
            else { throw SlackError("errors name blocks that are no inputs") }
        default: throw SlackError("unknown response_action")
        }
    }

    private static func words(_ error: SlackError) -> String {
        let messages = error.more["errors"]?.items?.compactMap(\.text) ?? []
        return ([error.code] + messages).joined(separator: "; ")
    }

    private mutating func close(_ id: String, of user: String) {
        surfaces.stacks[user]?.removeAll { $0 == id }
        surfaces.views[id] = nil
    }

    private func submission(
        _ step: SlackPlatform.SubmitStep, _ action: String?, errors: JSON = .null, trouble: String? = nil
    ) -> SlackPlatform.Submission {
        let top = surfaces.stacks[step.user]?.last.flatMap { surfaces.views[$0] }
        return .init(action: action, errors: errors, view: top?.json(in: workspace) ?? .null, trouble: trouble)
    }
}
