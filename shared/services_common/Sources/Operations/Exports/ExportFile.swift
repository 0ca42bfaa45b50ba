internal import Glibc

/// A file that lines are appended to, some of them at a time. Only its owner may read it.
final class ExportFile {
    private static let piece = 1 << 18

    private let descriptor: Int32
    private let path: String
    private var waiting: [UInt8] = []

    /// Begins the file, also one that was begun before.
    ///
    /// - Throws: ``NotDone``.
    init(_ path: String) throws {
        self.path = path
        self.descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw NotDone("\(path) cannot be made.") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func append(_ line: [UInt8]) throws {
        waiting += line
        if waiting.count >= Self.piece { try flush() }
    }

    /// Brings all of it to the disk.
    func finish() throws {
        try flush()
        guard fsync(descriptor) == 0 else { throw NotDone("\(path) cannot be written: is the disk full?") }
    }

    private func flush() throws {
        var rest = waiting[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw NotDone("\(path) cannot be written: is the disk full?") }
            rest = rest.dropFirst(max(0, count))
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
