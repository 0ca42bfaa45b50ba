import AlphaCLI
import Testing

struct DotEnvTests {
    @Test(arguments: [
        ("", [:]),
        ("A=1\nB=2", ["A": "1", "B": "2"]),
        ("  A = 1  \n\n# B=2\n=3\nno sign\n", ["A": "1"]),
        ("A=1\nA=2\n", ["A": "2"]),
        ("URL=http://x?a=b=c\n", ["URL": "http://x?a=b=c"]),
        ("A=1\r\nB=2\r\n", ["A": "1", "B": "2"]),
        ("A=\n", ["A": ""]),
    ])
    func readsAsServicesDo(text: String, values: [String: String]) {
        #expect(DotEnv(text).values == values)
    }

    @Test(arguments: [("", "# why\nA=1\n"), ("B=2", "B=2\n# why\nA=1\n"), ("B=2\n\n", "B=2\n\n# why\nA=1\n")])
    func appendsBelowWhatIsThere(before: String, after: String) {
        var file = DotEnv(before)

        file.append("A", "1", remark: "why")

        #expect(file.text == after)
    }

    @Test(arguments: [
        ("A=1\n# fine\n\nB='x\n", 0), ("A=1\r\n", 1), ("export A=1\n", 1), ("A=\"1\"\n", 1), ("A='1'\n", 1), ("A\n", 1),
    ])
    func namesLinesThatDoNotMeanWhatTheySeemTo(text: String, count: Int) {
        #expect(DotEnv(text).oddities.count == count)
    }
}
