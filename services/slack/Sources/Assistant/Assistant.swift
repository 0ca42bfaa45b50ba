package import Domain
package import FoundationEssentials
package import LanguageModel
package import Logging
package import ServiceClients
package import Settings

/// What Slack users get to read: reads the other services, writes nothing.
///
/// What is away is left out and told of; nothing here fails because of it.
package struct Assistant: Sendable {
    /// How long one answer may take, whatever it needs.
    package static let longestAnswer: Duration = .seconds(25)

    package let transcript: TranscriptServiceClient
    package let linear: LinearServiceClient
    package let notion: NotionServiceClient
    /// Nil: the rules answer.
    package let model: (any LanguageModel)?
    /// `ALPHA_TIMEZONE`: what today is.
    package let timeZone: TimeZone
    /// `LINEAR_WRITE_MODE`.
    package let writeMode: WriteMode
    /// `ALPHA_PUBLIC_URL`, where `/transcript/…` can be opened; nil: meetings have no links.
    package let publicURL: ServiceURL?
    package let ambient: Ambient
    package let logger: Logger
    /// Lets the time pass that another service may take, which is real time whatever the clock says.
    let timer: @Sendable (Duration) async throws -> Void

    package init(
        transcript: TranscriptServiceClient, linear: LinearServiceClient, notion: NotionServiceClient,
        model: (any LanguageModel)? = nil, timeZone: TimeZone = .gmt, writeMode: WriteMode = .off,
        publicURL: ServiceURL? = nil, ambient: Ambient, logger: Logger,
        timer: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.transcript = transcript
        self.linear = linear
        self.notion = notion
        self.model = model
        self.timeZone = timeZone
        self.writeMode = writeMode
        self.publicURL = publicURL
        self.ambient = ambient
        self.logger = logger
        self.timer = timer
    }

    /// The day that it is in the time zone of the settings.
    package var today: CalendarDate { CalendarDate(ambient.now, in: timeZone) }
}
