import AlphaCLI
import CoreTestKit
import Glibc
import Testing

struct PortsTests {
    @Test func findsOutWhoListens() async throws {
        let taken = try FreePorts(1, keepsListening: true)
        defer { withExtendedLifetime(taken) {} }
        let port = taken.numbers[0]

        #expect(!Ports.isFree(port))
        // What other tests start has this process's sockets too until it becomes a program of its own.
        try await eventually("this process is found") { Ports.listener(on: port)?.pid == getpid() }
        #expect(Ports.listener(on: 1) == nil)
    }

    @Test func readsOnlyListeningSockets() {
        let table = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0 100
               1: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 222 1 0 100
               2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1 0 100
            """

        #expect(Ports.sockets(listeningOn: 8080, in: table) == ["111"])
    }
}
