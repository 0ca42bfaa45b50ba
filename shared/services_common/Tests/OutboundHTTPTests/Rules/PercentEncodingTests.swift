import OutboundHTTP
import Testing

struct PercentEncodingTests {
    @Test(arguments: [
        ("", ""), ("aZ09-._~", "aZ09-._~"), ("a b&c=d+e", "a%20b%26c%3Dd%2Be"), ("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80"),
        ("\n%/", "%0A%25%2F"),
    ])
    func allButUnreservedCharactersAreEscaped(text: String, escaped: String) {
        #expect(PercentEncoding.escaped(text) == escaped)
    }
}
