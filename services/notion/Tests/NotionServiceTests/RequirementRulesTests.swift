import Domain
import NotionService
import Testing

@Suite struct RequirementRulesTests {
    private static let block = NotionID(.derived(from: "block"))

    private func kinds(
        _ text: String, under headings: [String] = [], columns: [String] = [], isItem: Bool = true, bold: Bool = false
    ) -> [RequirementKind] {
        let passage = Passage(
            block: Self.block, text: text, headings: headings, columns: columns, isItem: isItem, beginsBold: bold)
        return RequirementRules().requirements(in: [passage]).map(\.kind)
    }

    @Test(
        arguments: [
            ("Every answer shows its source", "Requirements", [RequirementKind.functional]),
            ("Carrier invoices by 24 October", "Scope", [.functional, .timeline]),
            ("Wave one on 2025-11-28", "Milestones", [.timeline]),
            ("HL7 v2 over MLLP", "Integrations", [.technical]),
            ("The draft never goes anywhere by itself", "What we agreed to build", [.constraints]),
            ("Handwriting", "Not in scope", [.constraints]),
            ("Monthly fee, twelve months", "Commercial", []),
            ("Who owns each document?", "Open questions", []),
            ("Anything must be checked", "", [.functional]),
            ("We met on a sunny day", "", []),
        ] as [(String, String, [RequirementKind])])
    func aStatementIsWhatItsHeadingOrItsWordsSay(text: String, heading: String, expected: [RequirementKind]) {
        #expect(kinds(text, under: heading.isEmpty ? [] : [heading]) == expected)
    }

    @Test func theInnermostHeadingThatSaysSomethingCounts() {
        #expect(kinds("Ready in March 2026", under: ["Requirements", "Timeline", "Notes"]) == [.timeline])
    }

    @Test func whatIsCommercialStaysSoUnderHeadingsWithin() {
        #expect(kinds("30 percent in March 2026", under: ["Commercial", "Timeline", "Technical notes"]).isEmpty)
        #expect(kinds("It must ask the bank", under: ["Requirements", "Payment provider"]) == [.functional])
    }

    @Test func peopleWithARoleAreStakeholders() {
        #expect(kinds("Yusuf Demir, integration engine", bold: true) == [.stakeholders])
        #expect(kinds("Petra Nowicka | Head of desk", columns: ["Name", "Role"]) == [.stakeholders])
    }

    @Test(
        arguments: [
            "The system must cost $26,000", "It must stay under 40 EUR", "Must be £5 a page",
            "Must be below ₩ 90 a call",
            "It must save thirty thousand pounds", "It has to save 12 grand", "Must keep CHF 5'000",
            "At most EUR500 a day",
        ])
    func sumsOfMoneyAreNoRequirements(text: String) {
        #expect(kinds(text, under: ["Requirements"]).isEmpty)
    }

    @Test(arguments: ["The cost function must be smooth", "It must read euro invoices", "ISO code; USD, EUR, GBP, CAD"])
    func wordsOfMoneyWithoutASumAreNoneOfIt(text: String) {
        #expect(kinds(text, under: ["Requirements"]) == [.functional])
    }

    @Test(arguments: ["It may take long", "They march on", "It should be on in 2 ways"])
    func wordsThatLookLikeMonthsAreNoDates(text: String) {
        #expect(!kinds(text, under: ["Requirements"]).contains(.timeline))
    }
}
