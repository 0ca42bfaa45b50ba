extension SlackError {
    /// Somebody at the desk asked for what cannot be done.
    static func desk(_ status: Int, _ detail: String) -> SlackError {
        var error = SlackError("desk")
        error.status = status
        error.detail = detail
        return error
    }

    /// Something that a person is told.
    package static func told(_ words: String) -> SlackError { desk(422, words) }

    /// For whoever acts as a person: what is wrong, and what to do.
    public var deskDetail: String { detail ?? "Slack would refuse this: \(code)." }

    /// For whoever acts as a person: the status of the answer.
    public var deskStatus: Int { detail == nil ? 422 : status }
}
