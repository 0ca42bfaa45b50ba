import Redaction

/// Finds people by name, first name, nickname, address or recorder's label.
struct PeopleDirectory: Sendable {
    private var byAlias: [String: [Person]] = [:]
    private var bySpeaker: [String: Person] = [:]
    private var presentNames: Set<String> = []

    init(meeting: FilteredMeeting, conversation: Conversation, users: [WorkspaceView.User]) {
        for user in users where user.isActive {
            let person = Person(name: user.name, isUser: true)
            let mailbox = user.email.map { String($0.prefix { $0 != "@" }) }
            for alias in Self.aliases(of: user.name) + [user.displayName] + (mailbox.map { [$0] } ?? []) {
                add(person, as: alias)
            }
        }
        let introductions = SelfIntroductions(conversation).names
        for label in Self.labels(meeting, conversation) {
            let person = resolve(label: label, introducedAs: introductions[label])
            bySpeaker[label] = person
            presentNames.insert(person.name)
        }
    }

    /// The person whom the recorder calls `label`; nil for no label.
    func speaker(_ label: String?) -> Person? { label.flatMap { bySpeaker[$0] } }

    /// The person whose name begins at `index`, with how many words it takes. A single name needs a capital, so that
    /// `will` and `mark` stay verbs.
    func person(in tokens: [Token], at index: Int) -> (person: Person, length: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].isCapitalised else {
            return nil
        }
        for length in [3, 2] where index + length <= tokens.count {
            let isName = tokens[index..<(index + length)].allSatisfy {
                $0.kind == .word && ($0.isCapitalised || $0.word.count < 4)
            }
            if isName, let person = unique(tokens[index..<(index + length)].map(\.word).joined(separator: " ")) {
                return (person, length)
            }
        }
        let beginsSentence = index == 0 || tokens[index - 1].isMark
        if beginsSentence, CommonNames.alsoWords.contains(tokens[index].word), tokens.word(index + 1) != "" {
            return nil
        }
        return unique(tokens[index].word).map { ($0, 1) }
    }

    private func unique(_ alias: String) -> Person? {
        guard let people = byAlias[Self.key(alias)] else { return nil }
        if people.count == 1 { return people.first }
        let present = people.filter { presentNames.contains($0.name) }
        return present.count == 1 ? present.first : nil
    }

    private mutating func resolve(label: String, introducedAs introduced: String?) -> Person {
        let name = introduced ?? SpeakerLabel.name(in: label)
        if let person = unique(name) { return person }
        let person = Person(name: name, isUser: false)
        guard !SpeakerLabel.isGeneric(name) else { return person }
        for alias in Self.aliases(of: name) { add(person, as: alias) }
        return person
    }

    private mutating func add(_ person: Person, as alias: String) {
        let key = Self.key(alias)
        guard !key.isEmpty, !(byAlias[key] ?? []).contains(person) else { return }
        byAlias[key, default: []].append(person)
    }

    static func aliases(of name: String) -> [String] {
        let parts = name.split(separator: " ").map(String.init).filter { !$0.hasSuffix(".") }
        guard parts.count > 1 else { return [name] }
        return [name, parts.joined(separator: " "), parts[0], parts[parts.count - 1]]
    }

    static func key(_ alias: String) -> String {
        Folding.folded(alias).filter { $0.isLetter || $0.isNumber }
    }

    private static func labels(_ meeting: FilteredMeeting, _ conversation: Conversation) -> [String] {
        var seen: Set<String> = []
        return (conversation.sentences.compactMap(\.speaker) + meeting.participants.map { $0.text(for: .analysis) })
            .filter {
                seen.insert($0).inserted
            }
    }
}
