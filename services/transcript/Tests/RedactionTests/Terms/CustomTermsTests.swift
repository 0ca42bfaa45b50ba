import Redaction
import Testing

@Suite struct CustomTermsTests {
    @Test(arguments: [
        ("Project Falcon", "So «Project Falcon» slips."),
        ("Project Falcon", "«project falcon», «PROJECT FALCON» and «Project-Falcon», «project_falcon»_notes.txt"),
        ("Project Falcon", "«Project\r\n  Falcon» and «Project – Falcon»; «Project Falcon»'s plan, «Project Falcons»"),
        ("Project Falcon", "Project. Falcon, projects Falcon, Project Falconry, a subproject falcon"),
        ("Halden's framework", "the «Halden framework», «Halden’s framework», «halden's frameworks»"),
        ("Halden", "«Halden»'s «Haldens» «Halden»@example.com #«halden» Haldenberg"),
        ("company day", "two «company days»"),
        ("Studio 54", "«Studio 54» is open, Studio 54.5 is not, «Studio-54» is"),
        ("Q4", "«Q4» and «q4», not Q41"),
        ("AT&T", "«AT&T», «AT & T», not AT T"),
        ("C++", "in «C++» now"),
        ("Acme Inc.", "the «Acme Inc». and «acme inc» people"),
        ("O'Brien", "«O'Brien» and «O’Brien»"),
        ("v1.2.3", "now «v1.2.3»."),
        ("54", "«54» and «٥٤», 54,000 not"),
    ])
    func wholeWordsMatchInAnyForm(term: String, expected: String) throws {
        let redactor = Redactor(terms: try terms(always: [term]))
        let text = unmarked(expected)

        #expect(marked(text, redactor.redact(text)) == expected)
    }

    @Test(arguments: [
        ("Élan Vital", "👍🏽 «élan vital» 👩‍👩‍👧"),
        ("Elan", "Élan is another word"),
        ("Cafe\u{301} Noir", "the «Café Noir», «CAFÉ NOIR»"),
        ("Projekt Größe", "«PROJEKT GRÖßE», «projekt größe»"),
        ("Project 🚀", "«Project 🚀» and «project🚀»!"),
        ("👍🏽", "«👍🏽» and 👍"),
        ("日本計画", "明日は«日本計画»です。"),
        ("ガンマ", "これは«カ\u{3099}ンマ»?"),
        ("프로젝트", "이 «프로젝트»를"),
        ("פרויקט נץ", "על «פרויקט נץ», ועוד"),
        ("مشروع الصقر", "\u{202B}هذا «مشروع الصقر»\u{202C}\r\n"),
        ("ΟΔΟΣ", "η οδός, «οδος», «οδοσ»"),
    ])
    func namesOfAnyScriptMatch(term: String, expected: String) throws {
        let redactor = Redactor(terms: try terms(always: [term]))
        let text = unmarked(expected)

        #expect(marked(text, redactor.redact(text)) == expected)
    }

    @Test func theLabelIsThatOfTheLongestTerm() throws {
        let redactor = Redactor(
            terms: try CustomTerms(always: [
                .init(TermPhrase("Halden")), .init(TermPhrase("Halden framework"), label: .price),
                .init(TermPhrase("framework plan"), label: .budget),
            ]))

        #expect(redactor.redact("the Halden team").filtered.string == "the [COMMERCIAL_TERM] team")
        #expect(redactor.redact("the Halden framework").filtered.string == "the [PRICING_DISCUSSION]")
        // What overlaps goes as one, and nothing of it stays.
        #expect(redactor.redact("a Halden framework plan").filtered.string == "a [PRICING_DISCUSSION]")
    }

    @Test func spansNameTheirRule() throws {
        let result = Redactor(terms: try terms(always: ["Falcon"])).redact("Falcon costs $5")

        #expect(result.spans.map(\.rule).first == "terms.always")
        #expect(result.spans.map(\.label) == [.term, .price, .amount])
    }

    @Test(arguments: [
        ("price list app", "the price list app is down, the «price list» is not"),
        ("price list app", "both price list apps and the price-list app"),
        ("Studio 54", "the «budget» of Studio 54 is «four hundred»"),
        ("Bill Price", "Bill Price pays attention; the «price» is high"),
        ("Bill Price", "with Bill Price we have four hundred"),
        ("margin budget", "The margin budget. Four hundred, twelve fifty."),
        ("USD", "The USD 40 room"),
        ("pri", "the pri «price»"),
        ("uh", "twelve uh «fifty dollars»"),
    ])
    func whatIsNeverTakenOutIsNoMoneyTalkEither(term: String, expected: String) throws {
        let redactor = Redactor(terms: try terms(never: [term]))
        let text = unmarked(expected)

        #expect(marked(text, redactor.redact(text)) == expected)
    }

    @Test func alwaysBeatsNeverWhereTheyMeet() throws {
        let redactor = Redactor(terms: try terms(always: ["Halden"], never: ["Halden price list", "price list"]))

        #expect(
            redactor.redact("Halden price list, Halden, price list").filtered.string
                == "[COMMERCIAL_TERM] price list, [COMMERCIAL_TERM], price list")
        let partly = Redactor(terms: try terms(always: ["Halden"], never: ["Halden price list"]))
        #expect(
            partly.redact("the Halden price list").filtered.string == "the [COMMERCIAL_TERM] [PRICING_DISCUSSION]")
    }

    @Test func termsDoNotWeakenTheRulesAroundThem() throws {
        let redactor = Redactor(terms: try terms(always: ["Project Falcon"]))

        #expect(
            redactor.redact("The budget for Project Falcon is four hundred.").filtered.string
                == "The [BUDGET_CONSTRAINT] for [COMMERCIAL_TERM] is [REDACTED_AMOUNT].")
    }

    @Test func termsAreTakenOutWhateverLabelsAreAskedFor() throws {
        let redactor = Redactor(terms: try terms(always: ["Falcon"]))

        #expect(
            redactor.redact("falcon-budget-$500.txt", labels: [.amount]).filtered.string
                == "[COMMERCIAL_TERM]-budget-[REDACTED_AMOUNT].txt")
        #expect(redactor.redact("falcon budget", labels: []).filtered.string == "[COMMERCIAL_TERM] budget")
    }

    @Test func placeholdersHoldNoTerm() throws {
        let redactor = Redactor(terms: try terms(always: ["term", "commercial term", "pricing", "discussion"]))
        let text = "[COMMERCIAL_TERM] and [PRICING_DISCUSSION]"

        #expect(redactor.redact(text).filtered.string == text)
    }

    @Test func termsEndWithTheTurn() throws {
        let redactor = Redactor(terms: try terms(always: ["Project Falcon"]))

        #expect(
            redactor.redact(conversation: ["Project", "Falcon"]).map(\.filtered.string) == ["Project", "Falcon"])
    }

    @Test(arguments: [
        ("", TermFault.empty), (" - ", .empty), ("...", .empty), ("'", .empty), ("\u{200E}", .empty),
        (String(repeating: "a", count: 201), .tooLong), ("the [COMMERCIAL_TERM]", .placeholder),
    ])
    func aTermThatCannotBeLookedForIsRefused(text: String, fault: TermFault) {
        #expect(throws: fault) { try TermPhrase(text) }
    }

    @Test func contradictionsAndTooManyTermsAreRefused() throws {
        let phrase = try TermPhrase("Project Falcon")
        let other = try TermPhrase("project-falcon's")
        #expect(phrase == other)
        #expect(throws: TermFault.contradictory) { try CustomTerms(always: [.init(phrase)], never: [other]) }
        #expect(throws: TermFault.contradictory) {
            try CustomTerms(always: [.init(phrase), .init(other, label: .price)])
        }
        let many = try (0...CustomTerms.maxCount).map { try TermPhrase("term \($0)") }
        #expect(throws: TermFault.tooMany) { try CustomTerms(always: [], never: many) }
        #expect("\(phrase) \(String(reflecting: phrase))".contains("alcon") == false)
    }

    @Test func noTermsChangeNothing() {
        let text = "The budget for Falcon is four hundred dollars."

        #expect(Redactor(terms: .none).redact(text) == Redactor().redact(text))
    }

    private func terms(always: [String] = [], never: [String] = []) throws -> CustomTerms {
        try CustomTerms(always: always.map { .init(try TermPhrase($0)) }, never: never.map { try TermPhrase($0) })
    }
}
