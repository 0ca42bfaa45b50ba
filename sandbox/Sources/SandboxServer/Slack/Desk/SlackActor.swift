import GraphQLEngine
import SlackSandbox

/// Does what a person does: changes what everybody sees, tells the app, and shows what it answers.
struct SlackActor: Sendable {
    let platform: SlackPlatform
    let sender: SlackSender

    func command(
        team: String?, user: String?, channel: String?, line: String
    ) async throws(SlackError) -> GraphQLValue {
        let step = try await platform.beginCommand(team: team, user: user, channel: channel, line: line)
        let outcome = await sender.deliver(step.delivery)
        sender.enqueue(try await platform.finishCommand(step, outcome.reply).map(SlackDelivery.init))
        var fields = Self.told(outcome)
        fields["trigger_id"] = .string(step.triggerID)
        fields["response_url"] = .string(step.responseURL)
        return .object(fields)
    }

    /// Tells the app of events, one after another.
    func answer(_ fields: Fields, _ events: [SlackEvent]) async -> GraphQLValue {
        var told: [GraphQLValue] = []
        for event in events {
            let outcome = await sender.deliver(SlackDelivery(event))
            told.append(Self.told(event, outcome))
        }
        var fields = fields
        fields["deliveries"] = .list(told)
        return .object(fields)
    }

    /// Sends one event so often, so many at a time, whatever the app answers.
    func repeated(_ event: SlackEvent, times: Int, parallel: Int) async -> GraphQLValue {
        let delivery = SlackDelivery(event)
        let told = await inParallel(count: times, atOnce: parallel) { index in
            Self.told(event, await sender.send(delivery, retry: min(index, 3)))
        }
        return ["deliveries": .list(told)]
    }

    func click(team: String?, _ click: SlackPlatform.Click, times: Int) async throws(SlackError) -> GraphQLValue {
        let steps = try await platform.click(team: team, click, times: times)
        let told = await inParallel(count: steps.count, atOnce: steps.count) { index in
            let step = steps[index]
            var fields = Self.told(await sender.deliver(step.delivery))
            fields["trigger_id"] = .string(step.triggerID)
            fields["response_url"] = step.responseURL.map(GraphQLValue.string) ?? .null
            return .object(fields)
        }
        var fields = told.first?.fields ?? ["status": nil, "body": "", "milliseconds": 0]
        fields["deliveries"] = .list(told)
        return .object(fields)
    }

    func submit(
        team: String?, user: String?, viewID: String, values: GraphQLValue
    ) async throws(SlackError) -> GraphQLValue {
        let step = try await platform.beginSubmission(team: team, user: user, viewID: viewID, values: values)
        let outcome = await sender.deliver(step.delivery)
        let result = try await platform.finishSubmission(step, outcome.reply)
        var fields = Self.told(outcome)
        fields["response_action"] = result.action.map(GraphQLValue.string) ?? .null
        fields["errors"] = result.errors
        fields["view"] = result.view
        fields["trouble"] = result.trouble.map(GraphQLValue.string) ?? .null
        return .object(fields)
    }

    func close(team: String?, user: String?, viewID: String) async throws(SlackError) -> GraphQLValue {
        guard let delivery = try await platform.close(team: team, user: user, viewID: viewID) else {
            return ["status": nil, "body": "", "milliseconds": 0]
        }
        return .object(Self.told(await sender.deliver(delivery)))
    }

    func useShortcut(
        team: String?, user: String?, callbackID: String, channel: String?, ts: String?
    ) async throws(SlackError) -> GraphQLValue {
        let step = try await platform.useShortcut(
            team: team, user: user, callbackID: callbackID, channel: channel, ts: ts)
        var fields = Self.told(await sender.deliver(step.delivery))
        fields["trigger_id"] = .string(step.triggerID)
        fields["response_url"] = step.responseURL.map(GraphQLValue.string) ?? .null
        return .object(fields)
    }

    private func inParallel(
        count: Int, atOnce: Int, _ body: @escaping @Sendable (Int) async -> GraphQLValue
    ) async -> [GraphQLValue] {
        await withTaskGroup(of: (Int, GraphQLValue).self) { group in
            var results = [GraphQLValue](repeating: .null, count: count)
            for index in 0..<count {
                if index >= atOnce, let (done, value) = await group.next() { results[done] = value }
                group.addTask { (index, await body(index)) }
            }
            for await (index, value) in group { results[index] = value }
            return results
        }
    }

    private static func told(_ outcome: SlackSender.Outcome) -> Fields {
        [
            "status": outcome.status.map(GraphQLValue.int) ?? .null,
            "body": .string(String(decoding: outcome.reply.body, as: UTF8.self)),
            "milliseconds": .int(outcome.milliseconds),
            "failure": outcome.failure.map(GraphQLValue.string) ?? .null,
        ]
    }

    private static func told(_ event: SlackEvent, _ outcome: SlackSender.Outcome) -> GraphQLValue {
        [
            "event_id": .string(event.id), "type": .string(event.type),
            "status": outcome.status.map(GraphQLValue.int) ?? .null, "milliseconds": .int(outcome.milliseconds),
            "attempts": .int(outcome.attempts),
            "body": .string(String(decoding: outcome.reply.body, as: UTF8.self)),
            "failure": outcome.failure.map(GraphQLValue.string) ?? .null,
        ]
    }
}
