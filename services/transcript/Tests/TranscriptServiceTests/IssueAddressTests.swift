import Testing
import TranscriptService

struct IssueAddressTests {
    @Test(arguments: [
        ("https://linear.app/acme/issue/ENG-7/send-the-offer", "https://linear.app/acme/issue/ENG-7"),
        ("https://linear.app/acme/issue/ENG-7/send-the-offer#comment-1", "https://linear.app/acme/issue/ENG-7"),
        ("https://linear.app/acme/issue/ENG-7/a/b/c", "https://linear.app/acme/issue/ENG-7"),
        ("https://eu.linear.app/acme/issue/T2-70/x", "https://eu.linear.app/acme/issue/T2-70"),
        ("https://linear.app/acme/issue/ENG-7", "https://linear.app/acme/issue/ENG-7"),
        ("https://linear.app/acme/issue/send-it/x", "https://linear.app/acme/issue/send-it/x"),
        ("https://linear.app/acme/project/ENG-7/x", "https://linear.app/acme/project/ENG-7/x"),
        ("https://notlinear.app/acme/issue/ENG-7/x", "https://notlinear.app/acme/issue/ENG-7/x"),
        ("http://127.0.0.1:9/acme/issue/ENG-7/x", "http://127.0.0.1:9/acme/issue/ENG-7/x"), ("", ""),
    ])
    func theTitleIsLeftOut(_ address: String, _ expected: String) {
        #expect(IssueAddress.withoutTitle(address) == expected)
    }
}
