/// Words that say nothing about what a question is about.
enum PlainWords {
    static let all: Set<String> = Set(
        """
        a about actually again ago all already also although am an and another any anybody anyone anything are as ask at
        be because been before being between both but by can cannot could did do does doing done dont don't down each
        either else ever every everybody everyone everything few find for from get gets getting give go goes going got
        had has have having he hello her here hers hey hi him his how i i'd i'll i'm i've if in into is isn't it it's
        its just kind know let let's like look made make makes many may maybe me mean might mine more most much must my
        need needs no nobody none nor not nothing now of off oh ok okay on once one ones only or other others our ours
        out over own perhaps please quite rather really right said same say says see shall she should show since so some
        somebody someone something sort still such tell than thank thanks that that's the their theirs them then there
        there's these they thing things think this those though through to too toward towards under until up upon us use
        very via want wants was wasn't we well went were what what's whatever when when's where where's whether which
        while who who's whom whose why will with within without would yes yet you your yours anymore currently exactly
        happen happened happening happens keep lately latest long new next recent recently talk talked talking mention
        mentioned discuss discussed
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
