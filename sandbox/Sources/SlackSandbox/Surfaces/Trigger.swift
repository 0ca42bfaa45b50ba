import FoundationEssentials

/// What somebody just did, which lets the app open one view.
struct Trigger: Sendable {
    let user: String
    let madeAt: Date
    /// The modal in which it happened; nil elsewhere.
    var view: String?
    var isUsed = false

    /// Slack takes a trigger for three seconds.
    static let lifetime: TimeInterval = 3
}

extension Exchange {
    /// - Returns: the new trigger's id.
    mutating func makeTrigger(for user: String, in view: String? = nil) -> String {
        let number = Int(now.timeIntervalSince1970 * 1_000) % 1_000_000_000_000
        let id =
            "\(number).\(workspace.id.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 99_999_999_999 })."
            + SlackID.secret(ambient)
        surfaces.triggers[id] = Trigger(user: user, madeAt: now, view: view)
        return id
    }

    /// Uses up a trigger.
    ///
    /// - Throws: `invalid_trigger_id`, `exchanged_trigger_id`, `expired_trigger_id`.
    mutating func takeTrigger(_ id: String) throws(SlackError) -> Trigger {
        guard var trigger = surfaces.triggers[id] else { throw SlackError("invalid_trigger_id") }
        guard !trigger.isUsed else { throw SlackError("exchanged_trigger_id") }
        guard now.timeIntervalSince(trigger.madeAt) <= Trigger.lifetime else { throw SlackError("expired_trigger_id") }
        trigger.isUsed = true
        surfaces.triggers[id] = trigger
        return trigger
    }
}
