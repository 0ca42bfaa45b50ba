/// Colours for a terminal, or none.
package struct Style: Sendable {
    private let isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    func bold(_ text: String) -> String { wrapped(text, 1) }
    func faint(_ text: String) -> String { wrapped(text, 2) }
    func italic(_ text: String) -> String { wrapped(text, 3) }
    func red(_ text: String) -> String { wrapped(text, 31) }
    func green(_ text: String) -> String { wrapped(text, 32) }
    func yellow(_ text: String) -> String { wrapped(text, 33) }

    private func wrapped(_ text: String, _ code: Int) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
