/// Shows that long work goes on: one line that moves on a terminal, a line for each change elsewhere.
struct Progress {
    private static let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

    private let channel: OutputChannel
    private var shown: String?
    private var frame = 0

    init(_ output: Output) {
        self.channel = output.notes
    }

    /// Says what is being done now; call it again and again while it lasts.
    mutating func update(_ text: String) {
        guard channel.isTerminal else {
            if text != shown { channel.write(text + "\n") }
            shown = text
            return
        }
        let line = String("\(Self.frames[frame % Self.frames.count]) \(text)".prefix(max(10, channel.columns - 1)))
        channel.write("\r\u{1B}[2K\(line)")
        frame += 1
        shown = text
    }

    /// Leaves `line` behind and goes on below it.
    mutating func leave(_ line: String) {
        clear()
        channel.write(line + "\n")
    }

    /// Removes the moving line.
    mutating func clear() {
        if channel.isTerminal, shown != nil { channel.write("\r\u{1B}[2K") }
        shown = nil
    }
}
