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
        PhraseRule(label: .term, name: "bill", patterns: "bill|bills", needs: 0.3, notAfter: .personVerb, isNoun: true),
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
                change order|orders; change request|requests; frame|framework|consortium|licensing|settlement|shareholder|sales|\
                reseller|retainer|lease|loan|confidentiality agreement|agreements; non disclosure agreement|agreements; nda|ndas; \
                performance|bid|surety bond|bonds; payment|bank guarantee|guarantees; payment application|applications|run|runs; \
                index|indexation|escalation|price|hardship|exclusivity|confidentiality|arbitration|\
                non compete clause|clauses; noncompete|noncompetes; exclusivity; contract|contractual|payment period|periods|term; \
                ex works; incoterm|incoterms; in arrears; billed|invoiced|paid|pay|payable annually|yearly|monthly|quarterly|upfront|\
                weekly|biannually; net terms; service level agreement|agreements; kill fee|fees; force majeure; \
                penalty|penalties for|if|clause|clauses|payment|payments; dead freight; late delivery penalty|penalties; \
                project|volume|quantity|cash|trade|partner|education|group|staff discount|discounts; buyout|buyouts; \
                addendum|addenda|addendums; contract|lease|licence|subscription extension|extensions; purchase|call option|options; \
                money back; indexation; break option|options|clause|clauses|fee; option year|years; skonto; rate lock|locks; non refundable; \
                nonrefundable; annual|advance prepayment|prepayments; engagement letter|letters; order confirmation|confirmations; \
                task order|orders; work order|orders; defects|defect|warranty|guarantee liability|period|periods; parent company guarantee|guarantees; \
                evergreen clause|contract|renewal; notice buyout; support|service|maintenance|framework|master|option|retainer contract|\
                contracts|agreement|agreements; signing|retention|joining|referral bonus; success fee; outstanding|overdue balance; \
                pay|pays|paid in # day|days|week|weeks; payment in|within|after # day|days|week|weeks|month|months; \
                lien|liens; hold harmless; earn out|outs; earnout; drawdown|drawdowns; call off contract; right of first refusal; best and final; retention money|sum|sums; sole supplier; \
                minimum commitment|spend; change request fee; letter of intent|credit; \
                late fee|fees; liquidated damages; subcontract|subcontracts; \
                contractual|contractually; counteroffer|counteroffers
                """, notAfter: [.productTail], makesDeal: true),
        PhraseRule(
            label: .term, name: "term acronym",
            patterns: "po|pos|msa|sow|sows|nda|ndas|loi|mou|ddp|exw|fob|cif|dap|rfp|rfq", isAcronym: true),
        PhraseRule(
            label: .term, name: "term acronym in money talk", patterns: "sla|slas|po|pos|sow|sows|rfq|rfp", needs: 0.27),
        PhraseRule(
            label: .term, name: "contract",
            patterns: "contract|contracts|contracted", notBefore: .technicalHead, notAfter: .technicalTail,
            makesDeal: true),
        PhraseRule(
            label: .term, name: "deal",
            patterns: """
                call it a deal; sign|signed|signing|close|closed|closing|lose|lost|losing|win|won|winning|land|landed|\
                cut|strike|struck|seal|sealed|pull|kill a|the|this|that|our? deal|deals; deal size|sizes|value|flow; \
                business deal|deals
                """, makesDeal: true),
        PhraseRule(
            label: .term, name: "term word in money talk",
            patterns: """
                deal|deals; agreement|agreements; terms; equity; discounting; warranty|warranties; penalty|penalties; liability|liabilities; \
                commission|commissions; licence|license|licences|licenses; subscription|subscriptions; credit|credits; \
                tender|tenders; clause|clauses; renewal|renewals
                """, needs: 0.48, notBefore: .technicalHead, notAfter: .technicalTail, provenByNumber: true,
            isNoun: true,
            makesDeal: true),
        PhraseRule(
            label: .term, name: "clause in contract talk",
            patterns: """
                exclusive; exclusively; retention; variation|variations; damages; penalty|penalties; bond; quarterly; monthly; annually; \
                rollover; roll|rolls|rolled over; lock in; option; clause|clauses; cliff; vesting; holdback; hold back; acceptance; guarantee|\
                guarantees; notice; advance; extension|extensions; commitment|commitments; framework; floor; ceiling; cancellation; \
                evergreen; bid|bids; offer|offers; owe|owes|owed; quote|quotes; addendum; interest; credit|credits; bill|bills
                """, needs: 0.27, notBefore: .technicalHead, notAfter: .technicalTail, echoesDeal: true),
        PhraseRule(
            label: .term, name: "bargaining",
            patterns: """
                negotiate|negotiates|negotiated|negotiating|negotiation|negotiations|negotiable|renegotiate|\
                renegotiated; terminate|terminates|terminated|termination
                """, needs: 0.18, makesDeal: true),
        PhraseRule(
            label: .term, name: "renewing", patterns: "renew|renews|renewed|renewing", needs: 0.36, makesDeal: true),
    ]
}
