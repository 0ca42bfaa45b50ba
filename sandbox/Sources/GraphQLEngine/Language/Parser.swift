/// Reads documents: what a caller sends (`Parser+Executable`), and type definitions (`Parser+TypeSystem`).
///
/// It reads ahead by one token, and stops at a number of tokens and a depth of nesting that its caller sets, so that no
/// text makes it recurse or remember without end.
struct Parser {
    private var lexer: Lexer
    private(set) var current: Token
    private var tokensLeft: Int
    private var depth = 0
    private let limits: DocumentLimits

    init(_ text: some StringProtocol, limits: DocumentLimits) throws(SyntaxError) {
        self.limits = limits
        self.tokensLeft = limits.maximumTokens
        self.lexer = Lexer(text)
        self.current = Token(kind: .end, location: SourceLocation(line: 1, column: 1))
        try advance()
    }

    mutating func advance() throws(SyntaxError) {
        guard tokensLeft > 0 else {
            throw failure("Document contains more than \(limits.maximumTokens) tokens. Parsing aborted.")
        }
        tokensLeft -= 1
        current = try lexer.next()
    }

    /// Reads something that can contain itself.
    mutating func nested<Result>(
        _ read: (inout Parser) throws(SyntaxError) -> Result
    ) throws(SyntaxError) -> Result {
        guard depth < limits.maximumNesting else {
            throw failure("Document nests deeper than \(limits.maximumNesting) levels.")
        }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    func failure(_ message: String) -> SyntaxError {
        SyntaxError(message: "Syntax Error: \(message)", location: current.location)
    }

    func unexpected() -> SyntaxError { failure("Unexpected \(current).") }
}

extension Parser {
    func isAt(_ mark: String) -> Bool { current.kind == .punctuator(mark) }
    func isAt(keyword: String) -> Bool { current.kind == .name(keyword) }

    /// Steps over the mark when it stands here.
    mutating func skip(_ mark: String) throws(SyntaxError) -> Bool {
        guard isAt(mark) else { return false }
        try advance()
        return true
    }

    mutating func skip(keyword: String) throws(SyntaxError) -> Bool {
        guard isAt(keyword: keyword) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ mark: String) throws(SyntaxError) {
        guard try skip(mark) else { throw failure("Expected \"\(mark)\", found \(current).") }
    }

    mutating func expect(keyword: String) throws(SyntaxError) {
        guard try skip(keyword: keyword) else { throw failure("Expected \"\(keyword)\", found \(current).") }
    }

    mutating func readName() throws(SyntaxError) -> Name {
        guard case .name(let text) = current.kind else { throw failure("Expected Name, found \(current).") }
        let name = Name(text: text, location: current.location)
        try advance()
        return name
    }

    /// Reads one or more of something between two marks; nothing when the first mark does not stand here.
    mutating func readList<Element>(
        _ open: String, _ close: String, _ read: (inout Parser) throws(SyntaxError) -> Element
    ) throws(SyntaxError) -> [Element] {
        guard try skip(open) else { return [] }
        var elements: [Element] = []
        repeat { elements.append(try read(&self)) } while try !skip(close)
        return elements
    }

    mutating func readTypeReference() throws(SyntaxError) -> TypeReference {
        try nested { (parser) throws(SyntaxError) in
            var type: TypeReference
            if try parser.skip("[") {
                type = .list(try parser.readTypeReference())
                try parser.expect("]")
            } else {
                type = .named(try parser.readName().text)
            }
            if try parser.skip("!") { type = .nonNull(type) }
            return type
        }
    }
}
