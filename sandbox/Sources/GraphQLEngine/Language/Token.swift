/// A piece of a document with meaning; spaces, commas and comments have none.
package struct Token: Equatable {
    package enum Kind: Equatable {
        case punctuator(String)
        case name(String)
        case integer(String)
        case float(String)
        case string(String)
        case blockString(String)
        case end
    }

    package let kind: Kind
    package let location: SourceLocation
}

extension Token: CustomStringConvertible {
    /// The token as error messages name it.
    package var description: String {
        switch kind {
        case .punctuator(let mark): "\"\(mark)\""
        case .name(let name): "Name \"\(name)\""
        case .integer(let digits): "Int \"\(digits)\""
        case .float(let digits): "Float \"\(digits)\""
        case .string: "String"
        case .blockString: "BlockString"
        case .end: "<EOF>"
        }
    }
}
