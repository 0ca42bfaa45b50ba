import Glibc
import Synchronization
import Testing

/// TCP ports of the loopback that nobody listened on a moment ago, below those that the system gives out by itself, so
/// that no server or connection of another test takes them meanwhile.
final class FreePorts {
    private static let next = Mutex(20_000 + Int(getpid()) % 1_000 * 10)

    private(set) var numbers: [Int] = []
    private var descriptors: [Int32] = []

    /// - Parameter keepsListening: takes the ports for as long as this lives.
    init(_ count: Int, keepsListening: Bool = false) throws {
        for _ in 0..<1_000 where numbers.count < count {
            let port = Self.next.withLock { port in
                port = port < 31_000 ? port + 1 : 20_000
                return port
            }
            take(port)
        }
        try #require(numbers.count == count)
        if !keepsListening { release() }
    }

    deinit { release() }

    private func take(_ port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) | listen(descriptor, 1)
            }
        }
        guard code == 0 else {
            close(descriptor)
            return
        }
        descriptors.append(descriptor)
        numbers.append(port)
    }

    private func release() {
        for descriptor in descriptors { close(descriptor) }
        descriptors = []
    }
}
