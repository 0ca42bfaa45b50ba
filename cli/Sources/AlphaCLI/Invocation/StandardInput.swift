internal import Glibc

/// Standard input, read to its end.
enum StandardInput {
    /// More than any transcript may have, so that an endless pipe ends too.
    static let maxBytes = 64 * 1024 * 1024

    /// - Throws: ``CommandFailure`` when there is more than ``maxBytes``, or it cannot be read.
    static func readAll() throws(CommandFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= maxBytes {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw .refused("Standard input cannot be read.")
            }
        }
        throw .refused("Standard input is larger than \(maxBytes / (1024 * 1024)) MiB.")
    }
}
