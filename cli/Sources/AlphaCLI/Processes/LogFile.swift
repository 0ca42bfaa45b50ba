internal import Glibc

/// What a program wrote to its standard output and error.
struct LogFile: Sendable {
    private static let maxBytes = 10 * 1024 * 1024
    private static let tailBytes = 16 * 1024

    let path: String

    /// Puts a log that has grown large aside, in the place of the one put aside before.
    func putAsideIfLarge() {
        guard let size, size > Self.maxBytes else { return }
        rename(path, path + ".1")
    }

    /// The last lines of what was written from byte `start` on; none when there is no log.
    func tail(from start: Int, lines: Int = 8) -> [String] {
        guard let size, size > start else { return [] }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: min(size - start, Self.tailBytes))
        let offset = off_t(size - buffer.count)
        let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
        let text = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        return text.split(separator: "\n").suffix(lines).map(String.init)
    }

    /// In bytes; nil when there is none.
    var size: Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
