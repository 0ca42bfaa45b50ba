import Redaction
import Testing

@Suite struct AmountTests {
    @Test(arguments: [
        "We agreed on «$420,000» in the end.",
        "That is «£48,000» for phase one.",
        "It was «$1.2M» or so.",
        "The list says «€ 12.500,00» there.",
        "It says «€ 8.386.253,28» and «1.386.253,5 €» there.",
        "They want «USD 40k/yr» for it.",
        "I saw «¥5000» on the box.",
        "It was «A$ 300» for two nights.",
        "Call it «12.500,00 €» then.",
        "About «1 200 000 €» over five years.",
        "Somewhere around «$10-15k» I think.",
        "It is «50p» at the counter.",
        "We have «Rs 50,000» set for it.",
        "So «$2.1 million a year» then.",
        "I heard «٥٠٠ €» from them.",
    ])
    func writtenAmountsAreTakenOut(expected: String) {
        #expect(redactMarked(expected) == expected)
    }

    @Test(arguments: [
        "That is «twenty five Euros» for you.",
        "We can save «point five of a Euro» here.",
        "It is about «fifteen fifteen dollars» today.",
        "That needs «nineteen cents a page» from us.",
        "I would say «eighty grand» for all of it.",
        "It is «a couple of hundred bucks a month» at most.",
        "That equals «many Euro» more.",
        "They ask for «a hundred and twenty grand» now.",
        "It came to «two dollars and fifty cents» there.",
        "He said «half a million dollars» to me.",
        "It was «twelve and a half Euro» at the time.",
        "That is a «five-thousand-dollar» month.",
        "So «eighteen thousand euros», no more.",
        "Can it be done for «twenty five Eu uh Euro» at all?",
        "So «two {vocalsound} dollars» then.",
    ])
    func spokenAmountsWithCurrencyAreTakenOut(expected: String) {
        #expect(redactMarked(expected) == expected)
    }

    @Test(arguments: [
        "The «cost» went up to «seventeen».",
        "We have to «pay» «twelve fifty» for it.",
        "The «budget» is «six hundred».",
        "The «price» is between «two and five k».",
        "«Revenue» was «9,800», against «nine thousand» in the spring.",
        "Our «profit» was «eleven two», I think.",
        "We sold it for «nine» in the end.",
        "The «salary» is «135 to 155».",
        "It «costs» «two» plus «four» plus «four».",
        "A «profit margin» of «forty percent».",
        "It took over «half» of the «budget».",
        "It was «twice» the «assembly cost».",
        "The «price» went up by «a third».",
        "Multiply the «price» by two, say «seventeen fifty» by «two».",
        "They could make it in the mid «six figures».",
    ])
    func bareNumbersAreAmountsInMoneyTalk(expected: String) {
        #expect(redactMarked(expected) == expected)
    }
}
