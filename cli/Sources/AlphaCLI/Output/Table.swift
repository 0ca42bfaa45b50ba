/// Rows in columns as wide as their widest cell.
package struct Table {
    private let header: [String]
    private var rows: [[String]] = []

    package init(_ header: String...) {
        self.header = header
    }

    package mutating func add(_ cells: String...) { rows.append(cells) }

    /// One line for the header, one for each row, without blanks at their ends.
    package func lines(style: Style = Style(isOn: false)) -> [String] {
        let widths = header.indices.map { column in
            ([header] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let last = cells.lastIndex { !$0.isEmpty } ?? 0
            return cells[...last].enumerated()
                .map { column, cell in column == last ? cell : cell.padded(to: widths[column] + 2) }.joined()
        }
        return [style.faint(line(header))] + rows.map(line)
    }
}
