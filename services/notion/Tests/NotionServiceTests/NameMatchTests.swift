import NotionService
import Testing

@Suite struct NameMatchTests {
    @Test(
        arguments: [
            ("Quillhaven Freight", "quillhaven freight", NameMatch.exact),
            ("Quillhaven Freight: client brief", "Quillhaven Freight", .leading),
            ("Corrigan Bay – status", "corrigan bay", .leading),
            ("Notes on Quillhaven Freight", "Quillhaven Freight", .partial),
            ("Inés’ Plan", "ines' plan", .exact),
            ("🚀 Launch", "🚀 launch", .exact),
            ("مشروع الإطلاق", "مشروع الإطلاق", .exact),
            ("Quillhavens", "Quillhaven", nil),
            ("Freight", "Quillhaven Freight", nil),
            ("", "Quillhaven", nil),
            ("Quillhaven", " ", nil),
        ] as [(String, String, NameMatch?)])
    func aTitleFitsANameAsAWholeAsItsBeginningOrWordByWord(title: String, name: String, match: NameMatch?) {
        #expect(NameMatch(title, to: name) == match)
    }

    @Test func theWholeNameComesBeforeAPart() {
        #expect(NameMatch.exact < .leading && NameMatch.leading < .partial)
    }
}
