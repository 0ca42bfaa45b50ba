/// Sounds and phrases that fill a pause.
enum Fillers {
    static let words: Set<String> = [
        "um", "uh", "er", "erm", "hm", "hmm", "mm", "mhm", "ah", "oh", "okay", "ok", "yeah", "yep", "well",
    ]

    /// Sounds that say nothing wherever they stand.
    static let hesitations: Set<String> = ["um", "uh", "er", "erm", "hm", "hmm", "mm", "mhm", "ah", "oh"]

    private static let phrases: [[String]] = WordList.phrases(
        """
        let us say
        let me see
        let me look
        let me think
        you know
        i mean
        i think
        i guess
        or something
        or so
        or whatever
        kind of
        sort of
        a little bit
        a bit
        at some point
        at the end of the day
        to be honest
        for now
        for the moment
        while we are at it
        while you are at it
        if i can
        if possible
        if you like
        if you want
        if that is all right
        """
    )

    private static let byHead = Dictionary(grouping: phrases) { $0.first ?? "" }

    /// How many tokens a filler at `index` takes; 0 when there is none.
    static func length(_ tokens: [Token], at index: Int) -> Int {
        guard tokens.indices.contains(index) else { return 0 }
        if let phrase = byHead[tokens[index].word]?.first(where: { tokens.has($0, at: index) }) { return phrase.count }
        if words.contains(tokens[index].word) { return 1 }
        return tokens[index].word == "like" && tokens.word(index - 1) != "look" && index > 0 && tokens[index - 1].isMark
            ? 1 : 0
    }
}
