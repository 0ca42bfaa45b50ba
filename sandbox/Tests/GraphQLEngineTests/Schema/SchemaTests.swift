import GraphQLEngine
import Testing

@Suite struct SchemaTests {
    @Test func definitionsKeepDescriptionsDefaultsAndDeprecations() throws {
        let schema = try Schema(
            """
            schema { query: Root }
            "A root" type Root implements A & B @tag(x: 1) {
              \"\"\"
              A field
              \"\"\"
              old("how many" first: Int = 50, order: O = UP): [String!] @deprecated(reason: "use new")
              a: Int b: Int
            }
            interface A { a: Int } interface B implements A { a: Int b: Int }
            enum O { UP DOWN @deprecated }
            union U = | Root
            directive @tag(x: Int) repeatable on OBJECT | ENUM
            """
        )
        let field = try #require(schema.types["Root"]?.fields["old"])

        #expect(schema.queryType == "Root")
        #expect(schema.mutationType == nil)
        #expect(field.description == "A field")
        #expect(field.type.description == "[String!]")
        #expect(field.deprecationReason == "use new")
        #expect(field.arguments["first"]?.defaultValue == "50")
        #expect(field.arguments["order"]?.defaultValue == "UP")
        #expect(schema.directives["tag"]?.isRepeatable == true)
    }

    @Test(arguments: [
        ("type Query { a: Nope }", SchemaError.badReference(place: "Query.a", type: "Nope")),
        ("type Query { a(b: Query): Int }", .badReference(place: "Query.a.b", type: "Query")),
        ("type Query { a: I } input I { a: Int }", .badReference(place: "Query.a", type: "I")),
        ("type Query implements X { a: Int }", .badReference(place: "Query", type: "X")),
        ("type Other { a: Int }", .badReference(place: "query", type: "Query")),
        ("type Query { a: Int a: Int }", .duplicate("Query.a")),
        ("type Query { a: Int } type Query { a: Int }", .duplicate("Query")),
        ("union U = Int type Query { a: U }", .badReference(place: "U", type: "Int")),
    ])
    func schemasThatDoNotHoldTogetherAreRefused(text: String, error: SchemaError) {
        #expect(throws: error) { try Schema(text) }
    }

    @Test func aSchemaThatCannotBeReadIsRefusedWithItsPlace() {
        let error = SyntaxError(
            message: "Syntax Error: Expected \":\", found \"}\".", location: SourceLocation(line: 1, column: 16)
        )
        #expect(throws: SchemaError.syntax(error)) { try Schema("type Query { a }") }
    }
}
