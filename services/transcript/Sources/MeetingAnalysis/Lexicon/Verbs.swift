/// Verbs in their base form, by what they say about a promise.
enum Verbs {
    /// What is asked for and delivered at work; also what an imperative may begin with.
    static let deliverable: Set<String> = WordList.words(
        """
        add adjust align analyse analyze annotate announce apply approve archive arrange assemble assign audit
        automate backfill backup benchmark block book brief build bump buy calculate call cancel change chase check
        circulate clarify clean clear close collect combine compare compile complete compute configure confirm
        connect consolidate contact convert coordinate copy correct cover create cut debug decide decouple
        deduplicate define delete deliver demo deploy describe design determine develop disable discuss distribute
        document double-check download draft draw drop duplicate edit email enable encrypt escalate estimate
        evaluate examine expand explain explore export extend extract fetch file fill filter finalise finalize find
        finish fix flag follow format forward generate hire identify implement import improve include increase
        index inform inspect install integrate interview investigate invite invoice join label launch limit link
        list load log lower mail make map mask measure merge migrate mock modify monitor move name negotiate notify
        onboard open optimise optimize order organise organize outline pack patch pause pin ping plan plot post
        prepare present prevent price print profile prioritise prioritize produce propose prototype provide
        provision publish pull purchase push raise reach rebuild recalculate reconcile record recruit redo reduce
        refactor refine refresh register reject release remind remove rename renew reorder repair replace replay
        reply report request rerun research resend reset resolve respond restart restore restructure retest retrain
        retry return review revise rewrite roll rotate run scan schedule scope scrub secure send separate set
        settle setup share ship shorten show sign simplify simulate sketch sort specify spec split submit summarise
        summarize survey swap switch sync talk test tidy track train transcribe transfer translate trigger trim
        tune update upgrade upload validate verify visit wire work write
        borrow drain lend mend paint postpone refill refund rehearse reimburse renovate rent repaint reserve restock wash
        """
    )

    /// Verbs that promise something only with an object or a date that says what.
    static let light: Set<String> = WordList.words(
        """
        ask do get give go have hold keep leave let look mention pass pick put read see tell try use bring handle
        help own take start
        """
    )

    /// States of mind and manners of speaking: 'I'll be brief', 'I will remember this hour'.
    static let idle: Set<String> = WordList.words(
        """
        admit agree answer appreciate argue assume be become beg believe bet call-it come concede die dream enjoy
        expect feel figure forget grant guess hate hear hope imagine interrupt jump know laugh like listen live
        love mean mind miss need notice owe pretend promise quote remember repeat say shut sit skip speak stand
        stay stick stop suggest think trust understand wait walk want warn watch wish wonder worry
        """
    )

    private static let phrasal: Set<String> = [
        "look into", "take care", "take over", "go through", "go over", "get back", "get hold", "figure out",
        "work out",
        "sort out", "pick up", "put together", "come up", "dig into", "deal with", "hand over", "get rid", "work on",
        "bring in",
    ]

    /// Whether the tokens begin with a verb of work, also one of two words such as `look into`.
    static func beginWithAction(_ tokens: [Token]) -> Bool {
        isAction(tokens.word(0)) || phrasal.contains("\(tokens.word(0)) \(tokens.word(1))")
    }

    private static let irregularForms: [String: String] = [
        "written": "write", "sent": "send", "built": "build", "done": "do", "made": "make", "found": "find",
        "taken": "take",
        "drawn": "draw", "bought": "buy", "run": "run", "set": "set", "cut": "cut", "put": "put", "split": "split",
    ]

    /// Whether an imperative or a listed step may begin with `word`.
    static func isAction(_ word: String) -> Bool { deliverable.contains(word) }

    /// The base form of a verb in the third person, such as `fills`; nil when it is not one that asks for work.
    static func baseOfThirdPerson(_ word: String) -> String? {
        guard word.hasSuffix("s"), word.count > 3 else { return nil }
        return [String(word.dropLast()), String(word.dropLast(2)), word.hasSuffix("ies") ? word.dropLast(3) + "y" : ""]
            .first(where: deliverable.contains)
    }

    /// The base form of `sending` or `planning`; nil when it is not one that asks for work.
    static func baseOfProgressive(_ word: String) -> String? {
        word.hasSuffix("ing") && word.count > 5 ? base(of: String(word.dropLast(3))) : nil
    }

    /// The base form of `renewed` or `written`; nil when it is not one that asks for work.
    static func baseOfParticiple(_ word: String) -> String? {
        if let base = irregularForms[word] { return base }
        return word.hasSuffix("ed") && word.count > 4 ? base(of: String(word.dropLast(2))) : nil
    }

    private static func base(of root: String) -> String? {
        [root, root + "e", String(root.dropLast()), root.hasSuffix("i") ? root.dropLast() + "y" : ""]
            .first(where: deliverable.contains)
    }
}
