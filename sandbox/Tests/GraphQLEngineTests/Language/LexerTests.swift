import GraphQLEngine
import Testing

@Suite struct LexerTests {
    @Test(arguments: [
        (#""plain""#, "plain"),
        (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{c} \n \r \t"),
        (#""A\u00e9\uD83D\uDE00""#, "Aé😀"),
        (#""""#, ""),
        (##""# no comment""##, "# no comment"),
    ])
    func stringsAreUnescaped(text: String, expected: String) throws {
        var lexer = Lexer(text)

        #expect(try lexer.next().kind == .string(expected))
    }

    @Test(arguments: [
        ("\"\"\"one line\"\"\"", "one line"),
        (
            "\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"",
            "Hello,\n  World!\n\nYours,\n  GraphQL."
        ),
        ("\"\"\"raw \\n and \\\"\"\" quotes\"\"\"", "raw \\n and \"\"\" quotes"),
        ("\"\"\"first\r\n  second\r  third\"\"\"", "first\nsecond\nthird"),
        ("\"\"\"\n\n\n\"\"\"", ""),
    ])
    func blockStringsLoseTheIndentationTheyShare(text: String, expected: String) throws {
        var lexer = Lexer(text)

        #expect(try lexer.next().kind == .blockString(expected))
    }

    @Test(arguments: [
        ("0", Token.Kind.integer("0")), ("-12", .integer("-12")), ("1.50", .float("1.50")), ("1e3", .float("1e3")),
        ("-1.2E-4", .float("-1.2E-4")), ("_name9", .name("_name9")), ("...", .punctuator("...")),
    ])
    func numbersNamesAndMarksAreRead(text: String, expected: Token.Kind) throws {
        var lexer = Lexer("\u{FEFF}# comment\n,, \(text) ")

        #expect(try lexer.next().kind == expected)
        #expect(try lexer.next().kind == .end)
    }

    @Test(arguments: [
        ("01", "Syntax Error: Invalid number, unexpected digit after 0."),
        ("1.", "Syntax Error: Invalid number, expected digit but got: <EOF>."),
        ("1x", "Syntax Error: Invalid number, expected digit but got: \"x\"."),
        ("-", "Syntax Error: Invalid number, expected digit but got: <EOF>."),
        ("\"open", "Syntax Error: Unterminated string."),
        ("\"two\nlines\"", "Syntax Error: Unterminated string."),
        ("\"\"\"open", "Syntax Error: Unterminated string."),
        ("\"\\q\"", "Syntax Error: Invalid character escape sequence."),
        ("\"\\uD83D\"", "Syntax Error: Invalid Unicode escape sequence."),
        ("..", "Syntax Error: Unexpected character: \".\"."),
        ("?", "Syntax Error: Unexpected character: \"?\"."),
        ("é", "Syntax Error: Unexpected character: \"é\"."),
        ("\u{7}", "Syntax Error: Unexpected character: U+0007."),
    ])
    func whatIsNoTokenIsNamed(text: String, message: String) {
        var lexer = Lexer(text)

        let error = #expect(throws: SyntaxError.self) { try lexer.next() }
        #expect(error?.message == message)
    }

    @Test func locationsCountLinesOfEveryKind() throws {
        var lexer = Lexer("a\n  b\r\n c\rd")
        let locations = try (0..<4).map { _ in try lexer.next().location }

        #expect(locations.map(\.line) == [1, 2, 3, 4])
        #expect(locations.map(\.column) == [1, 3, 2, 1])
    }
}
