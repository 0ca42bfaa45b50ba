/// Words that say little about what a sentence is about.
enum StopWords {
    /// Pronouns and helpers after which a verb stands.
    static let subjects: Set<String> = [
        "i", "we", "you", "he", "she", "they", "to", "not", "will", "can", "would", "could", "should",
    ]
    static let all: Set<String> = WordList.words(
        """
        a about above across actually after again against ago all almost along already also although always am an and
        another any anybody anyone anything anyway are around as aside at away aye back basically be because been before
        being below between both but by bye can cannot certainly come comes could definitely did do does doing done down
        each either else enough er even ever every everybody everyone everything exactly fair far few fine first for
        four from fully get gets getting give go goes going gone good got grand great had happen happens hard has have
        having he hello hence her here hers hey hi high him his hm hmm honestly how however i if in indeed instead into
        is it its itself just keep kind know last later least less let like likely literally little look looks lot lots
        made make makes many may maybe me mean might mine mm more most much must my myself near nearly need needs
        neither never next nice no nobody none nope nor not nothing now of off oh ok okay on once one ones only onto or
        other others our ours ourselves out over own perhaps please pretty probably put quite rather really right said
        same say says see seem seems seen several shall she should since so some somebody somehow someone something
        sometimes somewhere soon sorry sort still stuff such sure take takes tell than thank thanks that the their
        theirs them themselves then there these they thing things think this those though through thus till to today
        together told tomorrow too took toward towards try two uh um under understood until up upon us use used very
        via want wants was way we well went were what whatever when where whether which while who whole whom whose why
        will wish with within without would yeah yep yes yesterday yet you your yours yourself
        monday tuesday wednesday thursday friday saturday sunday week weeks month months day days morning afternoon
        'll 're 've 'm 'd 's alright
        """
    )
}
