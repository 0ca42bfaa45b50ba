internal import FoundationEssentials
internal import Glibc

/// The `.env` file of the working directory, readable by its owner alone.
package struct DotEnvFile: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// What it says; nil when there is none.
    ///
    /// - Throws: ``CommandFailure`` when it is there and cannot be read.
    package func load() throws(CommandFailure) -> DotEnv? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = try? Data(contentsOf: URL(filePath: path)),  // the reason is the same for the reader: below
            let text = String(validating: data, as: UTF8.self)
        else { throw .refused("\(path) cannot be read: make it a text file that you may read, or remove it.") }
        return DotEnv(text)
    }

    /// Its permission bits, such as 0o600; nil when there is no file.
    package var mode: UInt32? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & 0o777
    }

    package enum Change: Sendable, Hashable {
        case none
        /// The file was made.
        case created
        /// A line was added.
        case extended
        /// Only its permissions were wrong.
        case protected
    }

    /// Sees to it that the file has a token for the services' own APIs, and that nobody else may read it.
    ///
    /// - Parameter makeToken: gives a new token; asked only when there is none.
    package func ensureToken(makeToken: () -> String) throws(CommandFailure) -> Change {
        let loaded = try load()
        var content = loaded ?? DotEnv("")
        if let token = try content.settings()["ALPHA_API_TOKEN"], !token.isEmpty {
            guard let mode, mode & 0o077 != 0 else { return .none }
            guard chmod(path, 0o600) == 0 else {
                throw .refused("\(path) can be read by others and belongs to somebody else: mend its permissions.")
            }
            return .protected
        }
        content.append(
            "ALPHA_API_TOKEN", makeToken(), remark: "Lets callers into the services' own APIs; made by alpha up."
        )
        try replace(with: content.text)
        return loaded == nil ? .created : .extended
    }

    /// Writes beside the file and renames, so that no moment has half a file or one that others may read.
    private func replace(with text: String) throws(CommandFailure) {
        let draft = "\(path).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .refused("\(path) cannot be written: may you write in this folder?") }
        let bytes = Array(text.utf8)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        let isSynced = fsync(descriptor) == 0
        close(descriptor)
        guard written == bytes.count, isSynced, rename(draft, path) == 0 else {
            unlink(draft)
            throw .refused("\(path) cannot be written: is the disk full?")
        }
    }
}
