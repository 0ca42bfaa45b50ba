import GraphQLEngine
import Testing

@Suite struct ValidationTests {
    @Test(arguments: [
        ("{ nope }", "Cannot query field \"nope\" on type \"Query\"."),
        (
            "{ books { title { x } } }",
            "Field \"title\" must not have a selection since type \"String!\" has no subfields."
        ),
        (
            "{ books }",
            "Field \"books\" of type \"[Book!]!\" must have a selection of subfields. Did you mean \"books { ... }\"?"
        ),
        ("{ book { id } }", "Field \"book\" argument \"id\" of type \"ID!\" is required, but it was not provided."),
        ("{ books(x: 1) { id } }", "Unknown argument \"x\" on field \"Query.books\"."),
        ("{ books(first: 1, first: 2) { id } }", "There can be only one argument named \"first\"."),
        ("{ books(first: \"1\") { id } }", "Int cannot represent non-integer value: \"1\""),
        ("{ books(first: 1.0) { id } }", "Int cannot represent non-integer value: 1.0"),
        ("{ books(first: 3000000000) { id } }", "Int cannot represent non-integer value: 3000000000"),
        ("{ named(name: 7) }", "String cannot represent a non string value: 7"),
        ("{ named(name: null) }", "Expected value of type \"String!\", found null."),
        ("{ named(name: \"a\", loud: \"yes\") }", "Boolean cannot represent a non boolean value: \"yes\""),
        ("{ book(id: 1.5) { id } }", "ID cannot represent a non-string and non-integer value: 1.5"),
        ("{ order(of: \"TITLE\") }", "Enum \"Order\" cannot represent non-enum value: \"TITLE\"."),
        ("{ order(of: SIZE) }", "Value \"SIZE\" does not exist in \"Order\" enum."),
        ("{ named(name: TITLE) }", "String cannot represent a non string value: TITLE"),
        ("{ books(filter: {x: 1}) { id } }", "Field \"x\" is not defined by type \"BookFilter\"."),
        (
            "{ books(filter: {pages: {to: 1}}) { id } }",
            "Field \"IntRange.from\" of required type \"Int!\" was not provided."
        ),
        ("{ books(filter: [1]) { id } }", "Expected value of type \"BookFilter\", found [1]."),
        ("{ sum(numbers: [1, null]) }", "Expected value of type \"Int!\", found null."),
        ("{ books { ...Nope } }", "Unknown fragment \"Nope\"."),
        ("{ books { ... on Nope { id } } }", "Unknown type \"Nope\"."),
        ("{ books { ... on Order { id } } }", "Fragment cannot condition on non composite type \"Order\"."),
        (
            "{ books { ... on Film { title } } }",
            "Fragment cannot be spread here as objects of type \"Book\" can never be of type \"Film\"."
        ),
        ("{ books { id } } fragment F on Book { id }", "Fragment \"F\" is never used."),
        (
            "{ books { ...F } } fragment F on Book { id } fragment F on Book { id }",
            "There can be only one fragment named \"F\"."
        ),
        ("{ books { ...F } } fragment F on Book { ...F }", "Cannot spread fragment \"F\" within itself."),
        (
            "{ books { ...F } } fragment F on Book { similar { ...G } } fragment G on Book { ...F }",
            "Cannot spread fragment \"F\" within itself via \"G\"."
        ),
        ("{ books { id } } { books { id } }", "This anonymous operation must be the only defined operation."),
        ("query A { books { id } } query A { books { id } }", "There can be only one operation named \"A\"."),
        ("subscription { books { id } }", "Schema is not configured to execute subscription operation."),
        ("query ($a: Int) { books(first: $b) { id } }", "Variable \"$b\" is not defined."),
        ("query Q($a: Int) { books { id } }", "Variable \"$a\" is never used in operation \"Q\"."),
        ("query ($a: Int, $a: Int) { books(first: $a) { id } }", "There can be only one variable named \"$a\"."),
        ("query ($a: Book) { echo(value: $a) }", "Variable \"$a\" cannot be non-input type \"Book\"."),
        ("query ($a: Nope) { echo(value: $a) }", "Unknown type \"Nope\"."),
        (
            "query ($a: String) { named(name: $a) }",
            "Variable \"$a\" of type \"String\" used in position expecting type \"String!\"."
        ),
        (
            "query ($a: ID!) { named(name: $a) }",
            "Variable \"$a\" of type \"ID!\" used in position expecting type \"String!\"."
        ),
        (
            "query ($a: [Int]!) { sum(numbers: $a) }",
            "Variable \"$a\" of type \"[Int]!\" used in position expecting type \"[Int!]!\"."
        ),
        ("query ($a: Int = \"x\") { books(first: $a) { id } }", "Int cannot represent non-integer value: \"x\""),
        ("{ books { id @nope } }", "Unknown directive \"@nope\"."),
        (
            "{ books { id @skip } }",
            "Directive \"@skip\" argument \"if\" of type \"Boolean!\" is required, but it was not provided."
        ),
        (
            "{ books { id @skip(if: true) @skip(if: true) } }",
            "The directive \"@skip\" can only be used once at this location."
        ),
        ("query @skip(if: true) { books { id } }", "Directive \"@skip\" may not be used on QUERY."),
    ])
    func documentsThatDoNotFitTheSchemaAreRefused(query: String, message: String) throws {
        let refusal = try #require(try Library.refusal(query))

        #expect(refusal.stage == .validation)
        #expect(refusal.messages.contains(message), "\(refusal.messages)")
    }

    @Test(arguments: [
        ("{ books { a: id a: title } }", "\"id\" and \"title\" are different fields"),
        ("{ a: named(name: \"x\") a: named(name: \"y\") }", "they have differing arguments"),
        (
            "{ books { similar { a: id } ...F } } fragment F on Book { similar { a: title } }",
            "\"id\" and \"title\" are different fields"
        ),
        (
            "{ shelf { ... on Book { a: tags } ... on Film { a: title } } }",
            "they return conflicting types \"[String!]!\" and \"String!\""
        ),
    ])
    func fieldsThatCannotShareAKeyAreRefused(query: String, reason: String) throws {
        let refusal = try #require(try Library.refusal(query))

        #expect(refusal.messages.count == 1)
        #expect(refusal.messages[0].contains(reason), "\(refusal.messages)")
    }

    @Test(arguments: [
        "{ shelf { ... on Book { a: title } ... on Film { a: title } } }",
        "{ books { id id } ... on Query { books { id } } }",
        "query ($a: Int!) { books(first: $a) { id } }",
        "query ($a: Int = 3) { books(first: $a) { id } }",
        "query ($a: Boolean!) { books @skip(if: $a) { id } }",
        "query ($f: [BookFilter!]) { books(filter: {and: $f}) { id } }",
        "query ($n: Int!) { sum(numbers: [1, $n]) }",
        "query ($v: String) { echo(value: {a: [$v]}) }",
        "query A($a: Int) { ...F } query B($a: Int) { ...F } fragment F on Query { books(first: $a) { id } }",
    ])
    func documentsThatFitPass(query: String) throws {
        let operation = query.hasPrefix("query A") ? "A" : nil
        let refusal = try Library.refusal(query, operation: operation, variables: ["a": 1, "n": 1])

        #expect(refusal == nil || refusal?.stage == .variables)
    }

    @Test func everyErrorSaysWhere() throws {
        let engine = try Library.engine()

        let error = #expect(throws: RequestError.self) {
            try engine.prepare(GraphQLRequest(query: "{\n  books {\n    nope\n  }\n}"))
        }

        #expect(error?.errors.first?.locations == [SourceLocation(line: 3, column: 5)])
    }
}
