import Glibc

/// A port of this machine at which nobody listens, and which nobody else can take as long as this lives.
final class HeldPort {
    private struct NotHeld: Error {
        let number: CInt
    }

    let url: String
    private let socket: CInt

    /// - Throws: when the system has no port to give.
    init() throws {
        let socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw NotHeld(number: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failed = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                // Bound and not listening: whoever connects is refused at once.
                bind(socket, generic, length) != 0 || getsockname(socket, generic, &length) != 0
            }
        }
        guard !failed else {
            let number = errno
            close(socket)
            throw NotHeld(number: number)
        }
        self.socket = socket
        self.url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    }

    deinit { close(socket) }
}
