internal import Domain
internal import FoundationEssentials
internal import NotionAPI

/// The pages that may be about a name, each with what of it has the name and how well that fits.
struct Candidates: Sendable {
    struct Candidate: Sendable {
        let page: NotionPage
        /// `title`, or a property's name.
        let matchedBy: String
        let match: NameMatch
        let isTitle: Bool
    }

    private var byID: [NotionID: Candidate] = [:]

    mutating func add(_ page: NotionPage, matchedBy: String, match: NameMatch, isTitle: Bool) {
        guard !page.inTrash else { return }
        let candidate = Candidate(page: page, matchedBy: matchedBy, match: match, isTitle: isTitle)
        if let known = byID[page.id], Self.isBefore(known, candidate) { return }
        byID[page.id] = candidate
    }

    /// Takes a page whose title fits.
    mutating func add(_ page: NotionPage, titled name: String) {
        guard let match = NameMatch(page.title, to: name) else { return }
        add(page, matchedBy: "title", match: match, isTitle: true)
    }

    /// Takes a page of which a property has the name; what Notion found is looked at again, since it compares otherwise.
    mutating func add(_ page: NotionPage, named name: String, in property: String, isRelation: Bool) {
        let match = isRelation ? NameMatch.exact : page[property: property].flatMap { NameMatch($0.text, to: name) }
        guard let match else { return }
        add(page, matchedBy: property, match: match, isTitle: false)
    }

    /// The best first. Those that only have the name somewhere count only when nothing has it as a whole.
    var ranked: [Candidate] {
        let all = byID.values.sorted(by: Self.isBefore)
        let best = all.filter { $0.match < .partial }
        return best.isEmpty ? all : best
    }

    /// A page that is called so tells more than one that names it, and a newer one more than an older one.
    private static func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
        func rank(_ candidate: Candidate) -> (Int, Int, Date, String) {
            let reach =
                switch (candidate.isTitle, candidate.match) {
                case (true, .exact): 0
                case (true, .leading): 1
                case (false, .exact): 2
                case (false, .leading): 3
                case (true, .partial): 4
                case (false, .partial): 5
                }
            return (reach, candidate.match.rawValue, candidate.page.lastEditedTime, candidate.page.id.description)
        }
        let (first, second) = (rank(left), rank(right))
        if first.0 != second.0 { return first.0 < second.0 }
        if first.2 != second.2 { return first.2 > second.2 }
        return first.3 < second.3
    }
}
