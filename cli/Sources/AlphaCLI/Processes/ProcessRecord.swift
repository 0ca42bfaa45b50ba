internal import FoundationEssentials
internal import Glibc

/// What is kept of a program that was started: enough to find it again, and never to take another for it.
package struct ProcessRecord: Codable, Sendable, Hashable {
    package let program: Program
    package let pid: Int32
    package let startTicks: UInt64
    package let bootID: String
    package let port: Int
    package let mode: RunMode
    /// Where in its log this run begins.
    package let logStart: Int

    package init(
        program: Program, pid: Int32, startTicks: UInt64, bootID: String, port: Int, mode: RunMode, logStart: Int = 0
    ) {
        self.program = program
        self.pid = pid
        self.startTicks = startTicks
        self.bootID = bootID
        self.port = port
        self.mode = mode
        self.logStart = logStart
    }

    private enum CodingKeys: String, CodingKey {
        case program, pid, port, mode
        case startTicks = "start_ticks"
        case bootID = "boot_id"
        case logStart = "log_start"
    }

    /// Its entry in `table`; nil when it has ended, also when its id now names another process.
    package func entry(in table: ProcessTable) -> ProcessTable.Entry? {
        guard let entry = table.entry(pid), entry.startTicks == startTicks, bootID == table.bootID, !entry.hasEnded
        else { return nil }
        return entry
    }

    /// Sends `signal` if the process is still the one that was started.
    ///
    /// - Returns: whether it was sent.
    package func send(_ signal: Int32, table: ProcessTable) -> Bool {
        pid > 1 && entry(in: table) != nil && kill(pid, signal) == 0
    }
}
