import SlackAPI
import Testing

@Suite("Response URLs")
struct SlackResponseURLTests {
    private static let hosts = [
        "hooks.slack.com", "hooks.example.com:8443", "127.0.0.1:8090", "localhost:8090", "10.0.0.1",
    ]

    @Test(arguments: [
        "https://hooks.slack.com/commands/T1/2/abc", "HTTPS://HOOKS.slack.com/commands/T1/2/abc",
        "https://hooks.slack.com:443/actions/T1/2/abc?x=1", "https://hooks.example.com:8443/a",
        "http://127.0.0.1:8090/sandbox/slack/commands/T1/2/abc", "http://localhost:8090/a",
        "https://127.0.0.1:8090/a",
    ])
    func slacksAddressIsTaken(url: String) throws {
        let address = try SlackResponseURL(url, allowedHosts: Self.hosts)

        #expect(!"\(address)".contains("abc") && !String(reflecting: address).contains("abc"))
    }

    private static let refused: [(String, SlackResponseURLError)] = [
        ("", .notEncrypted), ("hooks.slack.com/a", .notEncrypted), ("ftp://hooks.slack.com/a", .notEncrypted),
        ("http://hooks.slack.com/a", .notEncrypted), ("http://hooks.slack.com:443/a", .hostNotAllowed),
        ("http://hooks.example.com:8443/a", .notEncrypted),
        ("https://evil.example/a", .hostNotAllowed), ("https://hooks.slack.com.evil.example/a", .hostNotAllowed),
        ("https://hooks.slack.com.:443/a", .hostNotAllowed), ("https://xhooks.slack.com/a", .hostNotAllowed),
        ("https://hooks.slack.com:8443/a", .hostNotAllowed), ("https://hooks.example.com/a", .hostNotAllowed),
        ("https://user:pass@hooks.slack.com/a", .credentials), ("https://hooks.slack.com@evil.example/a", .credentials),
        ("https://hooks.slack.com/a#b", .fragment), ("https://evil.example#@hooks.slack.com/a", .fragment),
        ("https://hooks.slack.com\\@evil.example/a", .notAnAddress), ("https://hooks.slack.com/a b", .notAnAddress),
        ("https://hooks.slack.com/a\n", .notAnAddress), ("https://hooks.slack.com", .notAnAddress),
        ("https://hooks.slack.com:/a", .notAnAddress), ("https://hooks.slack.com:0/a", .notAnAddress),
        ("https://hooks.slack.com:99999/a", .notAnAddress), ("https:///a", .notAnAddress),
        ("https://hooks%2eslack.com/a", .notAnAddress), ("https://hööks.slack.com/a", .notAnAddress),
        ("https://127.0.0.1/a", .ipAddress), ("http://127.0.0.1:8091/a", .ipAddress),
        ("https://localhost/a", .ipAddress),
        ("https://[::1]/a", .ipAddress), ("https://169.254.169.254/latest", .ipAddress),
        ("https://2130706433/a", .ipAddress), ("https://0x7f.0.0.0x1/a", .ipAddress),
        ("https://10.0.0.1/a", .ipAddress),
        ("https://[::ffff:169.254.169.254]/a", .ipAddress), ("https://[::1/a", .notAnAddress),
        ("https://hooks.slack.com/" + String(repeating: "a", count: 1_024), .tooLong),
    ]

    @Test(arguments: refused)
    func anyOtherIsRefusedByARule(url: String, rule: SlackResponseURLError) {
        #expect(throws: rule) { try SlackResponseURL(url, allowedHosts: Self.hosts) }
    }
}
