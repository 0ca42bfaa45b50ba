import AlphaCLI
import CoreTestKit
import Glibc
import Testing

struct ProcessRecordTests {
    private let table = ProcessTable()

    @Test func endsTheProcessThatWasStarted() throws {
        let child = try Child()
        let record = try child.record()

        #expect(record.entry(in: table) != nil)
        #expect(record.send(SIGTERM, table: table))

        #expect(child.wait() == SIGTERM)
        #expect(record.entry(in: table) == nil)
    }

    @Test func leavesAProcessAloneThatOnlyHasTheSameID() throws {
        let child = try Child()
        let record = try child.record()
        let others = [
            record.with(startTicks: record.startTicks + 1), record.with(bootID: "another boot"), record.with(pid: 1),
            record.with(pid: 0), record.with(pid: -1),
        ]

        for other in others { #expect(!other.send(SIGKILL, table: table)) }

        #expect(table.entry(child.pid)?.hasEnded == false)
    }

    @Test func aProcessThatEndedButWasNotAskedForCountsAsGone() async throws {
        let child = try Child(arguments: ["0"])
        let record = try child.record()
        try await eventually("it ends") { table.entry(child.pid)?.hasEnded != false }

        #expect(record.entry(in: table) == nil)
    }

    @Test func startsInASessionOfItsOwnWithNothingOpen() async throws {
        let open = open("/dev/null", O_RDONLY)
        defer { close(open) }
        let child = try Child(inherited: open)

        #expect(getsid(child.pid) == child.pid)
        // The dynamic linker still reads libraries when the start has returned.
        try await eventually("only the standard three are open") { child.openDescriptors == [0, 1, 2] }
    }
}

/// A process that sleeps, and is ended with the test.
private final class Child {
    let pid: pid_t
    private let table = ProcessTable()

    init(arguments: [String] = ["600"], inherited: Int32? = nil) throws {
        if let inherited { _ = fcntl(inherited, F_SETFD, 0) }
        pid = try Spawn.detached(
            Launch(program: .linear, executable: "/bin/sleep", arguments: arguments, environment: [:], port: 1),
            log: "/dev/null"
        )
    }

    deinit {
        kill(pid, SIGKILL)
        _ = wait()
    }

    func record() throws -> ProcessRecord {
        let entry = try #require(table.entry(pid))
        return ProcessRecord(
            program: .linear, pid: pid, startTicks: entry.startTicks, bootID: table.bootID, port: 1, mode: .sandbox
        )
    }

    /// The signal that ended it.
    func wait() -> Int32 {
        var status: Int32 = 0
        return waitpid(pid, &status, 0) == pid ? status & 0x7F : -1
    }

    var openDescriptors: [Int32] {
        (0..<64).filter { access("/proc/\(pid)/fd/\($0)", F_OK) == 0 }
    }
}

extension ProcessRecord {
    fileprivate func with(pid: Int32? = nil, startTicks: UInt64? = nil, bootID: String? = nil) -> ProcessRecord {
        ProcessRecord(
            program: program, pid: pid ?? self.pid, startTicks: startTicks ?? self.startTicks,
            bootID: bootID ?? self.bootID, port: port, mode: mode
        )
    }
}
