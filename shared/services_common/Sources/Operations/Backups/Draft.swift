internal import FoundationEssentials
internal import Glibc

/// A file under a name of its own until it is whole.
struct Draft: Sendable {
    let path: String
    private let target: String

    /// - Throws: ``NotDone`` when the file that is to be made is there already, or its folder is not.
    init(for target: String, id: UUID) throws {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw NotDone("\(target) is there already: give another name, or remove it.")
        }
        let folder = URL(filePath: target).deletingLastPathComponent().path()
        guard FileManager.default.fileExists(atPath: folder) else { throw NotDone("There is no folder \(folder).") }
        self.target = target
        self.path = "\(target).\(id.uuidString.lowercased().prefix(8)).part"
    }

    func publish() throws {
        guard rename(path, target) == 0 else { throw NotDone("\(target) cannot be written.") }
    }

    /// Removes what is left of it.
    func drop() {
        for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
    }
}
