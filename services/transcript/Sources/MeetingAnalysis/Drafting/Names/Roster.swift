import Domain

/// The people who can be given work, by what they are called, and whoever speaks.
struct Roster: Sendable {
    private let users: [WorkspaceView.User]
    /// Who has the name for oneself: nickname, mailbox, address, full name.
    private let byOwnName: [String: [String]]
    private let byPartOfName: [String: [String]]
    /// The one who typed: "me".
    let author: String?
    /// Whether the one who typed is known in the workspace.
    let isAuthorKnown: Bool

    init(_ users: [WorkspaceView.User], author: String?) {
        let active = users.filter(\.isActive)
        self.users = active
        let byOwnName = Self.table(active) { user in
            let mailbox = user.email.map { String($0.prefix { $0 != "@" }) }
            return [user.name, user.displayName, user.email, mailbox].compactMap(\.self)
        }
        let byPartOfName = Self.table(active) { PeopleDirectory.aliases(of: $0.name) }
        (self.byOwnName, self.byPartOfName) = (byOwnName, byPartOfName)
        let name = author.map(\.trimmingBlanks).flatMap { $0.isEmpty ? nil : $0 }
        let known = name.flatMap { Self.unique($0, byOwnName, byPartOfName) }
        self.author = known ?? name
        self.isAuthorKnown = known != nil
    }

    private static func table(
        _ users: [WorkspaceView.User], _ names: (WorkspaceView.User) -> [String]
    ) -> [String: [String]] {
        users.reduce(into: [:]) { table, user in
            for key in Set(names(user).map(PeopleDirectory.key)) where !key.isEmpty {
                table[key, default: []].append(user.name)
            }
        }
    }

    private static func unique(_ name: String, _ tables: [String: [String]]...) -> String? {
        let key = PeopleDirectory.key(name)
        for table in tables {
            if let found = table[key] { return found.count == 1 ? found.first : nil }
        }
        return nil
    }

    /// The person whose name stands at `index`, with how many words it takes.
    ///
    /// - Parameter isCertain: whether the words before say that a name follows; else it needs a capital or an `@`.
    func person(in tokens: [Token], at index: Int, isCertain: Bool = false) -> (name: String, length: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        let isMarked = tokens[index].surface.hasPrefix("@") || tokens[index].isCapitalised
        guard isMarked || isCertain else { return nil }
        for length in [3, 2, 1] where index + length <= tokens.count {
            let words = tokens[index..<(index + length)]
            guard words.allSatisfy({ $0.kind == .word }) else { continue }
            if let name = user(called: words.map(\.surface).joined(separator: " ")) { return (name, length) }
        }
        return nil
    }

    /// The user whom `name` calls; nil when it calls none or several.
    func user(called name: String) -> String? { Self.unique(name, byOwnName, byPartOfName) }

    /// What `name` comes to, with names that are near.
    func resolve(_ name: String) -> Resolution<String> {
        if let user = user(called: name) { return .found(user) }
        let key = PeopleDirectory.key(name)
        if let several = byOwnName[key] ?? byPartOfName[key], several.count > 1 { return .ambiguous(several) }
        return .unknown(
            near: NearNames.of(
                name, among: users.map { .init(shown: $0.name, spellings: [$0.name, $0.displayName]) }))
    }

    private static let selves: Set<String> = ["me", "myself"]

    static func isSelf(_ word: String) -> Bool { selves.contains(word) }
}
