import Foundation
import Redaction
import RedactionTerms
import Settings
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TermsFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "terms-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    @Test func bothListsAreRead() throws {
        let terms = try read(
            """
            # Ours
            always:
              - Project Falcon        # a remark
              - {term: Halden framework, label: PRICE}
              - term: "Northgate: phase two"
                label: budget
              - 'R&D *star'
              - 4711
            never:
              - price list app
            """)

        let redactor = Redactor(terms: terms)
        #expect(terms.always.map(\.label) == [.term, .price, .budget, .term, .term])
        #expect(
            redactor.redact("Project Falcon, Northgate: phase two, the price list app").filtered.text(for: .caller)
                == "[COMMERCIAL_TERM], [BUDGET_CONSTRAINT], the price list app")
    }

    @Test(arguments: [
        "always: []", "always:\nnever:\n", "never: [a, a, A]", "\u{FEFF}always: [a]\r\nnever: [b]\r\n",
        "---\nalways: [a]\n...\n",
        "{always: [x & y, 5 * 3]}",
    ])
    func theseAreFine(yaml: String) throws {
        _ = try read(yaml)
    }

    @Test(arguments: [
        ("always: [a]\nother: [b]", ["has an unknown key in line 2, column 1"]),
        ("always: x", ["has something that is not a list in line 1, column 9"]),
        ("- a\n- b", ["is not a mapping in line 1, column 1"]),
        (
            "always:\n  - ok\n  - ''\n  - ~\n",
            [
                "has a term without a letter, digit or symbol in line 3, column 5",
                "has a term without a letter, digit or symbol in line 4, column 5",
            ]
        ),
        ("always:\n  - {term: hush, label: SECRET}\n", ["has an unknown label in line 2, column 25"]),
        ("always:\n  - {label: PRICE}\n", ["has an entry without term: in line 2, column 5"]),
        (
            "always:\n  - hush: hush\n",
            ["has an unknown key in line 2, column 5", "has an entry without term: in line 2, column 5"]
        ),
        ("always: [[hush]]", ["has something that is no term in line 1, column 10"]),
        ("never: [{term: hush}]", ["has something that is no term in line 1, column 9"]),
        (
            "always: [hush-hush]\nnever:\n  - Hush hush\n",
            ["has the term of line 1 again, in the other list in line 3, column 5"]
        ),
        (
            "always:\n  - hush\n  - {term: hush, label: PRICE}\n",
            ["has the term of line 2 again, with another label in line 3, column 12"]
        ),
        ("always: [hush]\nalways: [b]", ["has a key twice in line 1, column 1"]),
        ("always: [\"the [COMMERCIAL_TERM]\"]", ["has a term with a placeholder in it in line 1, column 10"]),
        ("always: [&a hush, *a]", ["has an alias in line 1, column 19"]),
        ("always: [*a]", ["is not YAML (found undefined alias) in line 1, column 10"]),
        ("always: [hush", ["is not YAML (did not find expected ',' or ']') in line 2, column 1"]),
        ("\tal: hush", ["is not YAML (found character that cannot start any token) in line 1, column 1"]),
        ("always: [a]\n---\nalways: [hush]\n", ["is not YAML (but found another document) in line 2, column 1"]),
        ("", ["is empty"]), ("# only a remark\n", ["is empty"]),
    ])
    func everythingWrongIsNamedWithItsPlaceAndNotQuoted(yaml: String, problems: [String]) throws {
        let error = #expect(throws: TermsFileError.self) { try read(yaml) }

        let said = try #require(error).problems
        #expect(said.map { String($0.description.prefix { $0 != "." }) } == problems)
        #expect(said.allSatisfy { !$0.mend.isEmpty && !$0.description.lowercased().contains("hush") })
    }

    @Test func thereAreAtMostTwoThousandTerms() throws {
        let lines = (1...2_500).map { "  - term \($0)\n" }.joined()

        let error = #expect(throws: TermsFileError.self) { try read("always:\n" + lines) }

        #expect(error?.problems.map(\.place?.line) == [2_002])
    }

    @Test func manyProblemsAreCutShort() throws {
        let error = #expect(throws: TermsFileError.self) {
            try read("always:\n" + String(repeating: "  - ''\n", count: 300))
        }

        #expect(error?.problems.count == 51)
        #expect(error?.problems.last?.problem == "has 250 more problems")
    }

    @Test func aBombDoesNotGoOff() throws {
        let levels = (1...40).map { "a\($0): &a\($0) [\(String(repeating: "*a\($0 - 1),", count: 9))]" }
        let bomb = "a0: &a0 [x]\n" + levels.joined(separator: "\n") + "\n? *a40\n: x\n"

        let error = #expect(throws: TermsFileError.self) { try read(bomb) }

        #expect(error?.problems.map(\.problem) == ["has an alias"])
    }

    @Test(arguments: ["[", "{", "- ", "? ", "[a,", "&a ", "!!a "])
    func deepOrLongFilesAreRefusedInTime(unit: String) {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)

        #expect(throws: TermsFileError.self) { try read(text) }
    }

    @Test func whatIsNoFileOfTextIsRefused() throws {
        let path = folder.appending(path: "other").path
        #expect(problem(of: path) == "is not there")
        #expect(problem(of: folder.path) == "is no regular file")
        try Data([0x61, 0xFF]).write(to: URL(filePath: path))
        #expect(problem(of: path) == "is not text in UTF-8")
        try Data(repeating: 0x23, count: 1_048_577).write(to: URL(filePath: path))
        #expect(problem(of: path) == "is larger than 1 MiB")
        unlink(path)
        mkfifo(path, 0o600)
        #expect(problem(of: path) == "is no regular file")
    }

    @Test func aProblemNamesTheSetting() throws {
        let error = #expect(throws: TermsFileError.self) { try read("x: []") }

        #expect(
            error?.problems.first?.problem(of: "REDACTION_TERMS").description
                == "REDACTION_TERMS names a file that has an unknown key in line 1, column 1. Use always: and never: only."
        )
    }

    @Test func theStampTellsStatesApart() throws {
        let file = TermsFile(path: folder.appending(path: "link").path)
        #expect(file.stamp() == nil)
        for name in ["one", "two"] { try Data("always: [a]".utf8).write(to: folder.appending(path: name)) }
        symlink("one", file.path)
        let first = file.stamp()

        #expect(first != nil && file.stamp() == first)
        unlink(file.path)
        symlink("two", file.path)
        #expect(file.stamp() != first)
    }

    private func problem(of path: String) -> String? {
        #expect(throws: TermsFileError.self) { try TermsFile(path: path).read() }?.problems.first?.problem
    }

    private func read(_ yaml: String) throws -> CustomTerms {
        let file = folder.appending(path: UUID().uuidString)
        try Data(yaml.utf8).write(to: file)
        defer { unlink(file.path) }
        return try TermsFile(path: file.path).read()
    }
}
