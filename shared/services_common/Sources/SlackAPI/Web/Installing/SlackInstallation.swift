public import Domain
internal import FoundationEssentials
internal import HTTPTypes

/// The app in a workspace, as somebody installed it.
public struct SlackInstallation: Sendable, Hashable {
    /// Nil for a whole organisation.
    public let team: SlackTeamID?
    public let teamName: String
    public let enterprise: SlackEnterpriseID?
    public let isEnterpriseInstall: Bool
    public let app: SlackAppID?
    public let botUser: SlackUserID
    /// The bot's.
    public let token: Secret
    /// Only where tokens are rotated.
    public let refreshToken: Secret?
    public let expiresIn: Duration?
    public let scopes: Set<String>
    /// Who installed it.
    public let installer: SlackUserID?

    static func scopes(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init))
    }
}

extension SlackInstallation: Decodable {
    public init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        let team = answer.object("team")
        self.team = team?.optional("id")
        self.teamName = team?.text("name") ?? ""
        self.enterprise = answer.object("enterprise")?.optional("id")
        self.isEnterpriseInstall = answer.flag("is_enterprise_install")
        self.app = answer.optional("app_id")
        self.botUser = try answer.required("bot_user_id")
        self.token = Secret(try answer.required("access_token"))
        self.refreshToken = (answer.optional("refresh_token") as String?).map { Secret($0) }
        self.expiresIn = (answer.optional("expires_in") as Int?).map { .seconds($0) }
        self.scopes = Self.scopes(answer.text("scope"))
        self.installer = answer.object("authed_user")?.optional("id")
        guard team != nil || enterprise != nil else {
            throw DecodingError.dataCorruptedError(forKey: "team", in: answer, debugDescription: "neither team")
        }
    }
}

/// What is given for an installation: the code that a browser brought, and who the app is.
public struct SlackGrant: Sendable, Hashable {
    public let code: String
    /// The same as when the browser was sent to Slack.
    public let redirectURI: String?
    public let clientID: String
    public let clientSecret: Secret

    public init(code: String, redirectURI: String?, clientID: String, clientSecret: Secret) {
        self.code = code
        self.redirectURI = redirectURI
        self.clientID = clientID
        self.clientSecret = clientSecret
    }
}

extension SlackClient {
    /// Exchanges a code, which is good once within ten minutes, for the bot's token.
    public func oauthAccess(_ grant: SlackGrant) async throws(SlackError) -> SlackInstallation {
        var call = SlackCall("oauth.v2.access", isRepeatable: false)
        call.arguments.set("code", grant.code)
        call.arguments.set("redirect_uri", grant.redirectURI)
        let credentials = Data("\(grant.clientID):\(grant.clientSecret.reveal())".utf8).base64EncodedString()
        let answer: (value: SlackInstallation, headers: HTTPFields) = try await send(
            call, authorization: "Basic \(credentials)")
        return answer.value
    }
}
