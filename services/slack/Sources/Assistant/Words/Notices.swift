package import ServiceClients
package import SlackAPI

/// What an answer had to do without, said under it.
package enum Notices {
    /// One line for each of `notices`, once each; none for none.
    package static func blocks(_ notices: [String]) -> [SlackBlock] {
        let lines = distinct(notices).prefix(SlackLimits.contextElements)
        guard !lines.isEmpty else { return [] }
        return [.context(.init(lines.map { .text(.mrkdwn(Emphasis.note($0))) }))]
    }

    /// The notices as lines below a message's text.
    package static func lines(_ notices: [String]) -> Mrkdwn {
        distinct(notices).map { "\n\($0)" }.joined()
    }

    /// What to say when a service did not do its part.
    ///
    /// - Parameter consequence: what the answer lacks, such as `issues are left out`.
    package static func away(_ error: ServiceCallError, _ consequence: String) -> String {
        let reason = error.status == nil ? "\(name(error.upstream)) is not reachable" : sentence(error.detail)
        return "\(reason); \(consequence)."
    }

    /// What a person calls the service: the platform behind it.
    package static func name(_ upstream: String) -> String {
        switch upstream {
        case "linear": "Linear"
        case "notion": "Notion"
        case "transcript": "The meeting archive"
        default: "The \(upstream) service"
        }
    }

    /// Without its full stop.
    private static func sentence(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private static func distinct(_ notices: [String]) -> [String] {
        var seen: Set<String> = []
        return notices.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
