extension Schema {
    /// What every schema has: the five scalars, two directives and introspection.
    static let builtIn = """
        scalar Int
        scalar Float
        scalar String
        scalar Boolean
        scalar ID

        "Puts the field in only when `if` is true."
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Leaves the field out when `if` is true."
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Still there, but something else should be used."
        directive @deprecated(reason: String = "No longer supported")
            on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Where a scalar's format is described."
        directive @specifiedBy(url: String!) on SCALAR

        "The fields that the root of queries has beside its own."
        type __Query { __schema: __Schema! __type(name: String!): __Type }

        type __Schema {
            description: String
            types: [__Type!]!
            queryType: __Type!
            mutationType: __Type
            subscriptionType: __Type
            directives: [__Directive!]!
        }

        type __Type {
            kind: __TypeKind!
            name: String
            description: String
            specifiedByURL: String
            fields(includeDeprecated: Boolean = false): [__Field!]
            interfaces: [__Type!]
            possibleTypes: [__Type!]
            enumValues(includeDeprecated: Boolean = false): [__EnumValue!]
            inputFields(includeDeprecated: Boolean = false): [__InputValue!]
            ofType: __Type
        }

        enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }

        type __Field {
            name: String!
            description: String
            args(includeDeprecated: Boolean = false): [__InputValue!]!
            type: __Type!
            isDeprecated: Boolean!
            deprecationReason: String
        }

        type __InputValue {
            name: String!
            description: String
            type: __Type!
            defaultValue: String
            isDeprecated: Boolean!
            deprecationReason: String
        }

        type __EnumValue {
            name: String!
            description: String
            isDeprecated: Boolean!
            deprecationReason: String
        }

        type __Directive {
            name: String!
            description: String
            locations: [String!]!
            args(includeDeprecated: Boolean = false): [__InputValue!]!
            isRepeatable: Boolean!
        }
        """
}
