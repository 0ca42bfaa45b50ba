internal import Glibc

extension Output {
    /// Standard output and standard error of this process.
    ///
    /// Colours appear on terminals only, and not at all when `NO_COLOR` is set to something or `TERM` is `dumb`.
    ///
    /// - SeeAlso: https://no-color.org
    package static func process(environment: [String: String]) -> Output {
        let wantsColor = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        func channel(_ descriptor: Int32) -> OutputChannel {
            let isTerminal = isatty(descriptor) == 1
            return OutputChannel(
                isTerminal: isTerminal && environment["TERM"] != "dumb", usesColor: isTerminal && wantsColor,
                columns: columns(of: descriptor) ?? 100
            ) { write($0, to: descriptor) }
        }
        return Output(results: channel(STDOUT_FILENO), notes: channel(STDERR_FILENO))
    }

    private static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = ArraySlice(text.utf8)
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                return  // the reader has gone, as `head` does: nobody is left to tell
            }
        }
    }
}
