import GraphQLEngine
import Testing

@Suite struct OperationSummaryTests {
    @Test(
        arguments: [
            ("{ books { id } a: book(id: 1) { id } ...F }", "query", nil, ["books", "book"]),
            ("mutation Save { rename(id: 1) { id } }", "mutation", "Save", ["rename"]),
            ("subscription { unknown }", "subscription", nil, ["unknown"]),
        ] as [(String, String, String?, [String])])
    func anOperationIsToldFromItsTextAlone(query: String, kind: String, name: String?, fields: [String]) throws {
        let summary = try #require(OperationSummary.operations(in: query).first)

        #expect(summary.kind == kind)
        #expect(summary.name == name)
        #expect(summary.fields == fields)
    }

    @Test(arguments: ["", "{", "nonsense"])
    func whatCannotBeReadHasNone(query: String) {
        #expect(OperationSummary.operations(in: query).isEmpty)
    }
}
