/// The value of a button that means one ticket of a preview: `PREVIEW/2`.
package struct PreviewButton: Sendable, Hashable {
    package var preview: String
    /// The ticket's place, from 0.
    package var index: Int

    package init(preview: String, index: Int) {
        self.preview = preview
        self.index = index
    }

    /// Reads what ``value`` wrote; nil for anything else.
    package init?(value: String) {
        guard let slash = value.lastIndex(of: "/"), slash > value.startIndex,
            let index = Int(value[value.index(after: slash)...]), index >= 0
        else { return nil }
        self.init(preview: String(value[..<slash]), index: index)
    }

    package var value: String { "\(preview)/\(index)" }
}
