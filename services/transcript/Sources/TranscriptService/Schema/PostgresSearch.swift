/// How PostgreSQL takes text apart for the search, as near as it comes to what SQLite's FTS5 does: words of letters, digits
/// and underscores without accents, by their English stems, none left out.
enum PostgresSearch {
    /// Letters with marks, and what they become; longer runs of punctuation are parted by the parser itself.
    private static let letters = [
        "àáâãäåāăąǎ": "a", "çćĉċč": "c", "ďđ": "d", "èéêëēĕėęě": "e", "ĝğġģ": "g", "ĥħ": "h", "ìíîïĩīĭįı": "i",
        "ĵ": "j",
        "ķ": "k", "ĺļľł": "l", "ñńņň": "n", "òóôõöøōŏőǒ": "o", "ŕŗř": "r", "śŝşšș": "s", "ţťŧț": "t",
        "ùúûüũūŭůűųǔ": "u",
        "ŵ": "w", "ýÿŷ": "y", "źżž": "z",
    ]
    /// Signs that PostgreSQL's parser would take for part of an address, a path, a version or a number.
    private static let signs = "-./:@+~%&=#*<>|,;!?()[]{}\"$^"

    /// A text search configuration `words` and a function `searchable`, in the service's schema.
    static let words = """
        CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, Language = english);
        CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
        ALTER TEXT SEARCH CONFIGURATION words
            ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_part, hword_asciipart,
                hword_numpart WITH stems;
        CREATE FUNCTION searchable(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN translate(lower(normalize(written, NFC)), '\(from)', '\(to)');
        """

    private static var pairs: [(Character, Character)] {
        letters.flatMap { marked, plain in marked.map { ($0, plain.first ?? $0) } }.sorted { $0.0 < $1.0 }
            + signs.map { ($0, " ") } + [("’", " ")]
    }

    private static var from: String { String(pairs.map(\.0)) + "''" }
    private static var to: String { String(pairs.map(\.1)) + " " }
}
