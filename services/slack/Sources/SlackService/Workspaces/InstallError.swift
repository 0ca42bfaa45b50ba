internal import HTTPTypes
internal import ServiceHost

/// Why a workspace did not install the app, in words for the person in front of the browser.
enum InstallError: Error, Sendable, Hashable {
    case notConfigured
    /// Somebody said no on Slack's page.
    case denied
    case missingCode
    /// The state is not one of ours, older than ten minutes, or used up.
    case wrongState
    /// Slack does not take the code or the app's credentials.
    case refused(String)
    /// Another workspace than those of the settings.
    case notAllowed(String)
    /// Too many installations were begun at once.
    case tooMany
    case slackIsAway
    case databaseIsAway
}

extension InstallError: CustomStringConvertible, ProblemConvertible {
    var description: String {
        switch self {
        case .notConfigured:
            "The app cannot be installed from here: SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are not set."
        case .denied: "Slack says that it was not allowed. Begin again at /slack/install when you want to allow it."
        case .missingCode: "Slack's code is missing from the address. Begin again at /slack/install."
        case .wrongState:
            "This page was opened too late, twice, or not from /slack/install. Begin again at /slack/install."
        case .refused(let code):
            "Slack refused the installation (\(code)). Check the app's client id, secret and redirect URL, then begin again at /slack/install."
        case .notAllowed(let team):
            "Workspace \(team) may not install the app here. Whoever runs Alpha Machine can add it to SLACK_TEAMS."
        case .tooMany: "Too many installations were begun and not finished. Try again in ten minutes."
        case .slackIsAway: "Slack did not answer. Begin again at /slack/install in a minute."
        case .databaseIsAway: "The installation could not be stored. Begin again at /slack/install in a minute."
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .notConfigured, .databaseIsAway, .tooMany: .serviceUnavailable
        case .denied, .wrongState, .notAllowed: .forbidden
        case .missingCode: .badRequest
        case .refused: .badGateway
        case .slackIsAway: .gatewayTimeout
        }
    }

    var problem: Problem { Problem(status, description) }
}
