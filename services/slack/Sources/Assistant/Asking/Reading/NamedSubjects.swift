internal import Domain
internal import ServiceClients

/// Finds the people, projects, issues and meetings that words name.
struct NamedSubjects {
    let workspace: WorkspaceWire?
    let meetings: [MeetingWire]
    let asker: Asker

    /// Words of names that many things have.
    private static let common: Set<String> = [
        "platform", "delivery", "project", "projects", "dashboard", "data", "app", "website", "web", "mobile",
        "internal",
        "support", "team", "client", "service", "services", "the", "and", "of", "for", "new", "health", "general",
        "meeting", "call", "weekly", "daily", "monthly", "quarterly", "status", "review", "planning", "sync", "update",
    ]

    func people(in words: inout CueWords) -> [Person] {
        var found: [Person] = []
        for (name, user) in candidates {
            let ranges = spellings(name, user).flatMap { words.ranges(of: $0) }
            guard !ranges.isEmpty else { continue }
            ranges.forEach { words.use($0) }
            if !found.contains(where: { $0.name == name }) { found.append(Person(name: name, user: user)) }
        }
        if let user = askerUser, speaksOfAsker(words.words),
            !found.contains(where: { $0.user?.id == user.id })
        {
            found.append(Person(name: user.name, user: user, isAsker: true))
        }
        return found
    }

    /// Not in `show me`, which only asks.
    func speaksOfAsker(_ words: [String]) -> Bool {
        words.indices.contains { index in
            QuestionCues.asker.contains(words[index])
                && !(words[index] == "me" && index > 0 && QuestionCues.asking.contains(words[index - 1]))
        }
    }

    func projects(in words: inout CueWords) -> [WorkspaceWire.Project] {
        let projects = workspace?.projects ?? []
        return projects.filter { project in
            let name = NameFolding.words(project.name)
            var ranges = words.ranges(of: name.joined(separator: " "))
            if ranges.isEmpty, let first = name.first, isDistinctive(first, among: projects.map(\.name)) {
                ranges = words.ranges(of: first) + words.ranges(of: first + "'s")
                if !ranges.isEmpty {
                    words.use(name.filter { $0.count > 2 && !QuestionCues.state.contains($0) }, behind: ranges)
                }
            }
            ranges.forEach { words.use($0) }
            return !ranges.isEmpty
        }
    }

    /// Issues by identifiers, of teams that there are.
    ///
    /// - Parameter text: as it was typed; without Linear whatever looks like an identifier there is taken for one.
    func identifiers(in words: inout CueWords, of text: String) -> [String] {
        let keys = Set(
            workspace.map { $0.teams.map { NameFolding.folded($0.key) } }
                ?? text.matches(of: #/\b([A-Za-z]{2,7})-\d{1,6}\b/#).map { NameFolding.folded($0.output.1) })
        var found: [String] = []
        for index in words.words.indices.dropLast() where keys.contains(words.words[index]) {
            guard let number = Int(words.words[index + 1]), number > 0 else { continue }
            words.use(index..<(index + 2))
            let identifier = "\(words.words[index].uppercased())-\(number)"
            if !found.contains(identifier) { found.append(identifier) }
        }
        return found
    }

    func meetings(in words: CueWords) -> [MeetingWire] { MeetingNames(meetings: meetings).named(in: words) }

    private var candidates: [(String, WorkspaceWire.User?)] {
        let users = (workspace?.users ?? []).filter(\.active)
        let known = Set(users.map { NameFolding.folded($0.name) })
        var guests: [String] = []
        for name in meetings.flatMap(\.participants)
        where name.contains(" ") && !known.contains(NameFolding.folded(name)) && !guests.contains(name) {
            guests.append(name)
        }
        return users.map { ($0.name, $0) } + guests.prefix(200).map { ($0, nil) }
    }

    /// The full name, the nickname, and the first and last name where nobody else has it.
    private func spellings(_ name: String, _ user: WorkspaceWire.User?) -> [String] {
        let words = NameFolding.words(name)
        var spellings = [words.joined(separator: " ")]
        if let user { spellings.append(NameFolding.words(user.displayName).joined(separator: " ")) }
        let whole = name.split(separator: " ").map { NameFolding.words($0).joined(separator: " ") }
        for part in [whole.first, whole.last].compactMap(\.self) where part.count > 2 {
            let others = candidates.filter { $0.0 != name }
            let isShared = others.contains {
                $0.0.split(separator: " ").contains { NameFolding.words($0).joined(separator: " ") == part }
            }
            if !isShared { spellings.append(part) }
        }
        return spellings.flatMap { [$0, $0 + "'s"] }
    }

    private func isDistinctive(_ word: String, among names: [String]) -> Bool {
        word.count > 2 && !Self.common.contains(word) && !PlainWords.all.contains(word)
            && names.filter { NameFolding.words($0).contains(word) }.count == 1
    }

    /// Who asks, as Linear knows them: by e-mail address, else by name.
    var askerUser: WorkspaceWire.User? { workspace?.user(for: asker) }
}

extension WorkspaceWire {
    /// Who `asker` is in Linear: by e-mail address, else by full name or nickname, if only one has it.
    func user(for asker: Asker) -> User? {
        if let email = asker.email?.lowercased(), let user = users.first(where: { $0.email.lowercased() == email }) {
            return user
        }
        guard let name = asker.name.map(NameFolding.folded), !name.isEmpty else { return nil }
        let named = users.filter {
            NameFolding.folded($0.name) == name || NameFolding.folded($0.displayName) == name
        }
        return named.count == 1 ? named[0] : nil
    }
}
