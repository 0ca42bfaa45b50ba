/// Counts the labels that stand where a speaker's name would, to tell names from other words before a colon.
struct SpeakerCensus {
    /// More distinct labels than this are not counted: no meeting has as many people.
    private static let maxLabels = 5000

    private var counts: [String: Int] = [:]
    private var places = 0
    private var labelled = 0
    private let listed: Set<String>

    /// - Parameter attendees: names that count whatever their shape.
    init(attendees: [Attendee] = []) {
        self.listed = Set(attendees.compactMap { $0.name.map(FoldedName.init(_:))?.text })
    }

    /// Counts a place where a label could stand; `label` is nil when none does.
    mutating func note(_ label: String?) {
        places += 1
        guard let label else { return }
        labelled += 1
        if counts.count < Self.maxLabels || counts[label] != nil { counts[label, default: 0] += 1 }
    }

    /// The labels taken for speakers of captions or a dialogue.
    ///
    /// - Parameter needsCompany: a name that stands once in a text of few names counts for prose.
    func speakers(needsCompany: Bool) -> Set<String> {
        let shapes = counts.filter { !CommercialLabel.isSpeech($0.key, occurrences: $0.value) }
            .map { (label: $0.key, count: $0.value, shape: NameShape($0.key)) }
        let named = shapes.reduce(0) { sum, entry in
            switch entry.shape {
            case .strong, .weak: sum + entry.count
            case .lowercase, .none: sum
            }
        }
        let isDialogue = named * 2 >= places
        let accepted = shapes.filter { entry in
            if listed.contains(FoldedName(entry.label).text) { return true }
            switch entry.shape {
            case .strong: return !needsCompany || entry.count > 1 || named > 1 || isDialogue
            case .weak: return entry.count > 1 || named * 5 >= places * 4
            case .lowercase: return entry.count > 2 && entry.count * 20 >= places
            case .none: return false
            }
        }
        return Set(accepted.map(\.label))
    }
}
