/// How a transcript was written down, recognised from what stands in the file and never from its name.
public enum TranscriptFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// Krisp's text: a line `Name | mm:ss`, then what was said.
    case krisp
    /// Zoom's WebVTT: numbered cues that begin with `Name: `.
    case zoomVTT = "zoom-vtt"
    /// Microsoft Teams' WebVTT: voice tags, `<v Name>`.
    case teamsVTT = "teams-vtt"
    /// Any other WebVTT.
    case webVTT = "webvtt"
    /// SubRip captions.
    case srt
    /// Otter's text, and others that write a line `Name  m:ss` above what was said.
    case otter
    /// A Google Meet transcript exported as text.
    case googleMeet = "google-meet"
    /// A list of sentences in JSON, as Fireflies answers.
    case firefliesJSON = "fireflies-json"
    /// A JSON object that carries the transcript as text, as Krisp sends it by itself or through Zapier.
    case webhookJSON = "webhook-json"
    /// Read.ai's webhook.
    case readAIJSON = "readai-json"
    /// Anything else: `Name: text` lines, or paragraphs.
    case plainText = "plain-text"
}
