import GraphQLEngine
import Testing

@Suite struct ExecutionTests {
    @Test func answersHaveTheShapeOfTheQuestion() throws {
        let response = try Library.run(
            """
            query Q($id: ID!, $no: Boolean = false, $yes: Boolean!) {
              first: book(id: $id) { ...Names kind: __typename pages @include(if: $no) }
              book(id: "missing") { id }
              named(name: "x", loud: true) @skip(if: $no)
              shelf { __typename ... on Titled { title } ... on Film @include(if: $yes) { minutes } }
            }
            fragment Names on Book { id title author { name } }
            """,
            variables: ["id": 7, "yes": true]
        )

        #expect(response.errors.isEmpty)
        #expect(
            String(decoding: response.data.json(), as: UTF8.self)
                == #"{"first":{"id":"book-Sea","title":"Sea","author":{"name":"Ada"},"kind":"Book"},"book":null,"#
                + #""named":"X","shelf":[{"__typename":"Book","title":"Sea"},"#
                + #"{"__typename":"Film","title":"Storm","minutes":91},null]}"#
        )
    }

    @Test func selectionsOfOneKeyAreMerged() throws {
        let response = try Library.run(
            "{ fragile { author { name } } ...F } fragment F on Query { fragile { author { books { id } } } }")

        #expect(response.data["fragile"]?["author"] == ["name": "Ada", "books": [["id": "book-Sea"]]])
    }

    private static let nulls: [(query: String, data: GraphQLValue, path: String)] = [
        ("{ fragile { secret } }", ["fragile": nil], #"["fragile","secret"]"#),
        ("{ books { title secret } }", nil, #"["books",0,"secret"]"#),
        ("{ fragile { similar { secret } } }", ["fragile": nil], #"["fragile","similar",0,"secret"]"#),
        ("{ a: broken }", nil, #"["a"]"#),
        ("{ fragile { pages(unit: \"bad\") } }", ["fragile": ["pages": nil]], #"["fragile","pages"]"#),
    ]

    @Test(arguments: nulls)
    func nullsRiseToTheNextPlaceThatAllowsThem(query: String, data: GraphQLValue, path: String) throws {
        let response = try Library.run(query)

        #expect(response.data == data)
        #expect(response.errors.count == 1)
        #expect(response.errors.first?.value["path"].map { String(decoding: $0.json(), as: UTF8.self) } == path)
    }

    @Test func resolversChooseMessageAndExtensions() throws {
        let response = try Library.run("{ broken }")

        #expect(response.errors.first?.message == "It broke.")
        #expect(response.errors.first?.extensions == ["code": "BROKEN"])
        #expect(response.errors.first?.locations == [SourceLocation(line: 1, column: 3)])
    }

    @Test func operationNameChoosesAmongSeveral() throws {
        let query = "query A { named(name: \"a\") } mutation B { rename(id: 1, title: \"b\") { title } }"

        #expect(try Library.run(query, operation: "A").data == ["named": "a"])
        #expect(try Library.run(query, operation: "B").data == ["rename": ["title": "b"]])
        #expect(
            try Library.refusal(query)?.messages == [
                "Must provide operation name if query contains multiple operations."
            ])
        #expect(try Library.refusal(query, operation: "C")?.messages == ["Unknown operation named \"C\"."])
    }

    @Test func introspectionDescribesTheSchema() throws {
        let response = try Library.run(
            """
            { __schema { queryType { name } mutationType { name } types { name } }
              __type(name: "Book") { kind interfaces { name } fields { name type { kind ofType { name } } } }
              item: __type(name: "Item") { possibleTypes { name } }
              order: __type(name: "Order") { enumValues { name } }
              filter: __type(name: "BookFilter") { inputFields { name defaultValue } }
              none: __type(name: "None") { name } }
            """
        )

        #expect(response.errors.isEmpty)
        #expect(response.data["__schema"]?["queryType"] == ["name": "Query"])
        #expect(response.data["__type"]?["kind"] == "OBJECT")
        #expect(
            response.data["__type"]?["fields"]?[0] == [
                "name": "id", "type": ["kind": "NON_NULL", "ofType": ["name": "ID"]],
            ])
        #expect(response.data["item"]?["possibleTypes"] == [["name": "Book"], ["name": "Film"]])
        #expect(response.data["order"]?["enumValues"] == [["name": "TITLE"], ["name": "PAGES"]])
        #expect(response.data["filter"]?["inputFields"]?[3] == ["name": "order", "defaultValue": "TITLE"])
        #expect(response.data["none"] == .null)
    }
}
