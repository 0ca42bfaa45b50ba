extension Parser {
    /// Reads a whole document of operations and fragments.
    mutating func readDocument() throws(SyntaxError) -> Document {
        var document = Document()
        repeat {
            if isAt(keyword: "fragment") {
                document.fragments.append(try readFragment())
            } else {
                document.operations.append(try readOperation())
            }
        } while current.kind != .end
        return document
    }

    private mutating func readOperation() throws(SyntaxError) -> OperationDefinition {
        let location = current.location
        if isAt("{") {
            return OperationDefinition(
                kind: .query, name: nil, variables: [], directives: [], selections: try readSelections(),
                location: location
            )
        }
        guard case .name(let word) = current.kind, let kind = OperationKind(rawValue: word) else { throw unexpected() }
        try advance()
        var name: Name?
        if case .name = current.kind { name = try readName() }
        return OperationDefinition(
            kind: kind, name: name,
            variables: try readList("(", ")") { (parser) throws(SyntaxError) in try parser.readVariable() },
            directives: try readDirectives(), selections: try readSelections(), location: location
        )
    }

    private mutating func readVariable() throws(SyntaxError) -> VariableDefinition {
        try expect("$")
        let name = try readName()
        try expect(":")
        let type = try readTypeReference()
        let defaultValue = try skip("=") ? try readLiteral(isConstant: true) : nil
        return VariableDefinition(
            name: name, type: type, defaultValue: defaultValue, directives: try readDirectives(isConstant: true)
        )
    }

    private mutating func readFragment() throws(SyntaxError) -> FragmentDefinition {
        try expect(keyword: "fragment")
        guard !isAt(keyword: "on") else { throw unexpected() }
        let name = try readName()
        try expect(keyword: "on")
        return FragmentDefinition(
            name: name, typeCondition: try readName(), directives: try readDirectives(),
            selections: try readSelections()
        )
    }

    private mutating func readSelections() throws(SyntaxError) -> [Selection] {
        guard isAt("{") else { throw failure("Expected \"{\", found \(current).") }
        return try nested { (parser) throws(SyntaxError) in
            try parser.readList("{", "}") { (parser) throws(SyntaxError) in try parser.readSelection() }
        }
    }

    private mutating func readSelection() throws(SyntaxError) -> Selection {
        let location = current.location
        guard try skip("...") else { return .field(try readField()) }
        if case .name(let word) = current.kind, word != "on" {
            return .spread(FragmentSpread(name: try readName(), directives: try readDirectives()))
        }
        let condition = try skip(keyword: "on") ? try readName() : nil
        return .inline(
            InlineFragment(
                typeCondition: condition, directives: try readDirectives(), selections: try readSelections(),
                location: location
            )
        )
    }

    private mutating func readField() throws(SyntaxError) -> FieldSelection {
        let first = try readName()
        let second = try skip(":") ? try readName() : nil
        return FieldSelection(
            alias: second == nil ? nil : first, name: second ?? first,
            arguments: try readArguments(isConstant: false), directives: try readDirectives(),
            selections: isAt("{") ? try readSelections() : nil
        )
    }

    private mutating func readArguments(isConstant: Bool) throws(SyntaxError) -> [Argument] {
        try readList("(", ")") { (parser) throws(SyntaxError) in
            let name = try parser.readName()
            try parser.expect(":")
            return Argument(name: name, value: try parser.readLiteral(isConstant: isConstant))
        }
    }

    mutating func readDirectives(isConstant: Bool = false) throws(SyntaxError) -> [Directive] {
        var directives: [Directive] = []
        while try skip("@") {
            let name = try readName()
            directives.append(Directive(name: name, arguments: try readArguments(isConstant: isConstant)))
        }
        return directives
    }
}
