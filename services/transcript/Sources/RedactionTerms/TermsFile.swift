internal import Glibc
public import Redaction

/// A file of terms in YAML.
public struct TermsFile: Sendable, Hashable {
    /// In bytes: enough for the most terms of the greatest length.
    public static let maxSize = 1_048_576

    /// Absolute, or relative to the working directory; may lead over symbolic links.
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// What tells one state of the file from another: which file it is, its size, and when it changed.
    public struct Stamp: Sendable, Hashable {
        private let device: UInt64
        private let inode: UInt64
        private let size: Int64
        private let modified: [Int]

        fileprivate init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
            size = Int64(status.st_size)
            modified = [
                status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
            ]
        }
    }

    /// The file's state now, nil when it is not there.
    public func stamp() -> Stamp? {
        var status = stat()
        return stat(path, &status) == 0 ? Stamp(status) : nil
    }

    /// Reads the terms.
    ///
    /// - Throws: ``TermsFileError`` with everything that is wrong.
    public func read() throws(TermsFileError) -> CustomTerms {
        guard let text = String(validating: try bytes(), as: UTF8.self) else {
            throw TermsFileError([TermsProblem("is not text in UTF-8", mend: "Save it as UTF-8")])
        }
        return try TermsDocument.terms(of: text)
    }

    private func bytes() throws(TermsFileError) -> [UInt8] {
        // Not to wait for somebody at the other end of a pipe.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.error(opening: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw TermsFileError([TermsProblem("is no regular file", mend: "Give the path of a file of terms")])
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= Self.maxSize {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw TermsFileError(
                    [TermsProblem("cannot be read", mend: "Look at the disk it is on")], isOfReading: true)
            }
        }
        throw TermsFileError([TermsProblem("is larger than 1 MiB", mend: "Leave only terms in it")])
    }

    private static func error(opening code: Int32) -> TermsFileError {
        code == ENOENT || code == ENOTDIR
            ? TermsFileError([TermsProblem("is not there", mend: "Make it, or mend the path")])
            : TermsFileError(
                [TermsProblem("cannot be opened", mend: "Give the program the right to read it")], isOfReading: true)
    }
}
