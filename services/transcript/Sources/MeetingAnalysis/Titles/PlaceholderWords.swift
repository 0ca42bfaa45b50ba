/// What stands in a title where redaction took something out: plain words that give nothing away.
enum PlaceholderWords {
    /// A verb that was taken out: somebody is to see to its object.
    static func verb(before object: Token?) -> String {
        guard let object else { return "follow up on the open point" }
        let isSomebody = object.word == "you" || (object.isCapitalised && object.kind == .word)
        return isSomebody ? "follow up with" : "follow up on"
    }

    /// A thing that was taken out.
    ///
    /// - Parameters:
    ///   - placeholder: what redaction left.
    ///   - isDescribed: whether a word before it says which one.
    static func noun(for placeholder: Token, isDescribed: Bool) -> String {
        switch placeholder.word {
        case "[REDACTED_AMOUNT]": "figure"
        case "[BUDGET_CONSTRAINT]", "[FINANCIAL_DISCUSSION]", "[PRICING_DISCUSSION]": "figures"
        default: isDescribed ? "item" : "open point"
        }
    }
}
