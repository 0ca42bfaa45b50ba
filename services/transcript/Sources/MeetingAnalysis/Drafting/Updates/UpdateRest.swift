/// What is left of a statement when the changes are taken out.
struct UpdateRest: Sendable {
    /// Words that may say which issue is meant.
    let words: [Token]
    /// Whether 'it' or 'them' stands for the issue.
    let pointsBack: Bool
    /// Whether it says the same of other issues: 'TID-29 too'.
    let saysSame: Bool
    /// What to say of words that ask for something which was not understood; nil when there are none.
    let complaint: String?
    /// Whether nothing is to be changed, whatever else it says.
    let isQuestionOrDenial: Bool

    init(_ clause: TypedClause) {
        let rest = clause.rest(of: clause.tokens.indices)
        self.words = rest.filter {
            $0.kind == .word && ($0.isContent || Int($0.word) != nil) && !Self.glue.contains($0.word)
        }
        self.pointsBack = rest.contains { ["it", "them", "both", "they"].contains($0.word) }
        self.saysSame = rest.contains { ["too", "same", "ditto", "also", "likewise"].contains($0.word) }
        if rest.contains(where: { $0.word == "not" || $0.word == "never" }) {
            self.complaint = "It says “not”, so nothing is changed. Write what is to be instead."
            self.isQuestionOrDenial = true
            return
        }
        if clause.tokens.last?.word == "?", Self.openers.contains(clause.tokens.word(0)) {
            self.complaint = "This is a question, so nothing is changed."
            self.isQuestionOrDenial = true
            return
        }
        self.isQuestionOrDenial = false
        let asking = rest.first { Self.impossible[$0.word] != nil || Self.fields.contains($0.word) }
        self.complaint = asking.map { token in
            Self.impossible[token.word]
                ?? "What is said about “\(token.word)” was not understood. Write for instance “\(token.word): …”."
        }
    }

    private static let openers: Set<String> = [
        "is", "are", "was", "were", "has", "have", "did", "does", "do", "what", "who", "when", "which", "why", "how",
    ]
    private static let fields: Set<String> = [
        "priority", "status", "assign", "assignee", "label", "labels", "estimate", "milestone", "reassign",
    ]
    private static let impossible: [String: String] = [
        "comment": "Comments cannot be added here. Add it in Linear.",
        "delete": "Issues are not deleted here. Cancel it, or delete it in Linear.",
        "archive": "Issues are not archived here. Archive it in Linear.",
        "blocked": "Links between issues cannot be made here. Add it in Linear.",
        "blocks": "Links between issues cannot be made here. Add it in Linear.",
    ]
    private static let glue = WordList.words(
        """
        move set mark put change push update make ticket issue task card story tickets issues tasks bug raise lower bump
        postpone delay shift reschedule extend transition switch assign reassign rename add remove clear status state back
        priority date deadline team status reopen close start finish title description comment delete archive send
        hi hey hello thanks thank folks
        """
    )
}
