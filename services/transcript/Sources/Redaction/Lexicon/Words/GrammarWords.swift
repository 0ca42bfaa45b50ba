/// Words of grammar, and what may stand around an amount.
enum GrammarWords {
    static let all: [(traits: WordTraits, words: String)] = [
        (.filler, "uh um uhm umm er erm eh ah ahm hm hmm mm mmm uhh"),
        (.article, "a an"),
        (
            .determiner,
            """
            a an the this that these those our your my his her its their any some each every no another which what \
            whose whatever
            """
        ),
        (
            .person,
            """
            i you he she it we they us them me him 'em em people customers clients users someone anybody everybody \
            nobody anyone everyone who client customer
            """
        ),
        (.per, "per"),
        (.by, "by"),
        (
            .clauseBreak,
            "on in at with from last next by to since for before after during if when because so while and but"
        ),
        (.fraction, "third quarter half fifth tenth"),
        (
            .party,
            "i you he she we they us them him her people customers clients someone who client customer suppliers vendors"
        ),
        (.cent, "cent"),
        (.of, "of"),
        (.to, "to"),
        (.net, "net"),
        (.times, "times"),
        (.day, "day days"),
        (.percentWord, "percent pct percentage"),
        (.quantifier, "couple few several many some dozen dozens hundreds thousands millions billions"),
        (.approximator, "about around roughly nearly almost approximately circa maybe perhaps say like just only"),
        (.joiner, "to or and through thru versus vs"),
        (.arithmetic, "plus minus times"),
        (.multiple, "half twice double triple doubles doubled triples tripled doubling halve halved halving"),
        (.figures, "figure figures"),
        (.change, "change"),
        (.at, "at"),
        (.out, "out"),
        (.how, "how"),
        (.each, "each apiece"),
        (.costVerb, "cost costs costing charge charges charging charged pay pays paid paying earn earns"),
        (.roughSize, "low mid high"),
        (
            .strongCue,
            """
            for at under over below above cost costs costing charge charges charging pay pays paid paying capped \
            cap price plus minus
            """
        ),
        (.limitCue, "under below over above within beneath exceed exceeds beyond"),
        (.negation, "not 't cannot never"),
        (
            .amountCue,
            """
            for at under over below above to from of is was 's be been got get cost costs costing 're pay paid paying \
            than between up down like say said capped cap charge charges charging about around roughly nearly have \
            had has want wants wanted need spend spent left by plus minus times only just exactly maybe that and or \
            you've at's offered quoted asking invest invested owe owes owed exceed exceeds reach hit budget fee \
            price total worth save saved saving lose lost earn make makes made
            """
        ),
        (
            .follower,
            """
            a an the this that these those our your my his her its their any some each every no i you he she it we \
            they us them me him is was are were be been being am 's 're 'll 'd 've 'm 't has have had do does did \
            will would could should can may might must for to in on at by from with without of and or but so if \
            because than then as per plus minus times into onto over under below above up down out off after before \
            until till since during between through against around about when where which who what how why while \
            though although unless whether not now here there today tomorrow yesterday again also too maybe perhaps \
            probably actually really just only still even already always never ever okay ok yeah yes no right sure \
            well please thanks thank altogether all total overall alone each apiece either instead upfront front \
            left more less extra fixed flat max maximum min minimum net gross tops ish plusvat vat please isn wasn \
            doesn didn won wouldn shouldn something someone somebody let sounds seems goes comes came went gets got \
            means makes made works worked lands back apart and/or exactly roughly anyway man guys right fine good \
            great cool nice hm um uh oh ah sorry excuse unfortunately i'd initially initial annually monthly weekly \
            yearly quarterly daily hourly across like look looks see think thought say said mean budgeted spent \
            set coming going earmarked allocated approved remaining available committed versus compared \
            depending including excluding assuming wasted saved charged invoiced billed paid due owed outstanding
            """
        ),
    ]
}
