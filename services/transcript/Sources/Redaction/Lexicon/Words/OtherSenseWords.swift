/// Words that show that a word of money or a number means something else.
enum OtherSenseWords {
    static let all: [(traits: WordTraits, words: String)] = [
        (
            .timeUnit,
            """
            second seconds minute minutes hour hours day days week weeks weekend weekends month months year years \
            quarter quarters decade decades century centuries ms millisecond milliseconds fortnight o'clock am pm \
            sprint sprints night nights
            """
        ),
        (
            .month,
            """
            january february march april may june july august september october november december jan feb mar apr \
            jun jul aug sep sept oct nov dec
            """
        ),
        (.numberedThing, "monday tuesday wednesday thursday friday saturday sunday"),
        (.until, "until till 'til til"),
        (
            .meeting,
            """
            start starts started starting begin begins began end ends ended ending finish finishes finished finishing meet \
            meets meeting met open opens close closes leave leaves leaving back arrive arrives resume resumes call lunch \
            reconvene adjourn break train flight
            """
        ),
        (.clockWord, "am pm o'clock oclock past eastern gmt utc cet noon midnight"),
        (
            .yearCue,
            "in since until till during end start beginning middle by before after early late mid spring summer autumn fall winter q1"
        ),
        (
            .numberedThing,
            """
            port ports version versions release phase phases step steps chapter page pages room rooms number numbers \
            turn channel channels section sections ticket tickets issue issues wave sprint stage stages level \
            levels line lines row rows column columns slide slides item items option options question questions \
            top round rounds chapter building floor gate terminal terminals lane batch model build revision rev \
            layer layers key year years grade class day week week's quarter act article clause appendix table \
            figure age ages aged bug pr http error code codes id build unit units part button buttons episode seat seats row \
            extension standard protocol route bus flight team group case cases tier type node nodes worker workers server servers
            """
        ),
        (
            .timeObject,
            """
            time day days hour hours week weeks weekend weekends month months minute minutes afternoon afternoons \
            morning mornings evening night nights year years life lives effort energy cycles summer winter sprint \
            sprints christmas holiday holidays second seconds ms millisecond milliseconds youth childhood monday tuesday wednesday thursday friday saturday \
            sunday
            """
        ),
        (
            .shareNoun,
            """
            accuracy accurate recall precision probability likelihood confidence confident chance error errors \
            people users market documents pages cases time traffic requests cpu memory disk battery coverage uptime \
            availability sure certain likely done complete completed finished faster slower smaller bigger larger \
            percentile agreement overlap humidity capacity utilisation utilization correct right wrong questions \
            answers calls samples records rows tests respondents participants learners students pupils children \
            women men population voters share similarity threshold load f1 precision latency zoom brightness \
            volume opacity complete classroom attendance turnout score scores false positives alarms wave students \
            hit miss match matches covered adoption churn
            """
        ),
        (
            .battery,
            """
            battery batteries phone phones laptop laptops device devices cable port charger cell cells electric \
            lithium overnight solar usb stand dock particle particles electrons level levels
            """
        ),
        (
            .technicalHead,
            """
            error errors token tokens latency memory performance byte bytes frame retry power thermal noise carbon \
            link byte compute timing complexity size page api data interface smart design schema event type social \
            consumer heart sample sampling baud refresh success failure hit click conversion growth response \
            recall pass learning dropout false positive negative detection recognition word transfer frame flow \
            polling update birth death crime interest drop dose crash exit bounce open read write fps packet \
            attendance exclusion absence alarm hash compression sampling connection request requests calls vacancy
            """
        ),
        (
            .technicalTail,
            """
            function functions limit limits limiter limited limiting matrix elasticity model parameter parameters \
            term estimate's column field fields surface hook sensitive testing test tests per-request estimation \
            limiting optimiser optimizer gradient landscape
            """
        ),
        (
            .paperwork,
            """
            carrier carriers scanned scan scans sample samples test document documents pdf pdfs page pages parser \
            parsing extraction extractor ocr image images field fields template templates format model layout line \
            dataset data processing number numbers milestone recognition classifier classification freight six \
            annotated labelled labeled table tables training queue endpoint schema upload uploads
            """
        ),
        (
            .personVerb,
            """
            said says asked asks told tells thinks thought wants joined joins wrote emailed called mentioned \
            suggested explained replied agreed from smith jones
            """
        ),
        (
            .salesOther,
            """
            team teams person people guy guys rep reps call calls pitch department manager managers engineer data \
            floor process deck force director lead leads assistant app file files load feed table tables history \
            record records row rows
            """
        ),
        (
            .productTail,
            """
            service services system module api gateway page flow button screen form engine code team policy \
            integration endpoint webhook table job queue provider processor library app feature
            """
        ),
        (.productTail, "attention heed homage tribute respects lip respect visit dividends regard"),
        (
            .documents,
            """
            extraction extract extracts extracted parser parsing parse ocr pdf pdfs scanned scan scans classifier \
            annotate annotated dataset
            """
        ),
    ]
}
