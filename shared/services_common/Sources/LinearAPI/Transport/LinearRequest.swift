/// A request to Linear: its document, and what Linear's allowances make of it.
package struct LinearRequest: Sendable, Hashable {
    /// The operation's name.
    package let operation: String
    /// The document.
    let text: String
    /// The fields of Linear's schema that it asks for.
    package let fields: [String]
    /// How many things it writes; 1 for a document that is always the same. Its cost grows with it.
    package let size: Int
    /// The name under which the field answers that is carried out first; nil where nothing is carried out in steps.
    private let firstStep: String?

    package init(_ document: LinearDocument) {
        self.operation = document.name
        self.text = document.text
        self.fields = document.fields
        self.size = 1
        self.firstStep = nil
    }

    package init(_ writes: [LinearWrite]) {
        let document = LinearWriteDocument(writes)
        self.operation = LinearWriteDocument.name
        self.text = document.text
        self.fields = Set(document.fields.map(\.name)).sorted()
        self.size = max(1, writes.reduce(0) { $0 + $1.size })
        self.firstStep = LinearWriteDocument.alias(0)
    }

    /// Whether nothing was carried out when Linear refused the field that answers under this name; nil for the whole
    /// request.
    func isUntouched(at field: String?) -> Bool { firstStep == nil || field == nil || field == firstStep }
}
