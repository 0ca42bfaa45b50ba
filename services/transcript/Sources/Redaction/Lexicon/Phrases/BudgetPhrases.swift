/// Budgets and other limits on spending.
enum BudgetPhrases {
    static let all: [PhraseRule] = [
        PhraseRule(
            label: .budget, name: "budget",
            patterns: """
                budget|budgets|budgeted|budgeting|budgetary|unbudgeted|overbudget; \
                over|under|within|beyond|in|on budget; \
                project|annual|yearly|monthly|quarterly|marketing|training|travel|total|overall budget|budgets; \
                financial limit|limits|limitation|limitations|constraint|constraints|ceiling|restriction|restrictions|target|\
                targets|envelope; funding|budget|spending envelope; budget cap|limit|limits|ceiling|cut|cuts|constraint|constraints|line; \
                spending|spend|price|cost|fee|travel|expense|expenses cap|caps|limit|limits|ceiling; \
                purse strings; shoestring; contingency fund|funds|budget|sum|sums|pot; \
                blow|blew|blown|bust|busted|break|broke|stretch|stretched|over|outside the bank
                """),
        PhraseRule(
            label: .budget, name: "contingency", patterns: "contingency; pot; kitty; war chest",
            needs: 0.21, notBefore: .technicalHead, provenByNumber: true, isNoun: true),
        PhraseRule(
            label: .budget, name: "afford",
            patterns:
                "afford|affords|afforded; can|could|do|does|did|will|wo|ca 't|not|n't afford; cannot|cant|couldnt afford"
        ),
        PhraseRule(
            label: .budget, name: "means",
            patterns: "within|beyond|above|outside our|your|their|my|its means"),
        PhraseRule(
            label: .budget, name: "cap",
            patterns: "cap|caps|capped; not to exceed; spending limit", needs: 0.36, notBefore: .technicalHead),
        PhraseRule(
            label: .budget, name: "limit",
            patterns: "limit|limits|ceiling", needs: 0.27, notBefore: .technicalHead,
            notAfter: [.of, .technicalTail, .person],
            isNoun: true),
        PhraseRule(
            label: .budget, name: "set aside",
            patterns: "set|put aside; earmarked|ringfenced; ring fenced", needs: 0.36, provenByNumber: true),
    ]
}
