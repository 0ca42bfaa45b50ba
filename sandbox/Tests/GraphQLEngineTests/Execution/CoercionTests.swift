import GraphQLEngine
import Testing

@Suite struct CoercionTests {
    private static let filter = "query ($v: BookFilter) { echo(value: 1) books(filter: $v) { id } }"

    private static let promises: [(query: String, value: GraphQLValue, data: GraphQLValue)] = [
        ("query ($v: [Int!]!) { sum(numbers: $v) }", [1, 2, 3], ["sum": 6]),
        ("query ($v: [Int!]!) { sum(numbers: $v) }", 5, ["sum": 5]),
        ("query ($v: Int!) { sum(numbers: [$v, $v]) }", 4, ["sum": 8]),
        ("query ($v: Int!) { sum(numbers: [$v]) }", 3.0, ["sum": 3]),
        ("query ($v: Order!) { order(of: $v) }", "PAGES", ["order": "PAGES"]),
        ("query ($v: JSON) { echo(value: $v) }", ["a": [1, nil]], ["echo": ["a": [1, nil]]]),
        ("query ($v: JSON) { echo(value: {x: [$v, ONE, 1.5]}) }", true, ["echo": ["x": [true, "ONE", 1.5]]]),
        ("query ($v: JSON) { echo(value: $v) }", nil, ["echo": nil]),
    ]

    @Test(arguments: promises)
    func variablesBecomeWhatTheirTypesPromise(query: String, value: GraphQLValue, data: GraphQLValue) throws {
        let response = try Library.run(query, variables: ["v": value])

        #expect(response.data == data)
    }

    @Test func aVariableThatIsNotGivenDiffersFromOneThatIsNull() throws {
        #expect(try Library.run("query ($v: JSON) { echo(value: $v) }").data == ["echo": "nothing given"])
        #expect(try Library.run("query ($v: JSON = 3) { echo(value: $v) }").data == ["echo": 3])
        #expect(
            try Library.run("query ($v: JSON = 3) { echo(value: $v) }", variables: ["v": nil]).data == ["echo": nil])
    }

    private static let misfits: [(query: String, value: GraphQLValue?, message: String)] = [
        (
            "query ($v: Int!) { books(first: $v) { id } }", Optional.none,
            "Variable \"$v\" of required type \"Int!\" was not provided."
        ),
        (
            "query ($v: Int!) { books(first: $v) { id } }", .some(.null),
            "Variable \"$v\" got invalid value; Expected non-nullable type \"Int!\" not to be null."
        ),
        (
            "query ($v: Int) { books(first: $v) { id } }", "1",
            "Variable \"$v\" got invalid value; Int cannot represent non-integer value: \"1\""
        ),
        (
            "query ($v: Int) { books(first: $v) { id } }", 1.5,
            "Variable \"$v\" got invalid value; Int cannot represent non-integer value: 1.5"
        ),
        (filter, ["x": 1], "Variable \"$v\" got invalid value; Field \"x\" is not defined by type \"BookFilter\"."),
        (
            filter, ["and": [["pages": [:]]]],
            "Variable \"$v\" got invalid value at \"v.and[0].pages\"; Field \"from\" of required type \"Int!\" was not provided."
        ),
        (
            filter, ["order": "SIZE"],
            "Variable \"$v\" got invalid value at \"v.order\"; Value \"SIZE\" does not exist in \"Order\" enum."
        ),
        (filter, [1], "Variable \"$v\" got invalid value; Expected type \"BookFilter\" to be an object."),
    ]

    @Test(arguments: misfits)
    func valuesThatDoNotFitAreRefusedWithTheirPlace(query: String, value: GraphQLValue?, message: String) throws {
        var variables = Fields()
        variables["v"] = value

        let refusal = try #require(try Library.refusal(query, variables: variables))

        #expect(refusal.stage == .variables)
        #expect(refusal.messages == [message])
    }
}
