extension LinearSchema {
    private static let stringOperators = """
        contains: String containsIgnoreCase: String containsIgnoreCaseAndAccent: String endsWith: String eq: String
        eqIgnoreCase: String in: [String!] neq: String neqIgnoreCase: String nin: [String!] notContains: String
        notContainsIgnoreCase: String notEndsWith: String notStartsWith: String startsWith: String
        startsWithIgnoreCase: String
        """

    private static func equality(_ type: String) -> String { "eq: \(type) in: [\(type)!] neq: \(type) nin: [\(type)!]" }

    private static func order(_ type: String) -> String {
        "\(equality(type)) gt: \(type) gte: \(type) lt: \(type) lte: \(type)"
    }

    static let comparators = """
        input StringComparator { \(stringOperators) }
        input NullableStringComparator { \(stringOperators) null: Boolean }
        input IDComparator { \(equality("ID")) }
        input IssueIDComparator { \(equality("ID")) }
        input NumberComparator { \(order("Float")) }
        input NullableNumberComparator { \(order("Float")) null: Boolean }
        input EstimateComparator {
            \(order("Float")) and: [NullableNumberComparator!] null: Boolean or: [NullableNumberComparator!]
        }
        input DateComparator { \(order("DateTimeOrDuration")) }
        input NullableDateComparator { \(order("DateTimeOrDuration")) null: Boolean }
        input NullableTimelessDateComparator { \(order("TimelessDateOrDuration")) null: Boolean }
        input BooleanComparator { eq: Boolean neq: Boolean }
        input RelationExistsComparator { eq: Boolean neq: Boolean }
        input ContentComparator { contains: String notContains: String }
        """
}
