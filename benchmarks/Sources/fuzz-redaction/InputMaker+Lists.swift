extension InputMaker {
    static let placeholders = [
        "[REDACTED_AMOUNT]", "[PRICING_DISCUSSION]", "[BUDGET_CONSTRAINT]", "[FINANCIAL_DISCUSSION]",
        "[COMMERCIAL_TERM]", "[REDACTED_AMOUNT", "[REDACTED_", "[[COMMERCIAL_TERM]]",
    ]

    static let numberWords = """
        zero oh one two three four five six seven eight nine ten eleven twelve fifteen nineteen twenty thirty forty fifty \
        ninety hundred thousand million grand k half quarter point and a couple several hundreds
        """.split(separator: " ").map(String.init)

    /// Words that many rules turn on, so that they meet more often than chance has it.
    static let pieces = """
        price cost fee budget money pay paid invoice discount deposit contract revenue margin salary spend spent on days \
        months years week month year time the a an of for to under over at our your that this half twice third quarter \
        percent per cent each euro dollars pounds cents grand k from between and or plus minus times by net rate rates \
        day-rate hourly age ages aged old how many much notice renewal term terms deal agreement liability cap sell sold \
        buy it we they I uh um {disfmarker} {vocalsound} , . ? ! - – / is was 's all in up down off out page seats users
        """.split(separator: " ").map(String.init)

    static let others = [
        "👍🏽", "👩‍👩‍👧", "é", "e\u{301}", "a\u{301}\u{302}", "ñandú", "שלום", "סכום", "مبلغ", "٥٠٠", "۵۰", "５０", "日本", "円",
        "\u{200E}", "\u{200F}", "\u{202B}", "\u{202C}", "\u{FEFF}", "\u{200B}", "\u{200D}", "\r\n", "\r", "\0",
        "\u{FFFD}",
        "v1.2.3", "12:30", "2025-10-06", "2019-20", "Q4", "R&D", "C++", "a@b.example", "https://a.example/5", "#12",
        "{", "}",
        "[", "]", "“", "”", "…", "’s", "'s", "can't", "O'Brien", "Bill", "Grant", "Mr", "Price",
    ]

    static let gaps = [
        "", " ", "  ", "\r\n", "\n\n", "\n", "\t", ". ", ", ", "? ", "! ", "; ", "-", " - ", "–", "—", "/", "'", "’",
        "_",
        " uh ", ", um, ", ": ", "\u{A0}", "\u{2028}",
    ]

    static let joints = [
        " ", " ", ", ", " to ", " or ", " and ", "-", "–", " - ", " plus ", " minus ", " times ", " by ", " of ", "/",
        ". ",
        " uh ", " between ", " from ", "; ", "\r\n", " a ", " per ",
    ]

    static let currencies = [
        "$", "£", "€", "¥", "₪", "₹", "US$", "USD", "EUR", "CHF", "kr", "R$", "zł", "￥", "dollars", "euros", "pence",
    ]

    static let units = [
        "", "", "", "%", " %", "k", "K", "m", "M", "bn", " million", " k", " grand", " percent", " per cent",
        " dollars",
        " euros", " cents", "p", "€", " €", " EUR", " a month", "/yr", " per seat", " each", " days", " day", " months",
        " years", " year", " pages", " times", " figures", "-day", "-year", "th", "x", "pm", " o'clock", " out of",
        " months' notice", " and change", " or so", " year olds",
    ]

    static let figures = [
        "0", "00", "007", "1", "1999", "2026", "2019-20", "12:30", "1.2.3", "1,2,3", "10-15", "5–10", "1/2", "½", "٥٠٠",
        "1e9",
        "99999999999999999999", "1.", ".5", "1,", "1'000", "3.14", "24/7",
    ]
}
