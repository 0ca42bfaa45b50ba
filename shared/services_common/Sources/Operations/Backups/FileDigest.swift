internal import Crypto
internal import Domain
internal import Glibc

/// The SHA-256 and the size of a file, which is read piece by piece.
struct FileDigest: Sendable, Hashable {
    let sha256: String
    let bytes: Int

    private static let piece = 1 << 20

    /// - Parameter copy: a new file that gets the same bytes, for its owner alone.
    /// - Throws: ``NotDone`` when a file cannot be read or written.
    init(of path: String, copyingTo copy: String? = nil) throws {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw NotDone("\(path) cannot be read.") }
        defer { close(source) }
        let target = try copy.map(Self.make)
        defer { if let target { close(target) } }
        var hasher = SHA256()
        var total = 0
        var buffer = [UInt8](repeating: 0, count: Self.piece)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw NotDone("\(path) cannot be read.") }
            guard count > 0 else { break }
            hasher.update(data: buffer[..<count])
            total += count
            if let target, !Self.put(buffer[..<count], target) { throw NotDone("\(copy ?? "") cannot be written.") }
        }
        if let target, fsync(target) != 0 { throw NotDone("\(copy ?? "") cannot be written.") }
        self.sha256 = hasher.finalize().hexadecimal
        self.bytes = total
    }

    private static func make(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw NotDone("\(path) cannot be made.") }
        return descriptor
    }

    private static func put(_ bytes: ArraySlice<UInt8>, _ descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
