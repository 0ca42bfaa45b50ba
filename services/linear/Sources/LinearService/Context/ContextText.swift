internal import Domain

/// The workspace as text for a prompt: what the least can be done without is kept the longest, and what was left out is
/// counted.
struct ContextText: Sendable {
    static let defaultLimit = 40_000
    private static let shortText = 1_500
    private static let longLine = 300
    private static let marker = "(Less important lines were left out.)\n"

    private let lines: [ContextLine]

    init(_ reading: WorkspaceReading, today: CalendarDate) {
        self.lines = ContextLines(reading, today: today).lines
    }

    /// The text, at most `limit` characters.
    func text(limit: Int) -> String {
        if let whole = whole(limit: limit) { return whole }
        // A short text says only that something was left out, and goes by importance alone.
        let isShort = limit < Self.shortText
        var choice = Choice(room: limit - overhead(isShort: isShort))
        let byRank = Dictionary(grouping: lines.indices, by: { lines[$0].rank })
        keep(byRank[.head] ?? [], &choice, within: limit)
        let all = max(0, choice.room)
        for rank in ContextLine.Rank.allCases where rank.share > 0 && !isShort {
            keep(byRank[rank] ?? [], &choice, within: Int(Double(all) * rank.share))
        }
        for rank in ContextLine.Rank.allCases {
            guard keep(byRank[rank] ?? [], &choice, within: choice.room) else { break }
        }
        let text =
            isShort ? render(choice.kept, note: { _ in nil }) + Self.marker : render(choice.kept, note: Self.note)
        return String(text.prefix(limit))
    }

    /// What was chosen so far, and what is left for more.
    private struct Choice {
        var kept: [Int: String] = [:]
        var room: Int
    }

    /// Everything, when it fits.
    private func whole(limit: Int) -> String? {
        var texts: [Int: String] = [:]
        var count = titles.reduce(0) { $0 + $1.count + 5 }
        for (index, line) in lines.enumerated() {
            let text = line.text()
            count += text.count + 1
            guard count <= limit else { return nil }
            texts[index] = text
        }
        return render(texts, note: Self.note)
    }

    /// Keeps those of `indices` that fit, in their order, until one does not; one that is uncommonly long stops nobody.
    ///
    /// - Returns: whether it came to the end.
    @discardableResult
    private func keep(_ indices: [Int], _ choice: inout Choice, within share: Int) -> Bool {
        var share = share
        for index in indices where choice.kept[index] == nil {
            if let parent = lines[index].parent, choice.kept[parent] == nil { continue }
            let text = lines[index].text()
            let cost = text.count + 1
            guard cost <= share, cost <= choice.room || lines[index].rank == .head else {
                guard cost > Self.longLine else { return false }
                continue
            }
            share -= cost
            choice.room -= cost
            choice.kept[index] = text
        }
        return true
    }

    private var titles: [String] {
        Set(lines.map(\.section)).compactMap(\.title)
    }

    /// What titles and the notes of what was left out take at the most.
    private func overhead(isShort: Bool) -> Int {
        let titles = titles.reduce(0) { $0 + $1.count + 5 }
        guard !isShort else { return titles + Self.marker.count }
        var counts: [ContextLine.Section: [String: Int]] = [:]
        for line in lines { line.noun.map { counts[line.section, default: [:]][$0, default: 0] += 1 } }
        return titles + counts.values.reduce(0) { $0 + Self.note($1).count + 1 }
    }

    private func render(_ kept: [Int: String], note: ([String: Int]) -> String?) -> String {
        var text = ""
        var section = ContextLine.Section.head
        var missing: [String: Int] = [:]
        func endSection() {
            if !missing.isEmpty, let note = note(missing) { text += note + "\n" }
            missing = [:]
        }
        for (index, line) in lines.enumerated() {
            if line.section != section {
                endSection()
                section = line.section
                if let title = section.title { text += "\n## \(title)\n" }
            }
            if let own = kept[index] {
                text += own + "\n"
            } else if let noun = line.noun {
                missing[noun, default: 0] += 1
            }
        }
        endSection()
        return text
    }

    /// Such as `… and 1,240 more issues`.
    private static func note(_ missing: [String: Int]) -> String {
        let parts = missing.sorted { $0.key > $1.key }.map { noun, count in
            "\(grouped(count)) more \(count == 1 ? noun : noun == "person" ? "people" : noun + "s")"
        }
        return "… and \(parts.joined(separator: ", "))"
    }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "," }
            text.append(digit.element)
        }
    }
}
