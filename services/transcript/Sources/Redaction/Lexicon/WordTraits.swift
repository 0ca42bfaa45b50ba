/// Classes of words that the rules ask about; a word can be in several.
struct WordTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    /// `uh`, `erm`: heard, but without meaning.
    static let filler = WordTraits(rawValue: 1 << 0)
    static let determiner = WordTraits(rawValue: 1 << 1)
    static let person = WordTraits(rawValue: 1 << 2)
    /// May stand right behind an amount that has no unit; anything else there is what is being counted.
    static let follower = WordTraits(rawValue: 1 << 3)
    static let currencyWord = WordTraits(rawValue: 1 << 4)
    static let currencyCode = WordTraits(rawValue: 1 << 5)
    /// Makes another thing of a currency: `Euro pallets`, `pound sign`.
    static let currencyCompound = WordTraits(rawValue: 1 << 6)
    static let percentWord = WordTraits(rawValue: 1 << 7)
    /// What prices are quoted by: `a page`, `per seat`.
    static let perUnit = WordTraits(rawValue: 1 << 8)
    static let timeUnit = WordTraits(rawValue: 1 << 9)
    static let month = WordTraits(rawValue: 1 << 10)
    /// Carries a number as its name: `port`, `version`, `phase`.
    static let numberedThing = WordTraits(rawValue: 1 << 11)
    /// Leads up to an amount: `for`, `under`, `costs`.
    static let amountCue = WordTraits(rawValue: 1 << 12)
    /// Buying and selling: not hidden, but money talk.
    static let tradeCue = WordTraits(rawValue: 1 << 13)
    /// What is spent that is not money: time, effort.
    static let timeObject = WordTraits(rawValue: 1 << 14)
    /// What a percentage measures when it does not measure money.
    static let shareNoun = WordTraits(rawValue: 1 << 15)
    /// What is charged with electricity.
    static let battery = WordTraits(rawValue: 1 << 16)
    /// Makes a technical thing of `budget`, `rate`, `cost`, `contract`: `error budget`, `sample rate`.
    static let technicalHead = WordTraits(rawValue: 1 << 17)
    /// Follows `rate`, `cost`, `price` and so on in technical compounds: `rate limit`, `cost function`.
    static let technicalTail = WordTraits(rawValue: 1 << 18)
    /// Speaks of invoices and contracts as documents that are read by a machine.
    static let paperwork = WordTraits(rawValue: 1 << 19)
    /// What persons do: `said`, `thinks`.
    static let personVerb = WordTraits(rawValue: 1 << 20)
    static let quantifier = WordTraits(rawValue: 1 << 21)
    static let approximator = WordTraits(rawValue: 1 << 22)
    /// Leads up to a time of day: `until`.
    static let until = WordTraits(rawValue: 1 << 23)
    static let numberWord = WordTraits(rawValue: 1 << 24)
    static let article = WordTraits(rawValue: 1 << 25)
    /// Joins two amounts: `to`, `or`, `plus`.
    static let joiner = WordTraits(rawValue: 1 << 26)
    /// A sum: `plus`, `minus`, `times`.
    static let arithmetic = WordTraits(rawValue: 1 << 27)
    static let per = WordTraits(rawValue: 1 << 28)
    static let net = WordTraits(rawValue: 1 << 29)
    static let times = WordTraits(rawValue: 1 << 30)
    static let day = WordTraits(rawValue: 1 << 31)
    static let liability = WordTraits(rawValue: 1 << 32)
    /// Doubles or halves a price: `half`, `twice`.
    static let multiple = WordTraits(rawValue: 1 << 33)
    /// A price, a cost, a sum of money: what can be halved.
    static let moneyNoun = WordTraits(rawValue: 1 << 34)
    static let of = WordTraits(rawValue: 1 << 35)
    static let to = WordTraits(rawValue: 1 << 36)
    static let figures = WordTraits(rawValue: 1 << 37)
    static let change = WordTraits(rawValue: 1 << 38)
    static let clockWord = WordTraits(rawValue: 1 << 39)
    static let salesOther = WordTraits(rawValue: 1 << 40)
    static let ordinalOrNext = WordTraits(rawValue: 1 << 41)
    /// What is done at a time of day: `start`, `meet`.
    static let meeting = WordTraits(rawValue: 1 << 44)
    static let yearCue = WordTraits(rawValue: 1 << 43)
    static let money = WordTraits(rawValue: 1 << 46)
    /// A name as well as a word of money: `Bill`, `Price`.
    static let nameLike = WordTraits(rawValue: 1 << 47)
    /// Words that set payment days: `pay`, `invoice`, `within`.
    static let paymentCue = WordTraits(rawValue: 1 << 48)
    /// Parts of software that are about payment without being a term: `payment service`.
    static let productTail = WordTraits(rawValue: 1 << 52)
    /// The second half of `per cent`.
    static let cent = WordTraits(rawValue: 1 << 53)
    /// Leads up to an amount so clearly that even a small number is one: `for`, `under`, `costs`.
    static let strongCue = WordTraits(rawValue: 1 << 54)
    /// A limit that something has to stay under or over.
    static let limitCue = WordTraits(rawValue: 1 << 55)
    /// Reading documents by machine.
    static let documents = WordTraits(rawValue: 1 << 56)
    static let roughSize = WordTraits(rawValue: 1 << 57)
    static let by = WordTraits(rawValue: 1 << 58)
    /// Who buys, sells, charges: persons, but not `it`.
    static let party = WordTraits(rawValue: 1 << 59)
    /// Selling and buying itself.
    static let sale = WordTraits(rawValue: 1 << 60)
    /// Begins another part of the sentence.
    static let clauseBreak = WordTraits(rawValue: 1 << 61)
    /// A part that is spoken with an article: `a third`, `a quarter`.
    static let fraction = WordTraits(rawValue: 1 << 62)
    /// Takes an amount as its object: `costs`, `pays`.
    static let costVerb = WordTraits(rawValue: 1 << 63)
    static let each = WordTraits(rawValue: 1 << 42)
    static let at = WordTraits(rawValue: 1 << 51)
    static let how = WordTraits(rawValue: 1 << 50)
    static let out = WordTraits(rawValue: 1 << 49)
    static let negation = WordTraits(rawValue: 1 << 45)
}
