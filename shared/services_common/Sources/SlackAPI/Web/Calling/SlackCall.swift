/// One call of a method.
struct SlackCall: Sendable {
    let method: String
    /// Whether it does no harm twice: it reads, or leaves the same behind each time.
    let isRepeatable: Bool
    /// The channel that gets a message by it.
    var postsTo: SlackChannelID?
    var arguments = SlackArguments()

    init(_ method: String, isRepeatable: Bool, postsTo: SlackChannelID? = nil) {
        self.method = method
        self.isRepeatable = isRepeatable
        self.postsTo = postsTo
    }
}

/// The answer of a method that only says that it was done.
struct SlackDone: Sendable, Decodable {}
