/// How much a document may ask for before it is read any further.
public struct DocumentLimits: Sendable {
    /// Tokens in the text; commas and comments are none.
    public var maximumTokens: Int
    /// Braces and brackets within one another, as written.
    public var maximumNesting: Int
    /// Levels of fields once fragments are put in place.
    public var maximumDepth: Int
    /// Fields that are looked at once fragments are put in place, each as often as it occurs.
    public var maximumSelections: Int
    /// Fields that one answer may hold.
    public var maximumResolvedFields: Int

    public init(
        maximumTokens: Int = 20_000, maximumNesting: Int = 64, maximumDepth: Int = 32,
        maximumSelections: Int = 20_000, maximumResolvedFields: Int = 500_000
    ) {
        self.maximumTokens = maximumTokens
        self.maximumNesting = maximumNesting
        self.maximumDepth = maximumDepth
        self.maximumSelections = maximumSelections
        self.maximumResolvedFields = maximumResolvedFields
    }

    /// For type definitions that we hold ourselves.
    public static let schema = DocumentLimits(maximumTokens: 2_000_000)
}
