internal import FoundationEssentials
internal import Glibc

/// The system's processes, as `/proc` shows them.
package struct ProcessTable: Sendable {
    private let root: String

    /// - Parameter root: `/proc`, or a folder that a test filled.
    package init(root: String = "/proc") {
        self.root = root
    }

    package struct Entry: Sendable, Hashable {
        /// The name of its executable, cut at 15 bytes.
        package let name: String
        /// A letter; `Z` has ended and only waits to be asked for its status.
        package let state: Character
        /// When it was started, in clock ticks since the boot: with the id it names a process for good.
        package let startTicks: UInt64

        package var hasEnded: Bool { state == "Z" || state == "X" }
    }

    /// Nil when there is no such process.
    ///
    /// - SeeAlso: proc(5), `/proc/pid/stat`: the name, in parentheses, may hold blanks and parentheses itself.
    package func entry(_ pid: Int32) -> Entry? {
        guard let text = read("\(pid)/stat"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: close)...].split(whereSeparator: \.isWhitespace)
        guard fields.count > 19, let state = fields[0].first, let ticks = UInt64(fields[19]) else { return nil }
        return Entry(name: String(text[text.index(after: open)..<close]), state: state, startTicks: ticks)
    }

    /// Differs after each boot, as clock ticks and process ids begin anew then.
    package var bootID: String {
        (read("sys/kernel/random/boot_id") ?? "").filter { !$0.isWhitespace }
    }

    /// Seconds since the process was started.
    func age(of entry: Entry) -> Double? {
        guard let uptime = read("uptime")?.split(separator: " ").first.flatMap({ Double($0) }) else { return nil }
        return max(0, uptime - Double(entry.startTicks) / Double(sysconf(Int32(_SC_CLK_TCK))))
    }

    func read(_ path: String) -> String? {
        // A process may end between two looks; that it cannot be read then is the answer.
        guard let data = try? Data(contentsOf: URL(filePath: "\(root)/\(path)")) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    /// What is open in process `pid`, as the links of its `fd` folder name it.
    func openFiles(_ pid: Int32) -> [String] {
        let folder = "\(root)/\(pid)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []  // somebody else's: not shown
        return names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") }
    }

    var processIDs: [Int32] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap { Int32($0) }
    }
}
