/// What things cost, and how dear or cheap they are.
enum PricePhrases {
    static let all: [PhraseRule] = [
        PhraseRule(
            label: .price, name: "price word",
            patterns: """
                price|prices|priced|pricing|pricings|reprice|repricing|pricey|overpriced|underpriced; \
                price point|points|tag|tags|list|lists|increase|increases|rise|rises|cut|cuts|hike|hikes|reduction|\
                reductions|range|ranges|bracket|brackets|wise|match|level|levels|category|categories|class|segment|war|wars|\
                difference|differences|premium|quote|quotes|tier|tiers|ceiling|target|targets|estimate|estimates|structure; \
                pretty|too|very|quite|so|bit|rather|really|fairly|bloody dear; cost|costs|costing us|me|them|you|him|her? a fortune|bomb; pricewise; costwise; \
                cheap|cheaper|cheapest|lower|low|high|higher|best|asking price|prices range|ranges|point|points|level|levels|tag|tags|bracket|class|category?; \
                cheap|cheaper|cheapest|cheaply|cheapie|cheapo|inexpensive|dearer; \
                expensive|costly|costlier|costliest; affordable|unaffordable|affordability; \
                cost|costs prohibitive|effective|efficient|neutral|saving|savings|overrun|overruns|estimate|\
                estimates|base|structure|breakdown|wise|reduction|reductions; cost of sale|sales|goods|ownership|capital; \
                rate card|cards; fee|fees; fixed|flat price|prices|fee|fees|cost|costs|rate; \
                time and material|materials; t and m; one time|off fee|fees|cost|costs|charge|charges; drop fee|fees; demurrage; no charge; list price; value for money; interest|mortgage|borrowing|lending rate|rates; rip off; ripoff; overcharge|overcharged|overcharging|undercharged; tuition fee|fees; insurance premium|premiums; free of charge; rent|rents|rental|rentals; \
                surcharge|surcharges|markup|markups|upcharge|tariff|tariffs; mark up percent; \
                uplift|uplifts; import|excise|customs|stamp duty|duties; standing charge|charges; spot rate|rates|price|prices; \
                expense|expenses; cost plus; price per *; cost per *
                """, notAfter: .technicalTail),
        PhraseRule(
            label: .price, name: "cost",
            patterns: "cost|costs|costing|costed|costings", notAfter: .technicalTail,
            notNear: .timeObject),
        PhraseRule(
            label: .price, name: "kind of price",
            patterns: """
                selling|sales|sale|production|assembly|unit|total|target|admission|fixed|retail|wholesale|purchase|\
                blended|day|daily|hourly|monthly|annual|yearly|weekly|running|operating|\
                setup|entry|delivery|shipping|freight|labour|labor|material|materials|manufacturing|maintenance|seat|\
                late|pension|pensions|staff|wage|personnel|component|components|chip|parts|packaging|warehouse|build|building|\
                development|design|research|marketing|advertising|training|insurance|repair|replacement|licensing|distribution|\
                processing|borrowing|financing|fixed|direct|indirect|core|living|housing|heating|property|estate|estates|\
                manufacture|product|project|programme|program|delivery|implementation|support|unit|transition|compliance|\
                late|cancellation|entrance|demurrage|storage|transport|travel|energy|electricity|service|management|\
                success|registration|membership|subscription|tuition|legal|consulting|consultancy|handling|booking|\
                overhead|transaction|brokerage|administration|admin|agency|finder's|base|standard|market|current|\
                ticket|tickets|full|hot|spot|location|hall|venue|catering|fuel|toll|parking|customs|landed|replacement|rework|\
                call|print|printing|translation|hardware|software|data|lab|test|crew|studio|court|notary|audit|\
                exit|entry|joining|signup|onboarding|roaming|bank|wire|exchange|courier|postage|storage|cleaning|security|\
                variable|marginal|average|overall|upfront|recurring|onetime|capital|staff|staffing|hosting|cloud|\
                infrastructure|power|fuel|rental|vessel price|prices|cost|costs|fee|fees|charge|charges|pricing; \
                additional|extra|hidden|bank|callout|no|any|other charges; administrative|administration cost|costs|fee|fees; \
                charge|charges|charged|charging a|an|the|any|no|extra? fee|fees|premium|surcharge|deposit; chargeable; \
                labour|labor market cost|costs; \
                per seat|unit|head|user|hour|page|item|piece price|prices|cost|costs|fee|fees|pricing
                """, notAfter: .technicalTail),
        PhraseRule(
            label: .price, name: "rate of pay",
            patterns: """
                day|daily|hourly|blended|billing|billable|consulting|monthly|weekly|charge|charging|charged|nightly|\
                overtime|freelance|contractor|panel|exchange|time|room|going|rack|discounted|reduced|cheaper rate|rates
                """, notAfter: .technicalTail, makesRatePrice: true),
        PhraseRule(
            label: .price, name: "kind of rate",
            patterns: """
                national|universal|market|variable|flat|standard|average|base|single|different|higher|lower|english|\
                new|current|old|agreed|fixed|special|preferential|local rate|rates
                """, needs: 0.36, notAfter: [.technicalTail, .person, .of], provenByNumber: true, echoesRate: true),
        PhraseRule(
            label: .price, name: "charge",
            patterns: "charge|charges|charged|charging", needs: 0.33,
            provenBefore: .party, provenAfter: [.party, .per, .currencyWord], notAfter: [.of], notNear: .battery,
            crossesClauses: true),
        PhraseRule(
            label: .price, name: "rates",
            patterns: "rates", needs: 0.36, provenBefore: [.clauseBreak, .ordinalOrNext],
            notBefore: [.technicalHead, .to], notAfter: [.technicalTail, .person, .of], echoesRate: true),
        PhraseRule(
            label: .price, name: "rate",
            patterns: "rate", needs: 0.42, notBefore: [.technicalHead, .to], notAfter: [.technicalTail, .person],
            provenByNumber: true, isNoun: true, echoesRate: true),
        PhraseRule(
            label: .price, name: "quote",
            patterns: """
                get|gets|got|getting|send|sends|sent|sending|receive|received|ask|asked|request|requested|give|gave|\
                need|want|wait|waiting for|us|me|you|him|them? for|us|me? a|the|another|their|your|our|any? \
                quote|quotes|quotation|quotations; quote|quotes|quotation|quotations for|from; price quote|quotes; \
                quoted us|me|you|them|at|for; quoted <approximator>? #
                """),
        PhraseRule(
            label: .price, name: "quote in money talk", patterns: "quote|quotes|quoted|quotation|quotations",
            needs: 0.48,
            provenByNumber: true
        ),
        PhraseRule(
            label: .price, name: "price basis",
            patterns: "per seat|user|head; at cost; fixed bid; free trial; all inclusive; excluding|including|ex vat",
            needs: 0.3),
        PhraseRule(
            label: .price, name: "tax on a price", patterns: "duty|duties|toll|tolls|levy|levies", needs: 0.33,
            provenByNumber: true),
        PhraseRule(label: .price, name: "fixed", patterns: "fixed|flat; all in", followsAmount: true),
        PhraseRule(label: .price, name: "fee schedule", patterns: "fee|fees schedule|schedules", needs: 0.48),
    ]
}
