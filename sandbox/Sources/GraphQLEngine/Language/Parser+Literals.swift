extension Parser {
    /// Reads a value. A constant one, such as a default, has no variables in it.
    mutating func readLiteral(isConstant: Bool) throws(SyntaxError) -> Literal {
        switch current.kind {
        case .punctuator("$") where !isConstant:
            try advance()
            return .variable(try readName().text)
        case .punctuator("["): return try readListLiteral(isConstant: isConstant)
        case .punctuator("{"): return try readObjectLiteral(isConstant: isConstant)
        case .integer(let digits): return try step(.integer(digits))
        case .float(let digits): return try step(.float(digits))
        case .string(let text), .blockString(let text): return try step(.string(text))
        case .name("true"): return try step(.bool(true))
        case .name("false"): return try step(.bool(false))
        case .name("null"): return try step(.null)
        case .name(let name): return try step(.enumeration(name))
        default: throw unexpected()
        }
    }

    private mutating func step(_ literal: Literal) throws(SyntaxError) -> Literal {
        try advance()
        return literal
    }

    private mutating func readListLiteral(isConstant: Bool) throws(SyntaxError) -> Literal {
        try nested { (parser) throws(SyntaxError) in
            try parser.expect("[")
            var items: [Literal] = []
            while try !parser.skip("]") { items.append(try parser.readLiteral(isConstant: isConstant)) }
            return .list(items)
        }
    }

    private mutating func readObjectLiteral(isConstant: Bool) throws(SyntaxError) -> Literal {
        try nested { (parser) throws(SyntaxError) in
            try parser.expect("{")
            var members: [Literal.Member] = []
            while try !parser.skip("}") {
                let name = try parser.readName().text
                try parser.expect(":")
                members.append(.init(name: name, value: try parser.readLiteral(isConstant: isConstant)))
            }
            return .object(members)
        }
    }
}
