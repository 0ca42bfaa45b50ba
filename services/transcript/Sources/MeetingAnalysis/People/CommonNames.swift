/// First names that begin sentences as words, too.
enum CommonNames {
    static let alsoWords: Set<String> = [
        "will", "may", "mark", "grant", "art", "hope", "grace", "bill", "sue", "pat", "rob", "chase", "drew",
    ]
}
