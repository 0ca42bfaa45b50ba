import Domain
import Testing

@Suite struct NameTests {
    @Test(arguments: [
        ("Inés  Carranza", "ines carranza"), ("ŁÓDŹ", "lodz"), ("O’Neil", "o'neil"), ("Straße", "strasse"),
        (" a\u{2013}b ", "a-b"), ("🚀 Launch", "🚀 launch"), ("إطلاق", "إطلاق"),
    ])
    func namesAreComparedWithoutCaseAccentsAndTypography(text: String, folded: String) {
        #expect(NameFolding.folded(text) == folded)
    }

    @Test func wordsAreWhatStandsBetweenMarks() {
        #expect(NameFolding.words("Fennimore & Pike's: brief") == ["fennimore", "pike's", "brief"])
    }

    @Test func namesThatAreCloseComeClosestFirst() {
        let names = ["Quillhaven Freight", "Quillhaven", "Merrowdale Health", "Haven"]

        #expect(NearNames.of("quilhaven", among: names).first == "Quillhaven")
        #expect(NearNames.of("haven", among: names).first == "Haven")
        #expect(NearNames.of("zzzz", among: names).isEmpty)
        #expect(NearNames.of(String(repeating: "z", count: 3_000), among: names).isEmpty)
    }

    @Test func aNameOfSeveralIsNotGuessed() {
        let several = Resolution.of([1, 2], near: [], describe: { "number \($0)" })

        #expect(several.value == nil)
        #expect(several.complaint("thing", "x") == "more than one thing is called “x”: number 1, number 2")
        #expect(Resolution.of([7], near: [], describe: { "\($0)" }).value == 7)
        #expect(
            Resolution<Int>.of([], near: ["y"], describe: { "\($0)" }).complaint("thing", "x")?.hasSuffix("(near: y)")
                == true)
    }
}
