internal import SlackAPI

extension SlackInteraction {
    /// The address that came with it, as it came.
    var responseURL: String? {
        switch kind {
        case .blockActions(let actions): actions.responseURL
        case .messageAction(let action): action.responseURL
        case .viewSubmission, .viewClosed, .shortcut, .blockSuggestion, .other: nil
        }
    }
}
