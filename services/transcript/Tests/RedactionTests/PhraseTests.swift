import Redaction
import Testing

@Suite struct PhraseTests {
    @Test(arguments: [
        ("Send me the «invoice» on Monday.", RedactionLabel.term),
        ("The «payment terms» are new.", .term),
        ("We would like a «discount» on that.", .term),
        ("The «purchase order» is on its way.", .term),
        ("Their standard is «net thirty», always.", .term),
        ("It falls under the «liability cap», I think.", .term),
        ("The «licence fee» is separate.", .term),
        ("We lost the «deposit» on it.", .term),
        ("They asked for a «refund» twice.", .term),
        ("Look at the «termination clause» first.", .term),
        ("They are willing to «pay» more.", .term),
        ("What is the «selling price» here?", .price),
        ("It is too «expensive» for them.", .price),
        ("That one is «cheaper» to produce.", .price),
        ("What they «charge» is their business.", .price),
        ("It is «cost prohibitive» as it stands.", .price),
        ("What is the «admission fee» there?", .price),
        ("We are «over budget» already.", .budget),
        ("We «can't afford» it.", .budget),
        ("That is not «within our means» now.", .budget),
        ("They «spend money» on covers.", .finance),
        ("The «funding» follows the learner.", .finance),
        ("It will «make money» one day.", .finance),
        ("They «invest» more in it.", .finance),
        ("The «cash flow» is fine.", .finance),
    ])
    func commercialPhrasesAreTakenOut(expected: String, label: RedactionLabel) {
        let text = String(expected.unicodeScalars.filter { $0 != "«" && $0 != "»" }.map(Character.init))

        let result = Redactor().redact(text)

        #expect(marked(text, result) == expected)
        #expect(result.spans.map(\.label) == [label])
    }

    @Test(arguments: [
        "The cost function punishes it three to one.",
        "We hit the rate limit at sixty calls a minute.",
        "The API contract changes next week.",
        "We need it at all costs.",
        "Please pay attention to the second slide.",
        "I spend a lot of time on tests.",
        "We spent two days on it.",
        "It will cost us like two days.",
        "I have to charge the battery tonight.",
        "Who is in charge of the tests?",
        "The error budget is gone, and the token budget too.",
        "We read carrier invoices and other documents.",
        "The net weight is in the second column.",
        "Press the pound sign twice.",
        "That's grand, thank you.",
        "Bill from IT will call you.",
        "I asked Grant and Bill about it.",
        "The margin of error is small.",
        "They stack Euro pallets in there.",
        "That is a great deal of work, in terms of time.",
    ])
    func sameWordsInOtherSensesStay(text: String) {
        #expect(Redactor().redact(text).filtered.string == text)
    }

    @Test(arguments: [
        "There are twenty-three stores and four hundred pages.",
        "I was there in twenty nineteen, or 2020.",
        "She is forty-two and he is nine.",
        "We meet at twelve fifty, or at 3:40 pm.",
        "It takes one point eight seconds, or two hours and fifty minutes.",
        "The twelfth of May, then June fourteenth, 2025-10-06.",
        "Version 2.5.1 listens on port 5432.",
        "Ticket 4417 and TID-29 are done.",
        "We have ninety-four percent accuracy, and 88% recall.",
        "Eighty-five percent of the users never open it.",
        "Half of the team is out; twice a week is enough.",
        "It has 7 billion parameters and 25kHz data.",
        "Sixty requests per minute, nine hundred messages a day.",
        "Pick two of three.",
        "It is the number 555 0134.",
    ])
    func numbersThatAreNoMoneyStay(text: String) {
        #expect(Redactor().redact(text).filtered.string == text)
    }
}
