/// Money that comes in, goes out or is kept.
enum FinancePhrases {
    static let all: [PhraseRule] = [
        PhraseRule(
            label: .finance, name: "money",
            patterns: """
                money|monies|moneys|cash; cash flow|flows; cashflow; \
                spend|spends|spending|spent|make|makes|making|made|earn|earns|earning|earned|save|saves|saving|saved|\
                lose|loses|losing|lost|raise|raises|raising|raised|invest|invests|invested|investing|waste|wasting|\
                wasted <determiner|quantifier>? more|extra|less|much|enough|real|good|serious|big|some|any|no? money|cash; \
                spend|spends|spending|spent|make|makes|making|made|earn|earns|earning|earned|save|saves|saving|saved|\
                lose|loses|losing|lost|cost|costs a? lot|lots|load|loads|bunch|ton|bit|pile of money|cash; \
                make|makes|making|made|turn|turns|turned|book|booked a|any|some|no|more? decent|good|big|small|fat? profit|profits|loss; \
                spend|spending|spent uh|um|the|and? spend|spending|spent money|cash; \
                money invested|spent|coming|raised; petty cash; \
                cash balance|balances|receipt|receipts|reserve|reserves|injection|position|generated|generation|deposits|\
                payment|payments|prize|cow|burn|crunch; lend|lends|lent|lending|borrow|borrowed|borrowing money|cash; \
                generate|generates|generated|generating <determiner|quantifier>? surplus|more|extra|enough? cash|money|\
                revenue|income; sum|sums of money; large|small|huge|considerable|substantial|significant sum|sums
                """),
        PhraseRule(
            label: .finance, name: "finance word",
            patterns: """
                revenue|revenues|turnover|earnings|income|incomes|profit|profits|profitable|profitability|unprofitable|\
                profiting; profit margin|margins; loss making; gross|net|operating profit|profits|margin|margins|income|\
                revenue|loss|losses|earnings; \
                disposable|household|personal|net|gross|annual income|incomes; living|minimum|hourly|weekly wage|wages; tax credit|credits|relief|break|breaks|refund|refunds|rebate|rebates; \
                salary|salaries|salaried|wage|wages|payroll|payrolls|remuneration|payslip; \
                salary|pay band|bands|range|ranges|review|reviews; pay rise|rises|raise|raises|cut|cuts|grade|grades; \
                funding|funded|funds|fundraising|unfunded|underfunded; fund; \
                financial|financially|finances|financing|financed|financials|refinance; \
                wage|rent|payroll|income|price|housing subsidy|subsidies|supplement|supplements; income support; student finance|loan|loans|debt|debts; stimulus package|packages|money|spending; in|into|out the|of? the? red|black; fiscally solvent; fiscally|insolvent|insolvency|bankrupt|bankruptcy|liquidity; \
                our|your|their|its bottom line; break|breaks|breaking|broke even; breakeven; burn rate; \
                roi; return|returns on investment|equity|capital|sales|assets; rate of return; \
                payback under|in|within|of|over|period? #? month|months|year|years?; payback; \
                pays|pay|paid for itself|themselves; \
                loan|loans|mortgage|mortgages|overdraft; credit line|lines|facility; line|lines of credit; \
                capex|opex|ebitda|mrr; valuation|valuations; dividend|dividends; subsidy|subsidies|subsidised|\
                subsidized; stipend|stipends; expenditure|expenditures|outgoings|overspend|overspent|overspending|\
                underspend|underspent; sales figure|figures|volume|volumes|target|targets|revenue|forecast; \
                government|research grant|grants; grant money|funding; shareholder|shareholders value; \
                bonuses; severance; windfall; working|venture|seed capital; seed|funding|investment|bridge round|rounds; our|your|their overheads; \
                bonus pool|pools|scheme|payment|payments; series a|b|c|d|e|seed round?; pre revenue; months|weeks|month|week|quarters of runway|cash; joining|sign|signing|year|annual bonus|bonuses; accrual|accruals; pay|salary hike|hikes
                """),
        PhraseRule(
            label: .finance, name: "accounting",
            patterns: """
                amortise|amortize|amortised|amortized|amortisation|amortization|depreciate|depreciation; \
                write|writes|wrote|written|writing it|them|this|that|these? off; writeoff|writeoffs; \
                sponsorship|sponsorships; ad|media|marketing|advertising|cloud|training spend; \
                order|contract|deal|lifetime value|values; convertible note|notes; cap table; burn rate; monthly burn; \
                p and l; balance sheet; cost centre|center; bad debt|debts; petty cash; per diem|diems; \
                cash flow|flows; credit facility; equity stake|stakes; share|stock option|options; option pool; \
                payroll run|runs; crowdfunding; pledge drive; match funding; grant income
                """),
        PhraseRule(
            label: .finance, name: "accounting in money talk",
            patterns: "burn; grant|grants; sponsor|sponsors; write off",
            needs: 0.42, provenByNumber: true, isNoun: true),
        PhraseRule(label: .finance, name: "sales", patterns: "sales", notAfter: .salesOther),
        PhraseRule(
            label: .finance, name: "lending",
            patterns: """
                borrowings; reserves; bail out|outs; bailout|bailouts; war chest; deficit|deficits; overdrawn; lender|lenders of; \
                tax|taxpayer|taxpayers|taxpayer's dollars|money|pounds|revenue|revenues|receipts; paycheque|paycheques|paycheck|paychecks; fiscal|monetary; pocket money; nest egg; moneymaker; \
                debt|debts; indebted; arrears; creditor|creditors; endowment|endowments; slush fund; trust fund|funds; \
                capital expenditure|spending|funding|investment|allocation; public purse
                """),
        PhraseRule(label: .finance, name: "finance", patterns: "finance"),
        PhraseRule(label: .finance, name: "borrowing", patterns: "borrowing", notAfter: [.determiner, .person]),
        PhraseRule(
            label: .finance, name: "lending in money talk",
            patterns: """
                lending; surplus|surpluses; bottom|top line; receipts; bond|bonds; sums; donation|donations; asset|assets; \
                bursary|bursaries; scholarship|scholarships; grants; bonus; runway; fortune; compensation; savings; shortfall|shortfalls
                """, needs: 0.24, provenByNumber: true),
        PhraseRule(
            label: .finance, name: "finance acronym", patterns: "arr|mrr|acv|tcv|ltv|cac|gmv|cogs|ebit|roas|irr|npv",
            isAcronym: true),
        PhraseRule(label: .finance, name: "runway", patterns: "months|weeks of runway; cash runway"),
        PhraseRule(
            label: .finance, name: "invest",
            patterns: "invest|invests|invested|investing|investment|investments|reinvest|reinvested",
            notNear: .timeObject),
        PhraseRule(
            label: .finance, name: "spend",
            patterns: "spend|spends|spending|spent", notNear: .timeObject),
        PhraseRule(
            label: .finance, name: "earn",
            patterns: "earn|earns|earned|earning", needs: 0.21, provenAfter: [.quantifier, .currencyWord],
            provenByNumber: true),
        PhraseRule(
            label: .finance, name: "savings",
            patterns: "savings", notBefore: [.timeObject, .shareNoun]),
        PhraseRule(
            label: .finance, name: "to finance",
            patterns: """
                finance you|us|it|them|this|that|the; finance information|issue|issues|pressure|pressures|option|\
                options|details|arrangement|arrangements; to finance a|the|our|their
                """),
        PhraseRule(
            label: .finance, name: "margin",
            patterns: "margin|margins", needs: 0.3, provenBefore: .percentWord, provenByNumber: true),
        PhraseRule(
            label: .finance, name: "raise",
            patterns: """
                get|gets|got|getting|give|gave|given|want|wants|deserve|deserves a|the|their|our|my|your|him|her|us|\
                them|people? a? raise|raises; ask|asks|asked|asking for a raise; pay raise
                """),
        PhraseRule(
            label: .finance, name: "finance word in money talk",
            patterns:
                "capital; overhead|overheads; grant; return|returns; saving; solvent; proceeds; allowance|allowances; tax|taxes",
            needs: 0.45, notAfter: .of, provenByNumber: true, isNoun: true),
    ]
}
