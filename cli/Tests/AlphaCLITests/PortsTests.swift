import AlphaCLI
import Glibc
import Testing

struct PortsTests {
    @Test func findsOutWhoListens() throws {
        let taken = try FreePorts(1, keepsListening: true)

        #expect(!Ports.isFree(taken.numbers[0]))
        #expect(Ports.listener(on: taken.numbers[0])?.pid == getpid())
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
