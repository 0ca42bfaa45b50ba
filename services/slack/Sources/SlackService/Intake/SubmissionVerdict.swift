internal import Hummingbird
internal import ServiceHost
internal import SlackAPI

/// What Slack is told at once of an interaction: whether a modal closes, changes, or shows what is wrong.
///
/// - SeeAlso: Slack, "Modals", closing and updating views
enum SubmissionVerdict: Sendable {
    /// An empty 200: a modal closes.
    case acknowledged
    /// Nothing that anybody waits for.
    case ignored
    case errors([String: String])
    /// The modal shows this; the work goes on.
    case shows(SlackView)
    /// The modal shows this, and that is all.
    case showsOnly(SlackView)

    /// Whether there is work to be done.
    var isStored: Bool {
        switch self {
        case .acknowledged, .shows: true
        case .ignored, .errors, .showsOnly: false
        }
    }

    func response() throws -> Response {
        switch self {
        case .acknowledged, .ignored: Response(status: .ok)
        case .errors(let errors): try .json(SlackSubmissionAnswer.errors(errors))
        case .shows(let view), .showsOnly(let view): try .json(SlackSubmissionAnswer.update(view))
        }
    }
}
