import GraphQLEngine
import Testing

@Suite struct ParserTests {
    @Test(arguments: [
        ("", "Syntax Error: Unexpected <EOF>."),
        ("{", "Syntax Error: Expected Name, found <EOF>."),
        ("{ }", "Syntax Error: Expected Name, found \"}\"."),
        ("{ book( }", "Syntax Error: Expected Name, found \"}\"."),
        ("{ book() }", "Syntax Error: Expected Name, found \")\"."),
        ("{ a b: }", "Syntax Error: Expected Name, found \"}\"."),
        ("query Q", "Syntax Error: Expected \"{\", found <EOF>."),
        ("query ($a Int) { a }", "Syntax Error: Expected \":\", found Name \"Int\"."),
        ("query ($a: Int = $b) { a }", "Syntax Error: Unexpected \"$\"."),
        ("fragment on on Book { id }", "Syntax Error: Unexpected Name \"on\"."),
        ("type Query { a: Int }", "Syntax Error: Unexpected Name \"type\"."),
        ("{ a } }", "Syntax Error: Unexpected \"}\"."),
        ("{ a(b: [1, }) }", "Syntax Error: Unexpected \"}\"."),
        ("notAnOperation { a }", "Syntax Error: Unexpected Name \"notAnOperation\"."),
    ])
    func whatIsNoDocumentIsRefusedWithItsPlace(query: String, message: String) throws {
        let refusal = try #require(try Library.refusal(query))

        #expect(refusal.stage == .syntax)
        #expect(refusal.messages == [message])
    }

    @Test(arguments: [
        "{ book(id: 1) { on: title, fragment: id, query: pages } }",
        "query null { books { true: id } }",
        "# comment\n{ books(filter: {and: [{title: \"a\"}, {pages: {from: 1}}]}, order: PAGES) { ...on Book { id } } }",
        "{ books { ... @include(if: true) { id } ...F } } fragment F on Titled { title }",
        "query Q($a: [Int!]! = [1, 2]) { sum(numbers: $a) }",
        "{ named(name: \"\"\"block\"\"\") }",
    ])
    func wordsOfTheLanguageMayAlsoBeNames(query: String) throws {
        let refusal = try Library.refusal(query)

        #expect(refusal == nil)
    }
}
