import FoundationEssentials

/// Reads the files of a corpus.
enum CorpusFiles {
    /// Paths of the plain files in `directory`, sorted by name; hidden files and folders are left out.
    static func list(_ directory: String) throws(EvaluationError) -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw .unreadable(path: directory)
        }
        return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(directory)/\($0)" }.filter { !isFolder($0) }
    }

    /// False also for what is not there.
    static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    static func data(_ path: String) throws(EvaluationError) -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path)
        }
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from path: String) throws(EvaluationError) -> Value {
        let data = try data(path)
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw .malformed(path: path, reason: "it is not the JSON that is expected here")
        }
    }

    /// When the file was last changed; nil when the file system does not say.
    static func modificationDate(_ path: String) -> Date? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // without them there is no date
        return attributes?[.modificationDate] as? Date
    }

    /// The file's name without directory and ending.
    static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
