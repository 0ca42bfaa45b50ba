/// Everything about the start of one program.
package struct Launch: Sendable {
    package let program: Program
    /// Absolute path.
    package let executable: String
    package let arguments: [String]
    package let environment: [String: String]
    package let port: Int

    package init(program: Program, executable: String, arguments: [String], environment: [String: String], port: Int) {
        self.program = program
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.port = port
    }

    /// Asks on this machine, whatever address the program is bound to.
    func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
    var readyURL: String { address(program.readyPath) }
}
