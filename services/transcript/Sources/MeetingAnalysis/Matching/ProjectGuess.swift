/// Tells which project a piece of talk belongs to.
///
/// Words of a project's name count most, words of its description and issues less, all the more the fewer projects use
/// them. What is said around the place counts less with distance; a meeting that is plainly about one project lends it
/// to everything said there.
struct ProjectGuess: Sendable {
    private let profiles: [Profile]
    private let weights: TermWeights
    private let totals: [String: Int]
    private var prior: [String: Double] = [:]

    private struct Profile: Sendable {
        let name: String
        let nameStems: Set<String>
        /// Words of the name that no other project uses.
        var distinctive: Set<String> = []
        /// How often each word occurs in its description, issues and milestones.
        let bodyCounts: [String: Int]
    }

    /// How much a word of the name counts against a word of the description.
    private static let nameFactor = 4.0
    private static let smallest = 2.6
    private static let margin = 1.15

    init(_ workspace: WorkspaceView) {
        var profiles = workspace.projects.map { project in
            let issues = workspace.issues.filter { $0.project == project.name }
            let text =
                ([project.description] + issues.flatMap { [$0.title, $0.description] }
                + workspace.milestones.filter { $0.project == project.name }.map(\.name)).joined(separator: ". ")
            return Profile(
                name: project.name, nameStems: Set(Tokeniser.tokens(in: project.name).contentStems),
                bodyCounts: Tokeniser.tokens(in: text).contentStems.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            )
        }
        for index in profiles.indices {
            let others = profiles.enumerated().filter { $0.offset != index }.map(\.element)
            profiles[index].distinctive = profiles[index].nameStems.filter { stem in
                !others.contains { $0.nameStems.contains(stem) || $0.bodyCounts[stem] != nil }
            }
        }
        self.profiles = profiles
        self.weights = TermWeights(profiles.map { $0.nameStems.union($0.bodyCounts.keys) })
        self.totals = profiles.reduce(into: [:]) { sums, profile in sums.merge(profile.bodyCounts, uniquingKeysWith: +)
        }
    }

    /// Learns what the whole meeting is about.
    mutating func learn(_ conversation: Conversation, title: [Token], participants: [Token]) {
        var counts: [String: Double] = [:]
        let sentences = conversation.sentences.map { Self.stems($0.tokens) }
        for profile in profiles {
            var mentions = sentences.reduce(0.0) { $0 + Double($1.intersection(profile.distinctive).count) }
            if !Self.stems(title).isDisjoint(with: profile.distinctive) { mentions += 8 }
            let known = Set(participants.contentStems).intersection(profile.bodyCounts.keys)
            counts[profile.name] = mentions + 2 * Double(known.count)
        }
        let sum = counts.values.sorted().reduce(0, +)
        guard sum >= 3 else { return }
        for (name, count) in counts where count / sum >= 0.55 { prior[name] = 10 * count / sum }
    }

    /// The project of a place in the talk; nil when none stands out.
    ///
    /// - Parameters:
    ///   - context: token lists with how much each counts.
    ///   - isNamedOnly: whether only a project that is named counts.
    func project(for context: [(tokens: [Token], factor: Double)], isNamedOnly: Bool = false) -> String? {
        if let named = onlyNamed(in: context.filter { $0.factor == 1 }.flatMap(\.tokens)) { return named }
        if isNamedOnly { return nil }
        var scores = prior
        let stems = context.map { (stems: Self.stems($0.tokens), factor: $0.factor) }
        for profile in profiles {
            var best: [String: Double] = [:]
            for (stems, factor) in stems {
                for stem in stems {
                    let weight = weight(stem, in: profile) * factor
                    if weight > 0 { best[stem] = max(best[stem] ?? 0, weight) }
                }
            }
            scores[profile.name, default: 0] += best.keys.sorted().reduce(0) { $0 + (best[$1] ?? 0) }
        }
        let ranked = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let first = ranked.first, first.value >= Self.smallest else { return nil }
        if ranked.count > 1, first.value < ranked[1].value * Self.margin { return nil }
        return first.key
    }

    /// The one project that the words call by its name.
    private func onlyNamed(in tokens: [Token]) -> String? {
        let stems = Self.stems(tokens)
        let named = profiles.filter { !stems.isDisjoint(with: $0.distinctive) }
        return named.count == 1 ? named.first?.name : nil
    }

    private func weight(_ stem: String, in profile: Profile) -> Double {
        if profile.nameStems.contains(stem) { return weights.weight(stem) * Self.nameFactor }
        guard let count = profile.bodyCounts[stem], let total = totals[stem] else { return 0 }
        let share = Double(count) / Double(total)
        return share * share * (1 + Logarithm.natural(Double(1 + count)))
    }

    /// Stems of the words and of neighbours written together: 'Quill Haven' is Quillhaven.
    static func stems(_ tokens: [Token]) -> Set<String> {
        var stems = Set(tokens.contentStems)
        for index in tokens.indices.dropLast() where tokens[index].isContent && tokens[index + 1].kind == .word {
            stems.insert(Stem.of(tokens[index].word + tokens[index + 1].word))
        }
        return stems
    }
}
