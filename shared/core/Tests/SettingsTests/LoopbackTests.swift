import Settings
import Testing

@Suite struct LoopbackTests {
    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.255.255", true), ("localhost", true), ("LOCALHOST", true), ("::1", true),
        ("[::1]", true), ("::ffff:127.0.0.1", true), ("::FFFF:127.0.0.2", true), ("0.0.0.0", false), ("::", false),
        ("128.0.0.1", false), ("10.0.0.1", false), ("127.0.0.1.example.com", false), ("127.0.0", false),
        ("127.0.0.1.1", false), ("127.0.0.256", false), ("127.0.0.x", false), ("127.0.0.+1", false),
        ("127.0.0.", false),
        ("localhost.example.com", false), ("::ffff:10.0.0.1", false), ("::2", false), ("", false), ("unknown", false),
        ("127.0.0.1:8000", false), ("127.0.0.1 ", false), ("fe80::1", false),
    ])
    func loopbackIsKnown(_ address: String, isLoopback: Bool) {
        #expect(Loopback.isLoopback(address) == isLoopback)
    }
}
