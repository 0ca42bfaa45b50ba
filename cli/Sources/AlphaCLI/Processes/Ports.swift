internal import Glibc

/// Who listens where on this machine.
package enum Ports {
    /// Whether a program could listen on `port` of the loopback now.
    package static func isFree(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        var reuse: Int32 = 1
        // As the services do, or the last connections of a program that has just ended would count as taken.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        } == 0
    }

    package struct Listener: Sendable, Hashable, CustomStringConvertible {
        package let pid: Int32
        package let name: String

        package var description: String { "\(name) (process \(pid))" }
    }

    /// The process that listens on `port`; nil when it cannot be found out, as for somebody else's.
    package static func listener(on port: Int, table: ProcessTable = ProcessTable()) -> Listener? {
        let tables = ["net/tcp", "net/tcp6"].compactMap(table.read)
        let links = Set(tables.flatMap { sockets(listeningOn: port, in: $0) }.map { "socket:[\($0)]" })
        guard !links.isEmpty else { return nil }
        for pid in table.processIDs where table.openFiles(pid).contains(where: links.contains) {
            // A child that is just becoming its own program had it for a moment.
            guard let entry = table.entry(pid) else { continue }
            return Listener(pid: pid, name: entry.name)
        }
        return nil
    }

    /// - SeeAlso: proc(5), `/proc/net/tcp`: local address, state (0A is listening), …, inode in the tenth column.
    package static func sockets(listeningOn port: Int, in text: String) -> [Substring] {
        text.split(separator: "\n").dropFirst().compactMap { line in
            let columns = line.split(separator: " ")
            guard columns.count > 9, columns[3] == "0A", let hex = columns[1].split(separator: ":").last,
                Int(hex, radix: 16) == port
            else { return nil }
            return columns[9]
        }
    }
}
