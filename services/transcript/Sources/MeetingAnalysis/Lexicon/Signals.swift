/// Phrases that strengthen or take back what was said.
enum Signals {
    /// Done on the spot: nothing to keep track of.
    static let immediate = WordList.phrases(
        """
        in a minute
        in a second
        in a sec
        in a moment
        right now
        right away
        in the chat
        in chat
        while we talk
        as we speak
        as we talk
        on this call
        during this call
        """
    )
    /// Imagined, wished or far off.
    static let hypothetical = WordList.phrases(
        """
        in theory
        in principle
        one day
        some day
        someday
        if we had
        if i had
        if it had
        if they ever
        if we ever
        would be nice
        would be great
        would be cool
        would be fun
        in an ideal world
        in a perfect world
        just kidding
        i am joking
        just joking
        i am kidding
        """
    )
    /// Takes back what was said before.
    static let withdrawal = WordList.phrases(
        """
        forget it
        forget that
        forget about it
        never mind
        scratch that
        scrap that
        leave it out
        put it back
        put them back
        not now
        no need
        do not bother
        do not worry about it
        let us not
        thinking out loud
        hold off
        let us park
        park it
        park that
        skip it
        skip that
        leave it for now
        let us leave it
        on second thought
        on second thoughts
        do not do that
        already sent
        already did
        already done
        i take that back
        i take it back
        cancel that
        drop it
        drop that
        strike that
        no point
        i already did
        already did that
        already did it
        i did it now
        did it now
        i have done that
        i have done it
        just did it
        just did that
        told her
        told him
        you do not need to
        you do not have to
        that will not be necessary
        """
    )
    /// Says that it is done, when the clause ends there.
    static let completion = WordList.phrases(
        """
        it is done
        that is done
        it is already done
        that is already done
        it is all done
        """
    )
    /// How an answer begins that takes a request on.
    static let acceptance: Set<String> = [
        "yes", "yeah", "yep", "yup", "sure", "okay", "ok", "alright", "absolutely", "certainly", "aye", "definitely",
        "course", "perfect", "great", "fine", "good", "happy", "gladly", "agreed", "deal", "right", "cool", "done",
        "thanks", "thank", "please", "amazing", "super", "awesome", "lovely", "excellent", "wonderful", "brilliant",
        "understood", "will", "sweet", "nice", "got",
    ]
    /// How an answer begins that turns a request down.
    static let refusal: Set<String> = ["no", "nope", "cannot", "not", "sorry", "unfortunately", "nah", "hm"]
    /// Speaks to everybody, so to nobody.
    static let everybody: Set<String> = ["everybody", "everyone", "all", "guys", "folks", "team"]
}
