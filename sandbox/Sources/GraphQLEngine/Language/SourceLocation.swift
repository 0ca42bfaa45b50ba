/// A place in a document: line and column from 1, columns counted in bytes.
public struct SourceLocation: Sendable, Hashable {
    public let line: Int
    public let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Text that is no GraphQL document: the answer is the message and nothing is run.
public struct SyntaxError: Error, Equatable {
    public let message: String
    public let location: SourceLocation

    package init(message: String, location: SourceLocation) {
        self.message = message
        self.location = location
    }
}
