extension Parser {
    /// Reads the definitions of a schema. `extend` is not understood.
    mutating func readTypeSystem() throws(SyntaxError) -> TypeSystemDocument {
        var document = TypeSystemDocument()
        while current.kind != .end {
            let description = try readDescription()
            guard case .name(let keyword) = current.kind else { throw unexpected() }
            switch keyword {
            case "schema": document.roots = try readRoots()
            case "directive": document.directives.append(try readDirectiveDefinition(description))
            default: document.types.append(try readType(keyword, description))
            }
        }
        return document
    }

    private mutating func readDescription() throws(SyntaxError) -> String? {
        switch current.kind {
        case .string(let text), .blockString(let text):
            try advance()
            return text
        default: return nil
        }
    }

    private mutating func readRoots() throws(SyntaxError) -> [OperationKind: String] {
        try advance()
        _ = try readDirectives(isConstant: true)
        var roots: [OperationKind: String] = [:]
        try expect("{")
        repeat {
            guard case .name(let word) = current.kind, let kind = OperationKind(rawValue: word) else {
                throw unexpected()
            }
            try advance()
            try expect(":")
            roots[kind] = try readName().text
        } while try !skip("}")
        return roots
    }

    private mutating func readDirectiveDefinition(_ description: String?) throws(SyntaxError) -> DirectiveDefinition {
        try advance()
        try expect("@")
        let name = try readName().text
        let arguments = try readInputValues("(", ")")
        let isRepeatable = try skip(keyword: "repeatable")
        try expect(keyword: "on")
        return DirectiveDefinition(
            name: name, description: description, arguments: arguments, locations: try readSeparated("|"),
            isRepeatable: isRepeatable
        )
    }

    private mutating func readType(_ keyword: String, _ description: String?) throws(SyntaxError) -> TypeDefinition {
        guard ["scalar", "type", "interface", "union", "enum", "input"].contains(keyword) else { throw unexpected() }
        try advance()
        let name = try readName().text
        switch keyword {
        case "type": return .object(try readObject(name, description))
        case "interface": return .interface(try readObject(name, description))
        default: break
        }
        _ = try readDirectives(isConstant: true)
        switch keyword {
        case "union":
            let members = try skip("=") ? try readSeparated("|") : []
            return .union(UnionType(name: name, description: description, members: members))
        case "enum":
            return .enumeration(EnumType(name: name, description: description, values: try readEnumValues()))
        case "input":
            return .input(InputType(name: name, description: description, fields: try readInputValues("{", "}")))
        default: return .scalar(ScalarType(name: name, description: description))
        }
    }

    private mutating func readObject(_ name: String, _ description: String?) throws(SyntaxError) -> ObjectType {
        let interfaces = try skip(keyword: "implements") ? try readSeparated("&") : []
        _ = try readDirectives(isConstant: true)
        let fields = try readList("{", "}") { (parser) throws(SyntaxError) in try parser.readFieldDefinition() }
        return ObjectType(name: name, description: description, interfaces: interfaces, fields: Named(fields))
    }

    private mutating func readFieldDefinition() throws(SyntaxError) -> FieldDefinition {
        let description = try readDescription()
        let name = try readName().text
        let arguments = try readInputValues("(", ")")
        try expect(":")
        let type = try readTypeReference()
        return FieldDefinition(
            name: name, description: description, arguments: arguments, type: type,
            deprecationReason: Self.deprecation(in: try readDirectives(isConstant: true))
        )
    }

    private mutating func readInputValues(
        _ open: String, _ close: String
    ) throws(SyntaxError) -> Named<InputValueDefinition> {
        Named(try readList(open, close) { (parser) throws(SyntaxError) in try parser.readInputValue() })
    }

    private mutating func readInputValue() throws(SyntaxError) -> InputValueDefinition {
        let description = try readDescription()
        let name = try readName().text
        try expect(":")
        let type = try readTypeReference()
        let defaultLiteral = try skip("=") ? try readLiteral(isConstant: true) : nil
        return InputValueDefinition(
            name: name, description: description, type: type, defaultLiteral: defaultLiteral,
            deprecationReason: Self.deprecation(in: try readDirectives(isConstant: true))
        )
    }

    private mutating func readEnumValues() throws(SyntaxError) -> Named<EnumValueDefinition> {
        Named(
            try readList("{", "}") { (parser) throws(SyntaxError) in
                let description = try parser.readDescription()
                return EnumValueDefinition(
                    name: try parser.readName().text, description: description,
                    deprecationReason: Self.deprecation(in: try parser.readDirectives(isConstant: true))
                )
            }
        )
    }

    /// Reads `A | B`, where a mark may also stand first.
    private mutating func readSeparated(_ mark: String) throws(SyntaxError) -> [String] {
        _ = try skip(mark)
        var names: [String] = []
        repeat { names.append(try readName().text) } while try skip(mark)
        return names
    }

    private static func deprecation(in directives: [Directive]) -> String? {
        guard let directive = directives.first(where: { $0.name.text == "deprecated" }) else { return nil }
        for argument in directive.arguments where argument.name.text == "reason" {
            if case .string(let reason) = argument.value { return reason }
        }
        return "No longer supported"
    }
}
