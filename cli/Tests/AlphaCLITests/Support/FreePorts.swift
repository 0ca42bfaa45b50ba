import Glibc
import Testing

/// TCP ports of the loopback that nobody listened on a moment ago.
final class FreePorts {
    private(set) var numbers: [Int] = []
    private var descriptors: [Int32] = []

    /// - Parameter keepsListening: takes the ports for as long as this lives.
    init(_ count: Int, keepsListening: Bool = false) throws {
        for _ in 0..<count { try add() }
        if !keepsListening { release() }
    }

    deinit { release() }

    private func add() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        descriptors.append(descriptor)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) | listen(descriptor, 1) | getsockname(descriptor, address, &length)
            }
        }
        try #require(code == 0)
        numbers.append(Int(UInt16(bigEndian: address.sin_port)))
    }

    private func release() {
        for descriptor in descriptors { close(descriptor) }
        descriptors = []
    }
}
