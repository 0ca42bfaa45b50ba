internal import Redaction
internal import Yams

/// Reads terms out of YAML and collects everything that is wrong.
struct TermsDocument {
    /// More are not told apart by anybody.
    private static let maxProblems = 50

    private var always: [CustomTerms.Always] = []
    private var never: [TermPhrase] = []
    /// Where each term was named first, and what for: a label, or nil for `never`.
    private var known: [TermPhrase: (place: TermsProblem.Place?, label: RedactionLabel?)] = [:]
    private var count = 0
    private var problems: [TermsProblem] = []

    private init() {}

    static func terms(of text: String) throws(TermsFileError) -> CustomTerms {
        if let place = AliasSearch.place(in: text) {
            throw TermsFileError([
                TermsProblem("has an alias", at: place, mend: "Write the term out; in quotes where it begins with *")
            ])
        }
        var document = TermsDocument()
        document.readDocument(try root(of: text))
        return try document.finish()
    }

    private static func root(of text: String) throws(TermsFileError) -> Node {
        let root: Node?
        do {
            // The mark of byte order would count as a column.
            let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
            root = try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch {
            throw TermsFileError([TermsProblem(error)])
        }
        guard let root, !isNothing(root) else {
            // Also what a file is for a moment while it is written anew.
            throw TermsFileError([
                TermsProblem(
                    "is empty", mend: "Write always: and never: with a list each; always: [] says that there are none")
            ])
        }
        return root
    }

    /// What YAML takes for null: nothing, `~`, `null`.
    private static func isNothing(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private mutating func readDocument(_ root: Node) {
        guard case .mapping(let mapping) = root else {
            return note("is not a mapping", at: root, mend: "Write always: and never: with a list each")
        }
        for (key, value) in mapping {
            switch key.scalar?.string {
            case "always": readList(value) { $0.readAlways($1) }
            case "never": readList(value) { $0.readNever($1) }
            default: note("has an unknown key", at: key, mend: "Use always: and never: only")
            }
        }
    }

    private mutating func readList(_ node: Node, _ read: (inout TermsDocument, Node) -> Void) {
        if Self.isNothing(node) { return }
        guard case .sequence(let items) = node else {
            return note("has something that is not a list", at: node, mend: "Write a line with a dash for each term")
        }
        for item in items {
            count += 1
            if count == CustomTerms.maxCount + 1 {
                note("has more than \(CustomTerms.maxCount) terms", at: item, mend: "Leave some out")
            }
            guard count <= CustomTerms.maxCount else { return }
            read(&self, item)
        }
    }

    private mutating func readAlways(_ node: Node) {
        guard case .mapping(let mapping) = node else { return addAlways(node, label: .term) }
        var term: Node?
        var label: RedactionLabel? = .term
        for (key, value) in mapping {
            switch key.scalar?.string {
            case "term": term = value
            case "label":
                label = value.scalar.flatMap { RedactionLabel(rawValue: $0.string.uppercased()) }
                if label == nil {
                    let labels = RedactionLabel.allCases.map(\.rawValue).joined(separator: ", ")
                    note("has an unknown label", at: value, mend: "Give one of \(labels)")
                }
            default:
                note(
                    "has an unknown key", at: key, mend: "Use term: and label: only; put a term with a colon in quotes")
            }
        }
        guard let term else {
            return note("has an entry without term:", at: node, mend: "Write {term: …, label: …}, or the term alone")
        }
        addAlways(term, label: label ?? .term)
    }

    private mutating func addAlways(_ node: Node, label: RedactionLabel) {
        guard let phrase = phrase(node) else { return }
        if isKnown(phrase, at: node, label: label) { return }
        always.append(CustomTerms.Always(phrase, label: label))
    }

    private mutating func readNever(_ node: Node) {
        guard let phrase = phrase(node) else { return }
        if isKnown(phrase, at: node, label: nil) { return }
        never.append(phrase)
    }

    private mutating func phrase(_ node: Node) -> TermPhrase? {
        guard case .scalar(let scalar) = node else {
            note(
                "has something that is no term", at: node,
                mend: "Write the words; in quotes where YAML would read them otherwise")
            return nil
        }
        do {
            return try TermPhrase(Self.isNothing(node) ? "" : scalar.string)
        } catch {
            let (problem, mend) = Self.words(for: error)
            note(problem, at: node, mend: mend)
            return nil
        }
    }

    private static func words(for fault: TermFault) -> (problem: String, mend: String) {
        switch fault {
        case .empty: ("has a term without a letter, digit or symbol", "Write the term, or remove the entry")
        case .tooLong: ("has a term of more than \(TermPhrase.maxLength) characters", "Write its first words")
        case .placeholder: ("has a term with a placeholder in it", "Write the words that it stands for")
        case .tooMany: ("has more than \(CustomTerms.maxCount) terms", "Leave some out")
        case .contradictory: ("has a term twice", "Leave one out")
        }
    }

    /// Whether a term was named before; also notes it when that was for something else.
    private mutating func isKnown(_ phrase: TermPhrase, at node: Node, label: RedactionLabel?) -> Bool {
        guard let known = known[phrase] else {
            self.known[phrase] = (Self.place(of: node), label)
            return false
        }
        let line = known.place.map { " of line \($0.line)" } ?? ""
        if (known.label == nil) != (label == nil) {
            note("has the term\(line) again, in the other list", at: node, mend: "Leave it in one of them")
        } else if known.label != label {
            note("has the term\(line) again, with another label", at: node, mend: "Leave one out")
        }
        return true
    }

    private static func place(of node: Node) -> TermsProblem.Place? {
        node.mark.map { TermsProblem.Place(line: $0.line, column: $0.column) }
    }

    private mutating func note(_ problem: String, at node: Node, mend: String) {
        problems.append(TermsProblem(problem, at: Self.place(of: node), mend: mend))
    }

    private consuming func finish() throws(TermsFileError) -> CustomTerms {
        if problems.count > Self.maxProblems {
            let rest = problems.count - Self.maxProblems
            problems.removeLast(rest)
            problems.append(TermsProblem("has \(rest) more problems", mend: "Mend those above first"))
        }
        guard problems.isEmpty else { throw TermsFileError(problems) }
        do {
            return try CustomTerms(always: always, never: never)
        } catch {
            let (problem, mend) = Self.words(for: error)
            throw TermsFileError([TermsProblem(problem, mend: mend)])
        }
    }
}

extension TermsProblem {
    /// What the YAML parser says, without the text that it quotes.
    fileprivate init(_ error: any Error) {
        func place(_ mark: Mark) -> Place { Place(line: mark.line, column: mark.column) }
        let mend = "Mend the YAML; put a term with signs of YAML into quotes"
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init("is not YAML (\(problem))", at: place(mark), mend: mend)
        case .duplicatedKeysInMapping(_, let context):
            self.init("has a key twice", at: place(context.mark), mend: "Join the two lists under one key")
        case .reader(let problem, _, _, _):
            self.init("is not YAML (\(problem))", mend: "Remove characters that cannot be seen")
        default: self.init("is not YAML", mend: mend)
        }
    }
}
