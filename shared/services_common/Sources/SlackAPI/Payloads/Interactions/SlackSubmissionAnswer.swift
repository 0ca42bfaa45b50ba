/// What becomes of a modal when its form is submitted, told within three seconds.
///
/// - SeeAlso: Slack, "Modals", responding to view submissions
public enum SlackSubmissionAnswer: Sendable, Hashable {
    /// Closes this modal: the body must be empty, so that there is nothing to encode; see ``isEmpty``.
    case close
    /// Closes all modals of the stack.
    case clear
    case update(SlackView)
    case push(SlackView)
    /// Words beside fields, by the names of their input blocks; the modal stays.
    case errors([String: String])

    /// Whether the answer is an empty body, with no JSON in it.
    public var isEmpty: Bool { self == .close }
}

extension SlackSubmissionAnswer: Encodable {
    private enum CodingKeys: String, CodingKey {
        case action = "response_action"
        case view, errors
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .close: break
        case .clear: try container.encode("clear", forKey: .action)
        case .update(let view): try encode("update", view, to: &container)
        case .push(let view): try encode("push", view, to: &container)
        case .errors(let errors):
            try container.encode("errors", forKey: .action)
            try container.encode(errors, forKey: .errors)
        }
    }

    private func encode(
        _ action: String, _ view: SlackView, to container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        try container.encode(action, forKey: .action)
        try container.encode(view.fitted(), forKey: .view)
    }
}
