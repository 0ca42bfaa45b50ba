public import Domain
public import Settings

/// What the transcript service reads at its start, beside what every service reads.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `TRANSCRIPT_WEBHOOK_SECRET` | text | none: callers on loopback only | yes |
/// | `LINEAR_SERVICE_URL` | address | `http://127.0.0.1:8002` | no |
/// | `REDACTION` | `rules` | `rules` | no |
/// | `RETAIN_ORIGINAL` | true, false | false | no |
public struct TranscriptConfiguration: Sendable {
    public let common: ServiceSettings
    public let webhookSecret: Secret?
    public let linearService: ServiceURL?
    /// Keep the unfiltered text after processing.
    public let retainOriginal: Bool

    public init(common: ServiceSettings, webhookSecret: Secret?, linearService: ServiceURL?, retainOriginal: Bool) {
        self.common = common
        self.webhookSecret = webhookSecret
        self.linearService = linearService
        self.retainOriginal = retainOriginal
    }

    public init(reader: inout SettingsReader) {
        let common = ServiceSettings(name: "transcript", defaultPort: 8000, reader: &reader)
        self.common = common
        self.webhookSecret = reader.text("TRANSCRIPT_WEBHOOK_SECRET").map(Secret.init)
        self.linearService = reader.value(
            "LINEAR_SERVICE_URL", default: ServiceURL("http://127.0.0.1:8002"),
            mend: "Give scheme, host and port, such as http://127.0.0.1:8002"
        ) { ServiceURL($0).map(Optional.some) }
        _ = reader.value("REDACTION", default: "rules", mend: "Give rules; no model can be set in this version") {
            $0 == "rules" ? $0 : nil
        }
        self.retainOriginal = reader.flag("RETAIN_ORIGINAL", default: false)
        if webhookSecret == nil, !Loopback.isLoopback(common.host) {
            reader.note(
                "TRANSCRIPT_WEBHOOK_SECRET", problem: "is not set, and HOST is reachable from outside",
                mend: "Set a long random secret and give it to the sender, or HOST=127.0.0.1")
        }
    }
}
