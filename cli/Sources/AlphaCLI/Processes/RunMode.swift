/// What the programs talk to.
package enum RunMode: String, Sendable, Codable {
    /// The stand-ins of the sandbox.
    case sandbox
    /// The platforms that the settings name.
    case platforms

    /// The programs that are needed.
    var programs: [Program] {
        Program.allCases.filter { self == .sandbox || $0 != .sandbox }
    }
}
