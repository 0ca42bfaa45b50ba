/// Words of currencies, units and trade.
enum MoneyWords {
    static let all: [(traits: WordTraits, words: String)] = [
        (
            .currencyWord,
            """
            dollar dollars euro euros pound pounds quid buck bucks cent cents pence penny pennies pee yen yuan \
            renminbi rupee rupees franc francs krona kronor krone kroner p dirham dirhams peso pesos lira rouble \
            roubles ruble rubles zloty złoty zlotys złotych shekel shekels sterling ringgit baht naira rand \
            shillings cedi cedis dong taka riyal riyals dinar dinars forint forints koruna korun lei leu hryvnia hryvnias \
            reais kr rappen øre bob fiver tenner
            """
        ),
        (
            .currencyCode,
            """
            usd eur gbp chf jpy cad aud nzd sek nok dkk cny inr sgd hkd zar brl mxn pln czk aed ils krw thb us$ rs
            """
        ),
        (
            .currencyCompound,
            """
            sign signs symbol symbols pallet pallets zone area bloc cup weight key keys menu store shop \
            stores millionaire millionaires shave
            """
        ),
        (
            .perUnit,
            """
            hour hours day week month months year quarter minute seat user head unit piece page person night item \
            remote licence license document call request transaction token square megawatt kilowatt litre liter \
            gallon kilo tonne ton mile kilometre kilometer store site turbine ticket month's year's pop hr mo yr \
            wk annum metre meter day's metres meters placement candidate session visit box pallet container trip shift \
            patient student guest participant attendee participant plate scan test batch copy device button word gig gigabyte terabyte sprint head contract order shipment kg lb sqm gb tb kwh mwh
            """
        ),
        (
            .tradeCue,
            """
            sell sells selling sold buy buys buying bought purchase purchases purchasing shell shelling owe owes owed \
            reimburse fundraise afford tender bid bids bidding upsell cheque check's wallet coin accountant \
            accountants procurement cfo vat tax taxes currency dollars euros bucks quid dollar euro invoice \
            purchaser reseller hosting subscription economics economy commercially commercial fiscal bank banks vendor vendors supplier suppliers uplift burn earn earns \
            earned bonus worth wholesale retail auction lease lend lends lent borrow borrowed offer offered premium premiums
            """
        ),
        (.money, "money cash"),
        (.sale, "sell sells selling sold resell buy buys buying bought owe owes owed lend lent borrow borrowed"),
        (
            .moneyNoun,
            """
            price prices cost costs fee fees expenditure expense expenses budget money \
            revenue profit margin salary salaries savings saving spend spending bill bills payment payments funding \
            turnover income wage wages invoice hosting total investment reserves debt loan loans grant grants
            """
        ),
        (.nameLike, "commission bill price grant cash penny rich sterling buck mark chase charge grand crown"),
        (.paymentCue, "pay pays paid paying payment payments invoice invoices terms payable due billing net"),
        (.liability, "liability liable indemnity indemnities indemnification damages"),
        (
            .ordinalOrNext,
            """
            first second third next last final previous open outstanding unpaid overdue latest kickoff our your my \
            their his an this another same new old current
            """
        ),
    ]
}
