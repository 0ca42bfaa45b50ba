internal import Domain

/// Sorts the statements of a page by what they require, from its headings and the words of each; the built-in way, which
/// needs no language model. What stands under prices or open questions is left out, and so is every sum of money.
package struct RequirementRules: Sendable {
    package init() {}

    package func requirements(in passages: [Passage]) -> [Requirement] {
        passages.flatMap(requirements)
    }

    private func requirements(of passage: Passage) -> [Requirement] {
        guard passage.text.contains(where: \.isLetter), !Money.isIn(passage.text) else { return [] }
        let heading = RequirementWords.meaning(of: passage.headings)
        if heading == .leftOut || heading == .commercial { return [] }
        return kinds(of: passage, under: heading).map { Requirement(kind: $0, passage: passage) }
    }

    private func kinds(of passage: Passage, under heading: RequirementWords.Heading?) -> [RequirementKind] {
        let own = isPerson(passage) ? .stakeholders : RequirementWords.kind(of: passage.text)
        let isDated = DateWords.areIn(passage.text)
        guard case .kind(let named) = heading else {
            // Plain prose is a requirement only where it says so itself.
            let kind = isDated && own == nil && passage.isItem ? .timeline : own
            return [kind].compactMap(\.self)
        }
        switch named {
        // A prohibition in a list of features limits, whatever the list is called.
        case .functional where own == .constraints && Self.forbids(passage.text): return dated(.constraints, isDated)
        case .functional where own == .technical && !passage.isItem: return dated(.technical, isDated)
        case .stakeholders where !passage.isItem && own != .stakeholders: return [.stakeholders]
        default: return dated(named, isDated)
        }
    }

    /// What is to happen by a day belongs to the timeline as well.
    private func dated(_ kind: RequirementKind, _ isDated: Bool) -> [RequirementKind] {
        isDated && [.functional, .technical].contains(kind) ? [kind, .timeline] : [kind]
    }

    /// `**Name**, role`, or a row of a table that has names and roles.
    private func isPerson(_ passage: Passage) -> Bool {
        let columns = Set(passage.columns.map { NameFolding.folded($0) })
        if !columns.isDisjoint(with: ["name", "person", "contact"]),
            !columns.isDisjoint(with: ["role", "position", "title"])
        {
            return true
        }
        guard passage.isItem, passage.beginsBold, let comma = passage.text.firstIndex(of: ",") else { return false }
        let name = passage.text[..<comma].split(separator: " ")
        return (2...4).contains(name.count) && name.allSatisfy { $0.first?.isUppercase == true }
    }

    private static func forbids(_ text: String) -> Bool {
        let words = NameFolding.words(text)
        return words.contains("never") || words.first == "no"
            || zip(words, words.dropFirst()).contains { $0 == "must" && $1 == "not" }
    }
}
