internal import FoundationEssentials
internal import Glibc
internal import Settings

/// Looks at the services' databases where they are files.
struct DatabaseCheck {
    let surroundings: Surroundings
    let settings: AlphaSettings

    func findings() -> [Finding] {
        ["transcript", "linear", "notion", "slack"].map { service in
            let text = settings["DATABASE_URL"] ?? "sqlite:./data/\(service).db"
            guard let location = DatabaseLocation(text) else {
                return .problem(
                    "database", "DATABASE_URL is not understood", mend: "give sqlite:PATH or postgres://…"
                )
            }
            switch location {
            case .postgres: return .remark("database", "\(service): PostgreSQL, of which its readiness tells")
            case .sqlite(let path): return file(surroundings.resolve(path), service: service)
            }
        }
    }

    private func file(_ path: String, service: String) -> Finding {
        guard FileManager.default.fileExists(atPath: path) else {
            return .remark("database", "\(service): \(path) is not there yet; the service makes it")
        }
        guard access(path, R_OK | W_OK) == 0 else {
            return .problem("database", "\(service): \(path) may not be written", mend: "give yourself the right to")
        }
        let header = firstBytes(16, of: path)
        guard header.isEmpty || header == Array("SQLite format 3\0".utf8) else {
            return .problem(
                "database", "\(service): \(path) is no SQLite file", mend: "move it away, or mend DATABASE_URL"
            )
        }
        return .ok("database", "\(service): \(path)")
    }

    /// Fewer where the file is shorter.
    private func firstBytes(_ count: Int, of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: count)
        let length = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Array(buffer[..<max(0, length)])
    }
}
