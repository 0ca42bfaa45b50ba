/// How a piece of text looks.
public struct NotionAnnotations: Sendable, Hashable, Codable {
    public var isBold: Bool
    public var isItalic: Bool
    public var isStruck: Bool
    public var isUnderlined: Bool
    public var isCode: Bool
    /// `default`, a colour such as `red`, or one with `_background`.
    public var color: String

    public init(
        isBold: Bool = false, isItalic: Bool = false, isStruck: Bool = false, isUnderlined: Bool = false,
        isCode: Bool = false, color: String = "default"
    ) {
        self.isBold = isBold
        self.isItalic = isItalic
        self.isStruck = isStruck
        self.isUnderlined = isUnderlined
        self.isCode = isCode
        self.color = color
    }

    public static let plain = NotionAnnotations()
}
