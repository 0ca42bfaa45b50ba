/// What kind of commercial content a span holds.
public enum RedactionLabel: String, Sendable, CaseIterable {
    /// A monetary value, in words or digits, with its currency, its rate or its share.
    case amount = "AMOUNT"
    /// A price, cost, fee, charge or rate, or how dear or cheap something is.
    case price = "PRICE"
    /// A budget or another limit on spending.
    case budget = "BUDGET"
    /// Revenue, profit, margin, funding, salaries, spending and money as such.
    case finance = "FINANCE"
    /// A commercial or contract term.
    case term = "TERM"

    /// The text that stands in the place of a span.
    public var placeholder: String {
        switch self {
        case .amount: "[REDACTED_AMOUNT]"
        case .price: "[PRICING_DISCUSSION]"
        case .budget: "[BUDGET_CONSTRAINT]"
        case .finance: "[FINANCIAL_DISCUSSION]"
        case .term: "[COMMERCIAL_TERM]"
        }
    }
}
