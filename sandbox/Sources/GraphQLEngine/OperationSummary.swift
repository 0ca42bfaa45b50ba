/// What a document asks for, told from its text alone.
public struct OperationSummary: Sendable, Equatable {
    /// `query`, `mutation` or `subscription`.
    public let kind: String
    public let name: String?
    /// The names of its first fields, without those inside fragments.
    public let fields: [String]

    /// The operations of a document; none when it cannot be read.
    public static func operations(in query: String, limits: DocumentLimits = DocumentLimits()) -> [OperationSummary] {
        do {
            var parser = try Parser(query, limits: limits)
            return try parser.readDocument().operations.map(OperationSummary.init)
        } catch {
            // A summary is for showing; who runs the document says what is wrong with it.
            return []
        }
    }

    private init(_ operation: OperationDefinition) {
        kind = operation.kind.rawValue
        name = operation.name?.text
        fields = operation.selections.compactMap { selection in
            if case .field(let field) = selection { field.name.text } else { nil }
        }
    }
}
