/// How much a transcript may hold before it is refused.
public struct TranscriptLimits: Sendable, Hashable {
    /// Size of the input; 10 MiB unless told otherwise, at most 2 GiB.
    public let maxBytes: Int
    /// Cues, sentences or turns; 100,000 unless told otherwise.
    public let maxTurns: Int
    /// Objects, arrays, keys, strings, numbers in JSON input; 2,000,000 unless told otherwise.
    public let maxJSONValues: Int
    /// How deeply objects and arrays of JSON input may lie in one another; 64 unless told otherwise.
    public let maxJSONDepth: Int

    public init(
        maxBytes: Int = 10 * 1024 * 1024,
        maxTurns: Int = 100_000,
        maxJSONValues: Int = 2_000_000,
        maxJSONDepth: Int = 64
    ) {
        self.maxBytes = min(maxBytes, Int(Int32.max))
        self.maxTurns = maxTurns
        self.maxJSONValues = maxJSONValues
        self.maxJSONDepth = maxJSONDepth
    }
}
