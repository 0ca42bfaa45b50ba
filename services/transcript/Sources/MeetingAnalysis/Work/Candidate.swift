import Domain

/// A place in the talk where somebody may have taken work on.
struct Candidate: Sendable {
    /// Index of the sentence in the conversation.
    let sentence: Int
    let turn: Int
    let kind: Kind
    var owner: Owner
    /// Index of the verb in the sentence's tokens.
    let verb: Int
    /// The verb and what belongs to it, without dates and fillers.
    var phrase: [Token]
    /// Index of the token with which the next promise of the same sentence begins, else the sentence's length.
    var clauseEnd: Int
    /// What the same person added to it in the next sentences.
    var additions: [[Token]] = []
    /// What the phrase's pronoun stands for, when it was said before.
    var antecedent: [Token]?
    /// Who said it.
    var speaker: Person?
    /// To whom it was said: the last other speaker, for turning `you` into a name.
    var addressee: Person?
    var due: CalendarDate?
    /// Sentences that bear it out, the first being the one that says it.
    var evidence: [Int]
    /// How sure we are that this is work to be kept track of.
    var score = 0.0
    /// Whether somebody else restated or welcomed it.
    var isConfirmed = false

    enum Owner: Hashable, Sendable {
        case person(Person)
        /// Said of somebody, nobody in particular.
        case nobody
        /// Said of several people, so that it is nobody's yet.
        case group
    }

    /// How it was said, with the weight that the form alone gives.
    enum Kind: Sendable {
        /// 'I'll send it'.
        case promise
        /// 'I'm going to send it'.
        case intention
        /// 'I can send it'.
        case offer
        /// 'Let me check'.
        case letMe
        /// 'I need to', 'I have to', 'I want to', 'I should'.
        case obligation
        /// 'I do it this week'.
        case present
        /// 'Callum will', 'Callum needs to', 'Callum fills in'.
        case assignment
        /// 'I'll ask Ines to', 'I'll have Soo-ah send you'.
        case delegation
        /// 'Somebody has to'.
        case unowned
        /// 'We need to', 'we'll'.
        case group
        /// 'Can you', 'could you', 'please', 'Callum, write it down'.
        case request
        /// 'The certificate needs to be renewed'.
        case passive
        /// 'It goes on the board without a name, document the error codes'.
        case board

        var weight: Double {
            switch self {
            case .promise, .delegation, .unowned, .assignment: 2
            case .intention: 1.7
            case .board: 2.6
            case .request, .passive: 1.3
            case .obligation, .group: 1
            case .present: 0.9
            case .offer, .letMe: 0.5
            }
        }
    }
}

extension Candidate {
    var verbWord: String { phrase.first?.word ?? "" }

    /// Stems of what is acted upon.
    var objectStems: [String] {
        phrase.dropFirst().filter { $0.isContent || $0.isPlaceholder }.map(\.stem)
    }

    private static let pronouns: Set<String> = ["it", "that", "this", "them", "those", "these", "one", "so", "some"]

    /// Whether it names no thing of its own: 'I'll do that by Friday'.
    var isReference: Bool {
        objectStems.isEmpty || (phrase.count > 1 && Self.pronouns.contains(phrase[1].word) && objectStems.count < 2)
    }

    /// Whether somebody is named in it, such as who is to be told.
    var namesSomebody: Bool { phrase.dropFirst().contains { $0.isCapitalised && $0.isContent } }

    var ownerPerson: Person? {
        if case .person(let person) = owner { return person }
        return nil
    }
}
