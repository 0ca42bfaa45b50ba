/// Words and phrases in which decisions are spoken.
enum DecisionCues {
    /// Said of what is settled by whoever settles it.
    static let declarations = WordList.phrases(
        """
        as a decision
        as decision
        that is decided
        that is a rule
        hard rule
        from now on
        we agreed
        we have agreed
        we settled on
        we go with
        we will go with
        we are going with
        let us go with
        let us stick with
        we commit to
        we leave it
        we stay
        we keep
        we wait for
        we start in
        we start on
        we do it in
        we do it with
        we will not
        we are not
        let us not
        let us do that
        let us say
        let us do
        let us keep
        let us use
        let us start
        let us leave
        leave it as
        leave it at
        go ahead with
        goes ahead
        as planned
        off the board
        off the table
        not in this phase
        not this sprint
        no-go
        comes out
        ruled out
        forget it
        scratch the
        scratch that
        what i can do is
        you will get that
        i can live with
        stay low
        stays in
        stay in
        """
    )
    /// Words with which somebody sums up.
    static let openings: Set<String> = ["so", "then", "okay", "ok", "agreed", "decided", "right", "alright"]
    /// Answers that settle what was asked.
    static let settling: Set<String> = ["agreed", "decided", "deal", "done", "settled", "decision"]
    /// Words that make a fragment say something.
    static let limiting: Set<String> = ["only", "stays", "stay", "remains"]
    /// Verbs and subjects that a fragment lacks.
    static let clausal: Set<String> = [
        "i", "you", "he", "she", "they", "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did",
        "will",
        "would", "could", "can", "should", "who", "what", "why", "how", "got", "think", "know", "mean", "knew", "went",
        "said",
        "saw", "came", "took", "goes", "comes", "says", "looks", "happens",
    ]
    /// Words that leave it open.
    static let doubtful: Set<String> = [
        "maybe", "perhaps", "could", "might", "if", "think", "guess", "was", "were", "had", "did", "been", "thank",
        "thanks",
        "sorry", "hello", "hi", "bye", "remember", "joking", "yet", "hope", "wonder",
    ]
}
