/// Finds identifiers such as `TID-28` in what was typed.
struct IssueIdentifiers: Sendable {
    private let keys: Set<String>

    init(_ workspace: WorkspaceView) {
        self.keys = Set(
            workspace.teams.compactMap { $0.key?.uppercased() } + workspace.issues.map { $0.teamKey.uppercased() })
    }

    /// The identifier that `token` is. In small letters, or of a team that there is not, a word with a number is no
    /// identifier.
    func identifier(_ token: Token) -> String? {
        let parts = token.surface.split(separator: "-", omittingEmptySubsequences: false)
        guard token.kind == .word, parts.count == 2, let key = parts.first, let number = parts.last,
            (1...10).contains(key.count), (1...6).contains(number.count), number.allSatisfy(\.isWholeNumber),
            key.first?.isLetter == true, key.allSatisfy({ $0.isLetter || $0.isNumber })
        else { return nil }
        let identifier = token.surface.uppercased()
        return keys.contains(key.uppercased()) || token.surface == identifier ? identifier : nil
    }

    private static let references: [[String]] = WordList.phrases(
        """
        duplicate of
        duplicates
        dupe of
        blocked by
        blocks
        blocking
        parent
        part of
        related to
        see
        like
        subtask of
        sub-issue of
        """
    )

    /// Whether what stands at `index` is only referred to: 'a duplicate of TID-3'.
    static func isReference(_ tokens: [Token], at index: Int) -> Bool {
        references.contains { tokens.has($0, at: index - $0.count) }
    }
}
