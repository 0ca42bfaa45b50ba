/// Contracts, payment and what goes with them.
enum TermPhrases {
    static let all: [PhraseRule] = [
        PhraseRule(
            label: .term, name: "pay",
            patterns: """
                pay|pays|paid|paying|payable|prepay|prepaid|prepayment|repay|repaid|repaying|repayment|repayments|prepayments|overpaid|overpay|unpaid|\
                payout|payouts|payback; down payment|payments; payment|payments; \
                payment|billing term|terms|schedule|schedules|plan|plans|milestone|milestones|condition|conditions; \
                early|late|final|advance|upfront|milestone payment|payments discount|discounts?
                """, notAfter: .productTail),
        PhraseRule(
            label: .term, name: "invoice",
            patterns: "invoice|invoices|invoiced|invoicing|reinvoice", notBefore: .paperwork,
            notAfter: [.paperwork, .productTail], notNear: .documents, crossesClauses: true),
        PhraseRule(
            label: .term, name: "billing",
            patterns: """
                billed|billing|billable|unbilled|overbilled; bill us|you|them|him|her|hourly|monthly|weekly|per|clients|\
                customers; bill the client|customer; \
                cloud|electricity|phone|energy|hotel|restaurant|legal|hosting|heating|power|water|gas|tax bill|bills; bill of sale
                """, notAfter: [.productTail]),
        PhraseRule(label: .term, name: "bill", patterns: "bill|bills", needs: 0.5, notAfter: .personVerb, isNoun: true),
        PhraseRule(
            label: .term, name: "term word",
            patterns: """
                discount|discounts|discounted; volume|early|bulk|loyalty discount|discounts; \
                purchase order|orders; po number|numbers|reference; \
                refund|refunds|refunded|refunding|refundable|rebate|rebates|reimburse|reimbursed|reimbursement; \
                deposit|deposits; royalty|royalties; escrow; retainer|retainers; covenant|covenants; loan|debt|bank covenant|covenants; city deal|deals; \
                licence|license|licensing fee|fees|agreement|agreements|cost|costs; \
                service credit|credits; credit|credits of|for #; term sheet|sheets; credit note|notes; liability cap|caps|limit|limits|clause; cap on liability; \
                limit|limits|limitation|limitations of|on liability; unlimited liability; \
                liability at|of # times; liability at|of # x?; \
                indemnity|indemnities|indemnify|indemnification|indemnified; \
                master|framework|services|purchase|licence|license|supply|partnership|distribution|reseller \
                services? agreement|agreements|contract; statement|statements of work; \
                terms and conditions; commercial|contract|contractual|payment|credit|pricing term|terms; \
                termination|cancellation|exit|break|penalty|renewal|exclusivity clause|clauses|fee|fees|notice|right|\
                rights; termination for; notice period|periods; auto|automatic|contract renewal|renewals; \
                instalment|instalments|installment|installments; lump sum|sums; clawback|clawbacks; \
                change order|orders; minimum commitment|spend; change request fee; letter of intent|credit; \
                late fee|fees; liquidated damages; subcontract|subcontracts; \
                contractual|contractually; counteroffer|counteroffers
                """, notAfter: [.productTail]),
        PhraseRule(label: .term, name: "term acronym", patterns: "po|pos|msa|sow|sows", isAcronym: true),
        PhraseRule(
            label: .term, name: "contract",
            patterns: "contract|contracts|contracted", notBefore: .technicalHead, notAfter: .technicalTail),
        PhraseRule(
            label: .term, name: "deal",
            patterns: """
                call it a deal; sign|signed|signing|close|closed|closing|lose|lost|losing|win|won|winning|land|landed|\
                cut|strike|struck|seal|sealed|pull|kill a|the|this|that|our? deal|deals; deal size|sizes|value|flow; \
                business deal|deals
                """),
        PhraseRule(
            label: .term, name: "term word in money talk",
            patterns: """
                deal|deals; agreement|agreements; terms; equity; discounting; warranty|warranties; penalty|penalties; liability|liabilities; \
                commission|commissions; licence|license|licences|licenses; subscription|subscriptions; credit|credits; \
                tender|tenders; clause|clauses; renewal|renewals
                """, needs: 0.8, notBefore: .technicalHead, notAfter: .technicalTail, provenByNumber: true, isNoun: true
        ),
        PhraseRule(
            label: .term, name: "bargaining",
            patterns: """
                negotiate|negotiates|negotiated|negotiating|negotiation|negotiations|negotiable|renegotiate|\
                renegotiated; terminate|terminates|terminated|termination
                """, needs: 0.3),
        PhraseRule(label: .term, name: "renewing", patterns: "renew|renews|renewed|renewing", needs: 0.6),
    ]
}
