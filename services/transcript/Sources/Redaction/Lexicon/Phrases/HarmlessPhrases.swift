/// Phrases that hold a word of money and do not speak of any.
enum HarmlessPhrases {
    static let all: [PhraseRule] = [
        PhraseRule(
            label: nil, name: "idiom",
            patterns: """
                at all cost|costs; at any cost|price; parts per million|billion|thousand; pricing page|tab|screen|table|widget|component|endpoint; at the cost of; cheap look|looks|feel|feeling; at the expense of; in charge; take|takes|took|taking charge; \
                look|looks|looked|looking|feel|feels|feeling so|very|too|really|quite|rather|bit|kinda? cheap; cheap trick|tricks|shot|shots|joke|jokes|talk|seats; pay|pays|paid|paying off; \
                pay|pays|paid|paying <determiner|quantifier>? close? attention|heed|homage|tribute|respects|respect|visit; \
                pay|pays|paid|paying close|more|less|much|better|special|particular|enough|careful|due? attention|heed; \
                pay|pays|paid|paying lip; pay|pays|paid|paying dividends; \
                earn|earns|earned|earning trust|respect|<person> stripes|the? right|place|keep; earned value; and i quote; quote unquote; i quote; in terms of; come|comes|came to terms; \
                on good|bad|speaking terms; take|takes|took|taking the? credit; credit where|to him|her|them; \
                give|gives|gave|giving|deserve|deserves credit; for my money; bottom line is|was <determiner|person>; \
                can afford to; least afford; worth every penny; penny has? dropped; penny for your; \
                a million things|times|ways|reasons; not a|one penny; deal with|breaker|breakers; big|great|good deal of; \
                no big deal; big deal; new|green deal; time limit|limits; speed limit|limits; oh dear; dear me; dear oh? dear; debt of gratitude; \
                    attention|hearing|democratic deficit|deficits; senate|private|public|government|parliamentary|member's|house|reform bill|bills; bill s|c; \
                funding|investment|revenue|loans|budget|pension|tax council|councils|board|boards|agency|authority|commission|\
                act; loans company; revenue and? customs|scotland|wales; national|inland revenue; investment canada; \
                oil|gas|nature|game|natural|mineral|army reserves; \
                finance|financial|accounts|accounting|sales|budget|pay department|departments|team|director|directors|committee|\
                minister|ministers|manager|managers|people|guy|guys|officer|officers|official|officials|person|secretary|ministry|section|division|\
                dept; loan officer|officers; fiscal year|years; \
                finance is|are|was|has|thinks|think|said|says|wants|want|told|needs|need|deal|deals|will|would|asked|approved; \
                talk|talks|talked|talking|speak|spoke|speaking|check|checked|checking|ask|asked|tell|told|have|email|emailed|\
                ping|pinged|from to|with? finance; minister|secretary|ministry|department|director|head of|for finance;  great deal; good deal more; real deal; deals|dealing|dealt with; \
                cash in on; cash register|registers|desk|machine; rich on; quarter past|to; \
                spend|spent the night; money talks; credit card|cards|union|unions|score|scores; \
                discount|discounts|discounting|discounted the|that|this|it|any|them? idea|theory|possibility|hypothesis|notion|reading|claim|chance|that|completely; \
                bill|grant|penny|mark|chase|rich|cash price|grant|cash|rich|banks|sterling; salt|mineral|mud|silt|silty|clay|sediment|fat|calcium|carbon|rock|ore|glacial|lime deposit|deposits; \
                a cost|price i|we|you 'm|am|'re|are? willing to pay
                """),
        PhraseRule(
            label: nil, name: "technical sense",
            patterns: """
                cost|loss|reward|price function|functions|matrix|matrices|model|volume|landscape; \
                price elasticity|elasticities; shelf price|prices; \
                rate limit|limits|limited|limiting|limiter|limiters; rate of change; \
                api|data|interface|smart|design|schema|event|type|consumer|social contract|contracts; \
                contract test|tests|testing; \
                error|token|latency|memory|performance|byte|retry|power|thermal|noise|carbon|time|timing|frame|compute|\
                complexity|size|link|sprint|point|points|attention|crawl|energy budget|budgets; \
                expensive|cheap|costly query|queries|operation|operations|computation|computations|call|calls|loop|\
                loops|join|joins; expensive|cheap|costly to compute|calculate|query|render; \
                technical|tech debt; margin|margins of error|safety|victory; \
                pound|dollar|euro sign|signs|symbol; net weight|weights|zero|result|effect|promoter|new|ball|present; \
                po box; late payment policy|policies; discount factor|factors; cash|memory cache; \
                charge level|levels|cycle|cycles|point|points|port|ports|carrier|carriers; \
                certificate|cert|domain|ssl|tls|dhcp|token renewal|renewals; return value|type|code|values|key|trip|flight; \
                open source license|licence; driving|driver|drivers|driver's license|licence
                """),
        PhraseRule(
            label: nil, name: "documents",
            patterns: """
                carrier|carriers|scanned|sample|test|freight|annotated|labelled|labeled invoice|invoices; \
                invoice number|numbers|milestone|parser|parsing|extraction|extractor|document|documents|page|pages|\
                image|images|field|fields|template|templates|format|formats|model|dataset|data|layout|layouts|line|\
                lines|classifier|recognition|scan|scans|ocr|id|ids|processing
                """),
    ]
}
