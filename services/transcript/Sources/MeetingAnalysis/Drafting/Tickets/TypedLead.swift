/// What stands before the work itself: 'please', 'we need to', 'create a ticket to', 'Maria should'.
struct TypedLead: Sendable {
    private(set) var assignee: String?
    /// Whether it asks for a ticket: what follows is one, verb or not.
    private(set) var isRequest = false
    /// Whether it asks for several.
    private(set) var isPlural = false
    /// Whether it asks: 'can somebody'.
    private(set) var isQuestion = false
    /// What kind of ticket it names: `bug`.
    private(set) var kind: String?

    /// Reads the lead of `clause` and takes it out.
    init(_ clause: inout TypedClause, roster: Roster) {
        var index = clause.tokens.indices.first { !clause.isTaken($0) } ?? clause.tokens.count
        while let next = step(clause.tokens, at: index, roster: roster), next > index {
            clause.take(index..<next)
            index = next
        }
    }

    private mutating func step(_ tokens: [Token], at index: Int, roster: Roster) -> Int? {
        guard tokens.indices.contains(index) else { return nil }
        if Self.loose.contains(tokens[index].word), index + 1 < tokens.count { return index + 1 }
        if let next = greeting(tokens, at: index) { return next }
        if let phrase = Self.phrases.first(where: { tokens.has($0, at: index) }) {
            isQuestion = isQuestion || ["can", "could", "would"].contains(phrase[0])
            return index + phrase.count
        }
        if let phrase = Self.ownPhrases.first(where: { tokens.has($0, at: index) }) {
            assignee = assignee ?? roster.author
            return index + phrase.count
        }
        return request(tokens, at: index) ?? person(tokens, at: index, roster: roster)
    }

    private static let loose: Set<String> = [
        "please", "pls", "kindly", "ok", "okay", "so", "and", "also", "then", ",", ":", "-", "*", "–", "well", "next",
    ]

    private static let phrases: [[String]] = WordList.phrases(
        """
        can you
        could you
        would you
        can we
        could we
        can somebody
        can someone
        somebody should
        someone should
        somebody needs to
        someone needs to
        somebody has to
        someone has to
        we need to
        we have to
        we should
        we must
        we want to
        we will
        let us
        there should be
        there needs to be
        need to
        needs to
        remember to
        do not forget to
        make sure to
        make sure that
        make sure
        it would be good to
        it would be nice to
        i want you to
        i would like you to
        todo
        to-do
        title :
        summary :
        """
    )
    private static let ownPhrases: [[String]] = WordList.phrases(
        """
        i will
        i need to
        i have to
        i should
        i must
        i want to
        i would like to
        i am going to
        remind me to
        """
    )
    private static let greetings: Set<String> = ["hi", "hey", "hello"]
    private static let greeted: Set<String> = ["all", "team", "everyone", "everybody", "there", "folks"]

    private func greeting(_ tokens: [Token], at index: Int) -> Int? {
        guard Self.greetings.contains(tokens.word(index)) else { return nil }
        return index + (Self.greeted.contains(tokens.word(index + 1)) ? 2 : 1)
    }

    private static let makers: Set<String> = [
        "create", "add", "make", "open", "file", "raise", "write", "log", "need", "want", "new", "draft",
    ]
    private static let certainMakers: Set<String> = ["create", "file", "raise", "draft", "new"]
    private static let determiners: Set<String> = [
        "a", "an", "the", "one", "new", "another", "two", "three", "four", "five", "some", "these", "following",
        "linear",
        "few", "me", "separate",
    ]
    private static let nouns: Set<String> = ["ticket", "issue", "task", "story", "card", "bug", "feature"]
    private static let followers: Set<String> = [
        "to", "for", "about", "that", "on", "called", "titled", "saying", ":", "-", "–", "where", "which", "because",
    ]

    /// 'Create a ticket to', 'new task:', 'ticket:', 'bug:'.
    private mutating func request(_ tokens: [Token], at index: Int) -> Int? {
        var next = index
        for subject in [["we"], ["i"], ["i", "would", "like"]] where tokens.has(subject, at: next) {
            next += subject.count
        }
        let hasMaker = Self.makers.contains(tokens.word(next))
        let isCertain = Self.certainMakers.contains(tokens.word(next))
        if hasMaker { next += 1 }
        let afterMaker = next
        while Self.determiners.contains(tokens.word(next)) || Int(tokens.word(next)) != nil { next += 1 }
        if ["bug", "feature"].contains(tokens.word(next)), Self.nouns.contains(tokens.word(next + 1)) {
            kind = tokens.word(next)
            next += 1
        }
        let word = tokens.word(next)
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard Self.nouns.contains(singular) || word == "stories" else { return nil }
        let follower = tokens.indices.contains(next + 1) ? tokens[next + 1].word : ""
        let isOver = follower.isEmpty || [".", "!", ","].contains(follower)
        let leads = Self.followers.contains(follower) || isOver || (isCertain && Verbs.isAction(follower))
        let isMade = hasMaker && (isCertain || next > afterMaker) && leads
        guard isMade || follower == ":" else { return nil }
        isRequest = true
        isPlural = word != singular
        if ["bug", "feature"].contains(singular) { kind = singular }
        // Whose tickets they are stands before the colon of a list: 'three tickets for Meridian: …'.
        let staysOpen = isPlural && follower != ":"
        return Self.followers.contains(follower) && !staysOpen ? next + 2 : next + 1
    }

    private static let modals: [[String]] = WordList.phrases(
        """
        should
        will
        must
        needs to
        has to
        is going to
        to
        can
        could
        please
        """
    )

    /// 'Maria should', 'Maria: ', 'Maria, please', 'ask Maria to', 'have Maria'.
    private mutating func person(_ tokens: [Token], at index: Int, roster: Roster) -> Int? {
        let isAsked = ["ask", "have", "get", "let"].contains(tokens.word(index))
        let start = isAsked ? index + 1 : index
        guard let (name, length) = roster.person(in: tokens, at: start, isCertain: isAsked) else { return nil }
        let next = start + length
        if let modal = Self.modals.first(where: { tokens.has($0, at: next) }),
            Self.beginsWork(tokens, at: next + modal.count)
        {
            assignee = assignee ?? name
            return next + modal.count
        }
        guard tokens.indices.contains(next) else { return nil }
        let isAddressed =
            [":", ",", "-", "–"].contains(tokens[next].word)
            && (tokens[next].word == ":" || Self.beginsWork(tokens, at: next + 1))
        let isBare = (isAsked || tokens[start].surface.hasPrefix("@")) && Self.beginsWork(tokens, at: next)
        guard isAddressed || isBare else { return nil }
        assignee = assignee ?? name
        return isAddressed ? next + 1 : next
    }

    private static func beginsWork(_ tokens: [Token], at index: Int) -> Bool {
        var next = Adverbs.skip(tokens, from: index, onlyAdverbs: true)
        if ["please", "to"].contains(tokens.word(next)) { next += 1 }
        return Verbs.isAction(tokens.word(next)) || Verbs.light.contains(tokens.word(next))
    }
}
