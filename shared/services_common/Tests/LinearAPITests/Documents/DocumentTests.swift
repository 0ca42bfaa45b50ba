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
        let findings = try await Validator.findings()

        #expect(findings.count == LinearDocument.allCases.count)
        for finding in findings {
            #expect(finding.operations == [finding.name])
            #expect(finding.fields == finding.document?.fields)
            #expect(finding.errors == [], "\(finding.name)")
            #expect(finding.deprecated == [], "\(finding.name)")
            #expect(finding.unpaged == [], "\(finding.name)")
            #expect(finding.complexity > 0 && finding.complexity <= Self.mostPoints, "\(finding.name)")
        }
    }

    @Test(arguments: LinearDocument.allCases) func documentBeginsWithItsName(_ document: LinearDocument) {
        let isNamed =
            document.text.hasPrefix("query \(document.name)") || document.text.hasPrefix("mutation \(document.name)")

        #expect(isNamed)
    }
}
