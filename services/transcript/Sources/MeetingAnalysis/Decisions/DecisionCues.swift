/// Words and phrases in which decisions are spoken.
enum DecisionCues {
    /// Said of what is settled by whoever settles it.
    static let declarations = WordList.phrases(
        """
        that is decided
        that is a rule
        that is the rule
        hard rule
        from now on
        we agreed on
        we agreed to
        we agreed that
        we agree that
        we agree on
        we have agreed
        we are agreed
        we have decided
        we decided
        we settled on
        we have settled on
        we go with
        we will go with
        we are going with
        i will go with
        let us go with
        let us stick with
        let us stick to
        we stick with
        we stick to
        we will stick with
        we commit to
        we will keep
        let us keep
        let us leave it
        leave it as
        leave it at
        we leave it
        we stay with
        we stay at
        we stay on
        go ahead with
        goes ahead
        as planned
        stays as
        stay as
        stays the same
        remains as
        off the table
        out of scope
        ruled out
        let us do that
        stays in
        stay in
        comes out
        """
    )
    /// With a verb of ``keeping`` they settle that nothing changes.
    static let unchanged = WordList.phrases(
        """
        as it is
        as they are
        as is
        as it was
        the same
        as planned
        """
    )
    static let keeping: Set<String> = [
        "keep", "leave", "stay", "stays", "remain", "remains", "keeps", "leaves", "let",
    ]
    /// The same, when a clause begins with it.
    static let beginnings = WordList.phrases(
        """
        forget it
        forget that
        scratch that
        scratch the
        """
    )
    /// Said of what is settled, but of other things as well.
    static let hints = WordList.phrases(
        """
        we keep
        we leave
        we stay
        we start in
        we start on
        we start with
        we wait for
        we wait until
        we do it
        we do that
        what i can do is
        you will get that
        i can live with
        not in this phase
        not this sprint
        not this year
        off the board
        low for now
        stays
        remains
        goes live
        we would rather
        """
    )
    /// Words with which somebody sums up.
    static let openings: Set<String> = ["so", "then", "okay", "ok", "agreed", "decided", "right", "alright", "good"]
    /// Answers that settle what was asked.
    static let settling: Set<String> = ["agreed", "decided", "deal", "done", "settled", "decision"]
    /// Words that make a fragment say something.
    static let limiting: Set<String> = ["only", "stays", "stay", "remains"]
    /// Verbs and subjects that a fragment lacks.
    static let clausal: Set<String> = [
        "i", "you", "he", "she", "they", "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did",
        "will", "would", "could", "can", "should", "who", "what", "why", "how", "got", "think", "know", "mean", "knew",
        "went", "said", "saw", "came", "took", "goes", "comes", "says", "looks", "happens", "we", "it", "there",
        "where",
    ]
    /// Words that leave it open.
    static let doubtful: Set<String> = [
        "maybe", "perhaps", "could", "might", "if", "think", "guess", "was", "were", "had", "did", "been", "thank",
        "thanks", "sorry", "hello", "hi", "bye", "remember", "joking", "yet", "hope", "wonder", "because", "sure",
        "probably", "usual",
    ]
    /// 'We are keeping it' settles something, 'we are working on it' does not.
    static let settlingVerbs: Set<String> = [
        "keeping", "leaving", "dropping", "cancelling", "canceling", "postponing", "sticking", "skipping", "scrapping",
        "abandoning",
    ]
    /// 'We are not getting younger' tells how things are.
    static let states: Set<String> = [
        "getting", "being", "having", "feeling", "looking", "trying", "talking", "seeing", "saying", "asking",
        "thinking", "hearing", "expecting", "hoping", "kidding", "joking", "complaining", "making", "finding",
        "missing", "losing", "growing",
    ]
    /// After 'no, we', they tell how things are.
    static let helpers: Set<String> = [
        "do", "have", "can", "could", "had", "were", "are", "did", "should", "need", "would", "might", "will", "got",
        "know", "just", "never", "think", "only",
    ]
    /// Nouns with which `no` is an idiom: 'No rush.', 'No pressure.'
    static let idioms: Set<String> = [
        "rush", "pressure", "problem", "problems", "idea", "worries", "worry", "offense", "offence", "kidding", "way",
        "doubt", "wonder", "chance", "luck", "hurry", "thanks", "need", "point", "stress", "news", "comment",
        "surprise", "surprises", "difference", "excuse", "excuses", "fun", "joke", "jokes", "complaints", "clue",
        "harm", "objection", "objections", "questions", "question", "matter", "one", "it", "that", "sir", "mood",
        "bad", "yet", "really", "exactly", "quite", "much", "many", "long", "sure", "at",
    ]
    /// What 'let us' leads to when only the talk goes on.
    static let talkVerbs: Set<String> = [
        "start", "begin", "be", "see", "look", "talk", "move", "get", "hear", "wait", "face", "hope", "take", "walk",
        "discuss", "continue", "think", "check", "pretend", "jump", "give", "return", "come", "try", "call", "ask",
        "find", "turn", "carry", "finish", "skip", "go", "put", "hold", "not", "have", "just", "assume", "imagine",
        "say", "do",
    ]
    /// Times that are over: what was settled then is a report.
    static let past = WordList.phrases(
        """
        last year
        last time
        last week
        last month
        last quarter
        last spring
        last summer
        yesterday
        back then
        in the past
        years ago
        weeks ago
        months ago
        """
    )
}
