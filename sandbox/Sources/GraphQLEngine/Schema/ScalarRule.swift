/// What a scalar accepts from a caller.
public struct ScalarRule: Sendable {
    /// The value as resolvers get it; nil when the scalar does not accept it.
    let accept: @Sendable (GraphQLValue) -> GraphQLValue?
    /// What an error message says the scalar expects.
    let expectation: String

    public init(expecting expectation: String, accept: @escaping @Sendable (GraphQLValue) -> GraphQLValue?) {
        self.expectation = expectation
        self.accept = accept
    }

    static let anything = ScalarRule(expecting: "any value") { $0 }

    /// The rules of the five scalars of the specification, section 3.5.
    static let standard: [String: ScalarRule] = [
        "Int": ScalarRule(expecting: "Int cannot represent non-integer value") { value in
            value.integer.flatMap(Int32.init(exactly:)).map { .int(Int($0)) }
        },
        "Float": ScalarRule(expecting: "Float cannot represent non numeric value") { value in
            value.number.map { _ in value }
        },
        "String": ScalarRule(expecting: "String cannot represent a non string value") { value in
            value.text.map { _ in value }
        },
        "Boolean": ScalarRule(expecting: "Boolean cannot represent a non boolean value") { value in
            value.truth.map { _ in value }
        },
        "ID": ScalarRule(expecting: "ID cannot represent a non-string and non-integer value") { value in
            switch value {
            case .string: value
            case .int(let number): .string(String(number))
            default: nil
            }
        },
    ]
}
