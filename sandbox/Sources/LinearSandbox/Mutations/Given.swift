import GraphQLEngine

/// What an input says about a field: nothing, that it shall be empty, or its new value.
enum Given<Value> {
    case absent
    case cleared
    case value(Value)

    /// The value, when there is one.
    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// Puts what was given in the place of `current`.
    func apply(to current: inout Value?) {
        switch self {
        case .absent: break
        case .cleared: current = nil
        case .value(let value): current = value
        }
    }
}

extension Given {
    /// The given value for a field that always has one.
    func applied(to current: Value, emptied: Value) -> Value {
        switch self {
        case .absent: current
        case .cleared: emptied
        case .value(let value): value
        }
    }

    func map<Other>(_ transform: (Value) throws(FieldError) -> Other) throws(FieldError) -> Given<Other> {
        switch self {
        case .absent: .absent
        case .cleared: .cleared
        case .value(let value): .value(try transform(value))
        }
    }
}
