/// Rows in columns as wide as their widest cell.
struct Columns {
    private var rows: [[String]]

    init(_ header: String...) {
        self.rows = [header]
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    var lines: [String] {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let line = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}

/// `1 job`, `2 jobs`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
