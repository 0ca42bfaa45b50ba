import Domain
import Testing

@Suite struct SecretTests {
    private struct Holder {
        let name = "holder"
        let key = Secret("hunter2-hunter2")
    }

    private static let secret = Secret("hunter2-hunter2")

    @Test(arguments: [
        ("description", secret.description),
        ("debugDescription", secret.debugDescription),
        ("interpolation", "\(secret)"),
        ("reflecting", String(reflecting: secret)),
        ("in an optional", "\(Optional(secret) as Any)"),
        ("in a list", "\([secret])"),
        ("in a dictionary", "\(["key": secret])"),
        ("in a struct", "\(Holder())"),
        ("in a struct, reflecting", String(reflecting: Holder())),
    ])
    func secretPrintsStars(_ way: String, text: String) {
        #expect(!text.contains("hunter2"))
        #expect(text.contains("***"))
    }

    @Test func dumpShowsNothing() {
        var text = ""

        dump(Holder(), to: &text)

        #expect(!text.contains("hunter2"))
    }

    @Test func mirrorHasNoChildren() {
        #expect(Mirror(reflecting: Self.secret).children.isEmpty)
    }

    @Test func revealGivesTheValue() {
        #expect(Self.secret.reveal() == "hunter2-hunter2")
    }

    @Test func secretsAreEqualByValue() {
        #expect(Self.secret == Secret("hunter2-hunter2"))
        #expect(Self.secret != Secret("hunter3-hunter3"))
    }
}
