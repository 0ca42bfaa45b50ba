/// Names of files as people would call what is in them: `07-corrigan-weekly-status.srt` is “Corrigan weekly status”.
package enum FileTitle {
    /// What transcripts and recordings are kept as.
    private static let endings: Set<String> = [
        "csv", "doc", "docx", "html", "htm", "json", "jsonl", "log", "m4a", "md", "mkv", "mov", "mp3", "mp4", "ogg",
        "pdf", "rtf", "sbv", "srt", "ssa", "text", "tsv", "ttml", "txt", "vtt", "wav", "webm", "xml", "yaml", "yml",
    ]
    private static let leastOrdinal = 2

    /// `title` as it is, unless it is the name of a file.
    package static func unlessFile(_ title: String) -> String { ending(of: title) == nil ? title : words(title) }

    /// The words of a file's name, without folders, ending, and the number or date before them.
    package static func words(_ name: String) -> String {
        let base = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
        let bare = ending(of: base).map { String(base.dropLast($0.count + 1)) } ?? base
        let words = bare.split { $0 == "-" || $0 == "_" || $0.isWhitespace || $0 == "." }
        let named = words.drop { $0.allSatisfy(\.isNumber) && ($0.count >= leastOrdinal || words.count > 2) }
        // Of nothing but numbers the date is the name.
        return named.isEmpty ? bare : TextWords.capitalised(named.joined(separator: " "))
    }

    private static func ending(of name: String) -> String? {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let ending = String(name[name.index(after: dot)...])
        return endings.contains(ending.lowercased()) ? ending : nil
    }
}
