internal import Domain
internal import LinearAPI

/// The people of a workspace, by what they are called.
struct People: Sendable {
    private let users: [LinearUser]

    init(_ users: [LinearUser]) {
        self.users = users.filter(\.isActive)
    }

    /// Who has exactly this id, e-mail address, nickname, `@handle` or full name, or alone has this first name. Used where a
    /// wrong guess would be written.
    func exactly(_ name: String) -> Resolution<LinearUser> {
        if let user = users.identified(by: name) { return .found(user) }
        let wanted = NameFolding.folded(name)
        if wanted.hasPrefix("@") {
            let handle = String(wanted.dropFirst())
            return resolve(name) { NameFolding.folded($0.displayName) == handle }
        }
        if wanted.contains("@") { return resolve(name) { $0.email.lowercased() == wanted } }
        let nicknamed = resolve(name) { NameFolding.folded($0.displayName) == wanted }
        if case .found = nicknamed { return nicknamed }
        let named = resolve(name) { NameFolding.folded($0.name) == wanted }
        guard case .unknown = named else { return named }
        let first = resolve(name) { NameFolding.folded($0.name).split(separator: " ").first.map(String.init) == wanted }
        if case .unknown = first { return named }
        return first
    }

    /// As ``exactly(_:)``, and also a first or last name that only one has. Used where a wrong guess is only read.
    func likely(_ name: String) -> Resolution<LinearUser> {
        let exact = exactly(name)
        guard case .unknown = exact else { return exact }
        let wanted = NameFolding.folded(name.trimmingPrefix("@"))
        let part = resolve(name) { user in
            NameFolding.folded(user.name).split(separator: " ").contains { $0 == wanted }
                || user.email.lowercased().split(separator: "@").first.map(String.init) == wanted
        }
        if case .unknown = part { return exact }
        return part
    }

    private func resolve(_ name: String, where matches: (LinearUser) -> Bool) -> Resolution<LinearUser> {
        .of(
            users.filter(matches),
            near: NearNames.of(
                name, among: users.map { .init(shown: Self.shown($0), spellings: [$0.name, $0.displayName]) }
            ),
            describe: Self.shown
        )
    }

    private static func shown(_ user: LinearUser) -> String { "\(user.name) (@\(user.displayName))" }
}
