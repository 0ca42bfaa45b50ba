import LinearAPI
import Testing

struct DocumentTests {
    /// A query beyond this is refused whatever the budget.
    private static let mostPoints = 10_000.0

    @Test(
        "Every document fits Linear's schema, is cheap enough and uses nothing deprecated (needs the schema and graphql-core)",
        .enabled("../shared/schemas/linear.graphql or Python's graphql-core is not there") { await Validator.isThere }
    )
    func everyDocumentFitsTheSchema() async throws {
        let documents = Dictionary(uniqueKeysWithValues: LinearDocument.allCases.map { ($0.name, $0.text) })
        let findings = try await Validator.findings(in: documents)

        #expect(findings.count == LinearDocument.allCases.count)
        for finding in findings {
            #expect(finding.operations == [finding.name])
            #expect(finding.fields == LinearDocument(rawValue: finding.name)?.fields)
            #expect(finding.errors == [], "\(finding.name)")
            #expect(finding.deprecated == [], "\(finding.name)")
            #expect(finding.unpaged == [], "\(finding.name)")
            #expect(finding.complexity > 0 && finding.complexity <= Self.mostPoints, "\(finding.name)")
        }
    }

    /// Each kind of write alone, and as many at once as a document may have.
    private static let writes: [[LinearWriteDocument.Field]] =
        LinearWriteDocument.Field.allCases.map { [$0] } + [
            [.milestone, .change],
            Array(repeating: .issue, count: LinearWriteDocument.maxFields),
            Array(repeating: .milestone, count: 50) + [.issues, .issues, .issues, .issues, .issue]
                + Array(repeating: .comment, count: LinearWriteDocument.maxFields - 55),
        ]

    @Test(
        "Every document of writes fits Linear's schema and is cheap enough (needs the schema and graphql-core)",
        .enabled("../shared/schemas/linear.graphql or Python's graphql-core is not there") { await Validator.isThere }
    )
    func everyDocumentOfWritesFitsTheSchema() async throws {
        let documents = Dictionary(
            uniqueKeysWithValues: Self.writes.enumerated().map { ("\($0)", LinearWriteDocument($1).text) })
        let findings = try await Validator.findings(in: documents)

        #expect(findings.count == Self.writes.count)
        for finding in findings {
            let fields = try #require(Int(finding.name).map { Self.writes[$0] })
            #expect(finding.operations == [LinearWriteDocument.name])
            #expect(finding.fields == fields.map(\.name))
            #expect(finding.errors == [])
            #expect(finding.deprecated == [])
            #expect(finding.complexity > 0 && finding.complexity <= Self.mostPoints)
        }
    }

    @Test(arguments: LinearDocument.allCases) func documentBeginsWithItsName(_ document: LinearDocument) {
        let isNamed =
            document.text.hasPrefix("query \(document.name)") || document.text.hasPrefix("mutation \(document.name)")

        #expect(isNamed)
    }
}
