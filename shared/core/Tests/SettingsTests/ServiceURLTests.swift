import Settings
import Testing

@Suite struct ServiceURLTests {
    @Test(arguments: [
        ("http://127.0.0.1:8002", "http://127.0.0.1:8002"), ("http://127.0.0.1:8002/", "http://127.0.0.1:8002"),
        ("https://linear.example.com", "https://linear.example.com"), ("http://[::1]:8002", "http://[::1]:8002"),
        ("http://linear:8002", "http://linear:8002"),
    ])
    func addressIsRead(_ text: String, base: String) {
        #expect(ServiceURL(text)?.base == base)
        #expect(ServiceURL(text)?.appending("/linear/issues") == base + "/linear/issues")
    }

    @Test(arguments: [
        "", "127.0.0.1:8002", "linear:8002", "ftp://h", "http://", "http://:8002", "http://h/linear", "http://h?x=1",
        "http://h#part", "http://user@h", "http://user:pw@h", "http://:pw@h", "http://a b", "http://h:99999",
        "http://h:x", "http://h\r\nX: 1", "file:///etc/passwd",
    ])
    func otherAddressIsRefused(_ text: String) {
        #expect(ServiceURL(text) == nil)
    }
}
