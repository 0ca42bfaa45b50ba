internal import FoundationEssentials
internal import Glibc

/// Looks for what must be installed or built.
struct ToolCheck {
    private static let minFreeBytes: UInt64 = 512 * 1024 * 1024

    let surroundings: Surroundings

    func findings() -> [Finding] {
        [swift] + Program.allCases.map(executable) + [disk]
    }

    private var swift: Finding {
        guard let path = Executables(surroundings).onSearchPath("swift") else {
            return .remark("swift", "not on PATH: what is built runs, but nothing can be built")
        }
        return .ok("swift", path)
    }

    private func executable(_ program: Program) -> Finding {
        let executables = Executables(surroundings)
        if let path = executables.find(program) { return .ok(program.executable, path) }
        guard program != .gateway else {
            return .problem(program.executable, "not on PATH", mend: "apt-get install caddy, or make up")
        }
        return .problem(
            program.executable, "not in \(executables.folder)", mend: "make build, or name its folder in ALPHA_BIN_DIR"
        )
    }

    private var disk: Finding {
        var status = statvfs()
        guard statvfs(surroundings.directory, &status) == 0 else {
            return .problem("disk", "the working directory cannot be looked at", mend: "check that it still exists")
        }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        let text = "\(free / (1024 * 1024)) MiB free"
        guard free < Self.minFreeBytes else { return .ok("disk", text) }
        return .problem("disk", text, mend: "make room: at least \(Self.minFreeBytes / (1024 * 1024)) MiB")
    }
}
