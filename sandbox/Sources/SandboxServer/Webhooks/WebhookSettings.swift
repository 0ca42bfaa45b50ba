public import Domain

/// Where the stand-in of Linear sends its webhooks.
public struct WebhookSettings: Sendable {
    public var url: String
    public var secret: Secret

    public init(url: String, secret: Secret) {
        self.url = url
        self.secret = secret
    }
}
