import GraphQLEngine
import Testing

/// Documents made to exhaust stack, memory or time. Each is refused quickly, with a message.
@Suite(.timeLimit(.minutes(1))) struct HostileDocumentTests {
    private func message(_ query: String) throws -> String? { try Library.refusal(query)?.messages.first }

    @Test(arguments: ["{ a ", "{ ... ", "{ echo(value: [", "{ echo(value: {a: "])
    func deepNestingIsRefused(opening: String) throws {
        let inner = String(opening.drop { $0 == "{" || $0 == " " })
        let query = "{ " + String(repeating: opening.contains("echo") ? "echo(value: [[[[" : inner + " {", count: 5_000)

        #expect(try message(query)?.hasPrefix("Syntax Error") == true)
    }

    @Test func nestedListsAreRefusedAtTheirDepth() throws {
        let query = "{ echo(value: " + String(repeating: "[", count: 5_000)

        #expect(try message(query) == "Syntax Error: Document nests deeper than 64 levels.")
    }

    @Test func nestedListTypesAreRefused() throws {
        let query = "query ($a: " + String(repeating: "[", count: 10_000)

        #expect(try message(query) == "Syntax Error: Document nests deeper than 64 levels.")
    }

    @Test func hugeListsAreRefused() throws {
        let query = "{ sum(numbers: [" + String(repeating: "1 ", count: 100_000) + "]) }"

        #expect(try message(query) == "Syntax Error: Document contains more than 20000 tokens. Parsing aborted.")
    }

    @Test func aliasBombsAreRefused() throws {
        let query = "{" + (0..<9_000).map { "a\($0): broken " }.joined() + "}"

        #expect(try message(query) == "Syntax Error: Document contains more than 20000 tokens. Parsing aborted.")
    }

    @Test func fragmentsThatDoubleAtEveryLevelAreRefused() throws {
        let fragments = (0..<25).map { level in
            "fragment F\(level) on Book { a: similar { ...F\(level + 1) } b: similar { ...F\(level + 1) } }"
        }
        let query = "{ books { ...F0 } } " + fragments.joined(separator: " ") + " fragment F25 on Book { id }"

        #expect(try message(query) == "Document selects more than 20000 fields.")
    }

    @Test func longChainsOfFragmentsAreRefused() throws {
        let fragments = (0..<1_000).map { "fragment F\($0) on Book { ...F\($0 + 1) }" }
        let query = "{ books { ...F0 } } " + fragments.joined(separator: " ") + " fragment F1000 on Book { id }"

        #expect(try message(query)?.contains("1003 with fragments") == true)
    }

    @Test func longCirclesOfFragmentsAreRefused() throws {
        let fragments = (0..<1_000).map { "fragment F\($0) on Book { similar { ...F\(($0 + 1) % 1_000) } }" }
        let query = "{ books { ...F0 } } " + fragments.joined(separator: " ")

        #expect(try message(query)?.hasPrefix("Cannot spread fragment \"F0\" within itself via \"F1\", \"F2\"") == true)
    }

    @Test func deepAnswersAreRefused() throws {
        let query =
            "{ books { " + String(repeating: "similar { ", count: 40) + "id" + String(repeating: " }", count: 42)

        #expect(try message(query)?.hasPrefix("Operation nests 42 levels of fields") == true)
    }

    @Test func theNumberOfErrorsIsBounded() throws {
        let query = "{" + (0..<3_000).map { "x\($0) " }.joined() + "}"

        #expect(try Library.refusal(query)?.messages.count == 100)
    }

    @Test func largeAnswersAreCutOff() throws {
        let engine = try Library.engine(limits: DocumentLimits(maximumResolvedFields: 5))
        let prepared = try engine.prepare(GraphQLRequest(query: "{ books { id title author { name } } }"))

        let response = engine.run(prepared, on: Root(typeName: "Query"))

        #expect(response.errors.map(\.message) == ["The answer has too many fields."])
    }
}
