import FoundationEssentials
import SlackAPI
import Testing

@Suite("Text in Slack's mark-up")
struct MrkdwnTests {
    @Test func whatPeopleWroteIsEscapedWhereverItIsInserted() throws {
        let title = "<!channel> & <https://evil.example|safe>"
        let user = try #require(SlackUserID("U012ABCDE"))

        let text: Mrkdwn = "*\(title)* for \(Mrkdwn.mention(user)), \(3) items"

        #expect(
            text.source
                == "*&lt;!channel&gt; &amp; &lt;https://evil.example|safe&gt;* for <@U012ABCDE>, 3 items")
    }

    @Test(arguments: [
        ("https://a.example/?x=1&y=2", "A & B", "<https://a.example/?x=1&amp;y=2|A &amp; B>"),
        ("mailto:a@b.example", "Mail", "<mailto:a@b.example|Mail>"),
        ("https://a.example/a|b>c d", "x", "<https://a.example/a%7Cb%3Ec%20d|x>"),
        ("HTTPS://a.example", "two\nlines", "<HTTPS://a.example|two lines>"),
        ("https://a.example", "", "<https://a.example>"),
        ("javascript:alert(1)", "click", "click"),
        ("slack://open", "click", "click"),
        ("https://", "click", "click"),
        ("https://a.example/" + String(repeating: "a", count: 3_000), "long", "long"),
    ])
    func linksLeadOnlyWhereTheyMay(url: String, label: String, expected: String) {
        #expect(Mrkdwn.link(url, label).source == expected)
    }

    @Test func marksEndWithTheLineAndStandBesideBlanks() {
        #expect(Mrkdwn.bold("a\nb ").source == "*a*\n*b* ")
        #expect(Mrkdwn.bold("2 * 3" as String).source == "*2 ∗ 3*")
        #expect(Mrkdwn.italic(" " as String).source == " ")
        #expect(Mrkdwn.code("a`b\nc").source == "`aˋb c`")
        #expect(Mrkdwn.codeBlock("a ``` <b>\n").source == "```\na ˋˋˋ &lt;b&gt;\n```")
        #expect(Mrkdwn.quote("a\n\nb").source == "> a\n> \n> b")
    }

    /// `·` stands before a sign that is shown by one that looks the same.
    @Test(arguments: [
        ("*sync*", "·*sync·*"), ("a *bold* move", "a ·*bold·* move"), ("_x_ ~y~", "·_x·_ ·~y·~"),
        ("`code`", "·`code·`"), ("**", "·*·*"), ("*", "·*"), ("(*)", "(·*)"), ("end*", "end·*"),
        ("snake_case and 2*3", "snake_case and 2*3"), ("2 * 3", "2 * 3"), ("[REDACTED_AMOUNT]", "[REDACTED_AMOUNT]"),
        ("see https://a.example/_x_/~me", "see https://a.example/_x_/~me"),
        ("*https://a.example/*", "·*https://a.example/*"), ("plain", "plain"), ("", ""),
    ])
    func signsOfPeopleAreNoMarks(text: String, expected: String) {
        let source = Self.shown(expected)

        #expect(Mrkdwn(escaping: text).source == source)
        #expect(("*\(text)*" as Mrkdwn).source == "*\(source)*")
        #expect(
            Mrkdwn.link("https://b.example", "x " + text).source.hasSuffix(
                "|x \(text.count == 1 ? text : source)>"))
    }

    @Test(arguments: [
        ("\\*sync\\*", "·*sync·*"), ("**a\\*b**", "*a*b*"), ("snake\\_case", "snake_case"),
        ("**\\*** x", "*·** x"), ("[\\*a\\*](https://a.example)", "<https://a.example|·*a·*>"),
        ("`_x_` \\_y\\_", "`_x_` ·_y·_"),
    ])
    func whatMarkdownEscapesStaysASign(markdown: String, expected: String) {
        #expect(Mrkdwn(markdown: markdown).source == Self.shown(expected))
    }

    private static func shown(_ text: String) -> String {
        [("·*", "∗"), ("·_", "ˍ"), ("·~", "∼"), ("·`", "ˋ")].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    @Test(arguments: [
        ("in\u{202E}gpj.exe", "ingpj.exe"), ("\u{2067}a\u{2069} & \u{202B}b\u{202C}", "a &amp; b"),
        ("مرحبا", "مرحبا"),
    ])
    func whatTurnsTheDirectionOfWritingIsDropped(text: String, expected: String) {
        #expect(Mrkdwn(escaping: text).source == expected)
        #expect(Mrkdwn.code(text).source == "`\(expected)`")
        #expect(Mrkdwn(markdown: text).source == expected)
        #expect(WritingDirection.withoutControls(text).unicodeScalars.allSatisfy { !(0x2060...0x206F ~= $0.value) })
    }

    @Test func aTimeIsShownByTheReadersClock() {
        let date = Date(timeIntervalSince1970: 1_762_160_400.9)

        #expect(
            Mrkdwn.date(date, format: .dayAndTime, fallback: "3 Nov <09:00>").source
                == "<!date^1762160400^{date_short_pretty} {time}|3 Nov &lt;09:00&gt;>")
    }

    @Test(arguments: [
        ("# Title **b**\ntext", "*Title b*\n\ntext"),
        ("**bold** *it* ~~no~~ `a<b`", "*bold* _it_ ~no~ `a&lt;b`"),
        ("**bold *both* more**", "*bold _both_ more*"),
        ("- a\n- b\n  - c\n\n1. x\n2. y", "• a\n• b\n    • c\n\n1. x\n2. y"),
        ("3. x\n4. y", "3. x\n4. y"),
        ("- [ ] open\n- [x] done", "☐ open\n☑ done"),
        ("> q1\n> q2\n\nafter", "> q1\n> q2\n\nafter"),
        ("```swift\nlet a = 1 & 2\n```", "```\nlet a = 1 &amp; 2\n```"),
        (
            "[**A**](https://a.example) ![pic](https://b.example/p.png)",
            "<https://a.example|A> <https://b.example/p.png|pic>"
        ),
        ("[x](javascript:1) <!channel> <@U1>", "x &lt;!channel&gt; &lt;@U1&gt;"),
        ("one\ntwo", "one\ntwo"),
        ("**one\ntwo**", "*one two*"),
        ("| a | bb |\n|---|---|\n| ccc | d |", "```\na    bb\n---  --\nccc  d\n```"),
        ("a<br>b\n\n---\n\n<!-- no -->\nz", "a\nb\n\n───\n\nz"),
        ("", ""),
    ])
    func markdownBecomesMrkdwn(markdown: String, expected: String) {
        #expect(Mrkdwn(markdown: markdown).source == expected)
    }

    @Test(arguments: 1...40)
    func noMarkdownMentionsAnybody(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let parts = [
            "<!channel>", "<@U012MARIA>", "<#C1>", "[a](<!here>)", "[<!here>](https://a.example)",
            "<https://a.example>",
            "![x](https://b.example/|y>z)", "`<!here>`", "```\n<@U1>\n```\n", "| <!here> | b |\n|---|---|\n", "<b>",
            "&lt;",
            "**", "_", "~~", "[", "](", ")", ">", "<", "|", "\n", "\n\n", " ", "- ", "# ", "a", "&",
        ]
        let markdown = (0..<60).map { _ in parts[random.number(below: parts.count)] }.joined()

        let tokens = Mrkdwn(markdown: markdown).source.split(separator: "<", omittingEmptySubsequences: false)
            .dropFirst()

        #expect(
            tokens.allSatisfy { token in
                ["http://", "https://", "mailto:"].contains { token.hasPrefix($0) } && token.contains(">")
            }, "seed \(seed): \(tokens)")
    }

    @Test(arguments: ["> ", "- ", "[", "*", "`", "<", "| a "])
    func deepNestingIsNeitherLongNorDeadly(sign: String) {
        let source = String(repeating: sign, count: 20_000) + "\nend"

        #expect(Mrkdwn(markdown: source).source.contains("end"))
    }
}

@Suite("Text as Slack sends it")
struct SlackInboundTextTests {
    @Test func namesLinksAndEscapesAreRead() throws {
        let bot = try #require(SlackUserID("U0BOT"))
        let maria = try #require(SlackUserID("U0MARIA"))
        let general = try #require(SlackChannelID("C0GENERAL"))
        let text = SlackInboundText(
            "<@U0BOT> ask <@U0MARIA|maria> in <#C0GENERAL|> &amp; <!subteam^S1|@leads>: "
                + "<http://a.example|a.example>, <https://b.example/x?a=1&amp;b=2|this> <!here> 1 &lt; 2 &amp;lt;")

        #expect(text.mentionedUsers == [bot, maria])
        #expect(
            text.without(bot).plain(users: [maria: "Maria Silva"], channels: [general: "general"])
                == "ask @Maria Silva in #general & @leads: a.example, this (https://b.example/x?a=1&b=2) @here 1 < 2 &lt;"
        )
    }

    @Test(arguments: [
        ("", ""), ("<", "<"), ("<>", "<>"), ("a < b > c", "a < b > c"), ("<@>", "<@>"), ("<<@U1>", "<@U1"),
        ("<mailto:a@b.example>", "a@b.example"), ("<!date^1^{time}|noon>", "noon"), ("<@U1|>", "@U1"),
    ])
    func whatIsNoTokenStaysAsItIs(source: String, expected: String) {
        #expect(SlackInboundText(source).plain() == expected)
    }
}
