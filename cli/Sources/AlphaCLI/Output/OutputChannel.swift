/// One of the two ways out of a command.
package struct OutputChannel: Sendable {
    /// Whether a person is looking at it, so that a line may be drawn over.
    package let isTerminal: Bool
    package let usesColor: Bool
    /// Columns of the terminal; what is written elsewhere is not cut.
    package let columns: Int
    private let put: @Sendable (String) -> Void

    package init(
        isTerminal: Bool = false, usesColor: Bool = false, columns: Int = 100, put: @escaping @Sendable (String) -> Void
    ) {
        self.isTerminal = isTerminal
        self.usesColor = usesColor
        self.columns = columns
        self.put = put
    }

    /// Writes `text` as it is, without a line end.
    package func write(_ text: String) { put(text) }
}
