package import FoundationEssentials
import Glibc
import Synchronization

/// One file with a line for each change of any platform: `{"platform": …, "change": …}`. A line counts once its newline
/// is written, so that a process that dies while writing leaves a whole file.
///
/// The file belongs to one process, which holds a lock beside it.
package final class JournalFile: Sendable {
    /// The largest file that is read.
    static let maximumBytes = 1 << 28

    private let path: String
    private let descriptors: Mutex<Descriptors>

    private struct Descriptors {
        var file: Int32
        let lock: Int32
    }

    /// - Throws: ``JournalError`` when the file cannot be opened, or another process has it.
    package init(path: String) throws(JournalError) {
        self.path = path
        try Self.makeFolder(of: path)
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .unusable(errno) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .inUse
        }
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            let code = errno
            close(lock)
            throw .unusable(code)
        }
        descriptors = Mutex(Descriptors(file: file, lock: lock))
    }

    deinit {
        descriptors.withLock {
            close($0.file)
            close($0.lock)
        }
    }

    /// The lines that were written to their end, in order.
    package func lines() throws(JournalError) -> [Data] { try Self.lines(of: path) }

    private static func lines(of path: String) throws(JournalError) -> [Data] {
        let data: Data
        do { data = try Data(contentsOf: URL(filePath: path)) } catch { throw .unusable(EIO) }
        guard data.count <= Self.maximumBytes else { throw .tooLarge }
        var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines.removeLast()
        return lines.filter { !$0.isEmpty }
    }

    /// Adds lines in one write.
    func append(_ lines: [Data]) throws(JournalError) {
        let bytes = Self.joined(lines)
        let failure = descriptors.withLock { Self.write(bytes, to: $0.file) }
        if let failure { throw .unusable(failure) }
    }

    /// Puts lines in the place of all that are not kept: whoever reads the file sees the old ones or the new ones, and no
    /// line that another platform writes meanwhile is lost.
    ///
    /// - Parameter isKept: whether a line of the file stays, before the new ones.
    func replace(with lines: [Data], keeping isKept: (Data) -> Bool) throws(JournalError) {
        let failure = try descriptors.withLock { (descriptors) throws(JournalError) -> Int32? in
            let bytes = Self.joined(try Self.lines(of: path).filter(isKept) + lines)
            let fresh = path + ".new"
            let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
            guard file >= 0 else { return errno }
            if let failure = Self.write(bytes, to: file) ?? (fsync(file) == 0 && rename(fresh, path) == 0 ? nil : errno)
            {
                close(file)
                return failure
            }
            close(descriptors.file)
            descriptors.file = file
            return nil
        }
        if let failure { throw .unusable(failure) }
    }

    private static func joined(_ lines: [Data]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
        for line in lines {
            bytes.append(contentsOf: line)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// - Returns: the error's number; nil when all was written.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return errno }
                written += count
            }
            return nil
        }
    }

    private static func makeFolder(of path: String) throws(JournalError) {
        let folder = URL(filePath: path).deletingLastPathComponent()
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw .unusable(EACCES)
        }
    }
}

/// Why the journal cannot be used.
package enum JournalError: Error, Equatable, CustomStringConvertible {
    /// The number of the system's error.
    case unusable(Int32)
    case inUse
    case tooLarge
    /// Line numbers from 1.
    case damaged(line: Int)

    package var description: String {
        switch self {
        case .unusable(let code): "names a file that cannot be used (\(String(cString: strerror(code))))"
        case .inUse: "names a file that another sandbox is using"
        case .tooLarge: "names a file of more than \(JournalFile.maximumBytes) bytes"
        case .damaged(let line): "names a file whose line \(line) is damaged"
        }
    }
}
