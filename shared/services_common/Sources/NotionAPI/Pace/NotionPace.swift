public import Domain

/// Lets all calls of a process to Notion go at the pace that Notion allows. Give the same one to every client that uses
/// the same connection.
///
/// - SeeAlso: Notion, "Request limits": 180 requests a minute, about 3 a second.
public final class NotionPace: Sendable {
    private let ambient: Ambient

    /// - Parameters:
    ///   - interval: the time between two calls on average.
    ///   - burst: calls that may follow at once after a while without any.
    ///   - maxWaiting: calls that may wait; further ones are refused.
    public init(
        ambient: Ambient, interval: Duration = .milliseconds(340), burst: Int = 3, maxWaiting: Int = 200
    ) {
        self.ambient = ambient
    }
}
