import Testing
import TranscriptFormats

@Suite struct RefusalTests {
    static let cases: [([UInt8], TranscriptFormatError)] = [
        ([], .empty), (Array(" \r\n\t".utf8), .empty), ([0xEF, 0xBB, 0xBF, 0x0A], .empty),
        ([0xFF, 0xFE, 0x41, 0x00], .utf16), ([0xFE, 0xFF, 0x00, 0x41], .utf16),
        ([0x41, 0x00, 0x42], .binary), ([UInt8](repeating: 0x07, count: 40), .binary),
        ([0x50, 0x4B, 0x03, 0x04, 0xFF, 0x00], .binary),
        (Array("Maria: caf".utf8) + [0xE9], .notUTF8(offset: 10)), ([0x41, 0xC0, 0x80], .notUTF8(offset: 1)),
        ([0xED, 0xA0, 0x80], .notUTF8(offset: 0)), ([0xF4, 0x90, 0x80, 0x80], .notUTF8(offset: 0)),
        ([0x41, 0xF0, 0x9F, 0x98], .notUTF8(offset: 1)),
        (Array("WEBVTT\n\n00:01.000 --> 00:02.000\n\n".utf8), .noSpeech), (Array("WEBVTT".utf8), .noSpeech),
        (Array("Maria Lopez | 00:01\n\nMaria Lopez | 00:02\n".utf8), .noSpeech),
        (Array("Transcribed by https://otter.ai\n".utf8), .noSpeech), (Array(#"{"transcript":""}"#.utf8), .noSpeech),
        (Array(#"{"sentences":[]}"#.utf8), .noSpeech), (Array(#"{"transcript":" \n "}"#.utf8), .noSpeech),
        (Array(#"{"meetingId":"ff1","eventType":"Transcription completed"}"#.utf8), .noTranscriptField(.missing)),
        (Array(#"{"transcript":null}"#.utf8), .noTranscriptField(.missing)),
        (Array(#"{"transcript":7}"#.utf8), .noTranscriptField(.notText(pointer: "/transcript"))),
        (Array("[]".utf8), .noTranscriptField(.missing)), (Array("{}".utf8), .noTranscriptField(.missing)),
        (Array(#"["a"]"#.utf8), .noTranscriptField(.notAnObject)),
        (
            Array(#"{"data":{"meeting":{"raw_content":true}}}"#.utf8),
            .noTranscriptField(.notText(pointer: "/data/meeting/raw_content"))
        ),
        (
            Array(#"[{"transcript":"Ada | 00:01\nHi"},{"transcript":"Ada | 00:01\nBye"}]"#.utf8),
            .noTranscriptField(.several(count: 2))
        ),
    ]

    @Test(arguments: cases)
    func whatIsNoTranscriptIsRefused(_ bytes: [UInt8], _ error: TranscriptFormatError) {
        #expect(throws: error) { try TranscriptReader().read(bytes) }
    }

    @Test(arguments: ["123", "[1,2]", "null", #""hi""#, "[null]"])
    func aBodyThatIsNoObjectIsRefusedAsSuch(_ body: String) {
        #expect(throws: TranscriptFormatError.noTranscriptField(.notAnObject)) {
            try TranscriptReader().readJSON(Array(body.utf8))
        }
    }

    @Test(arguments: [
        #"{"transcript":"a""#, #"{"transcript":"a"} x"#, #"{"transcript":"a",}"#, #"{"transcript" "a"}"#, #"{"a":01}"#,
        #"{"a":1.}"#, #"{"a":-}"#, #"{"a":1e}"#, #"{"a":+1}"#, #"{"a":tru}"#, #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#,
        #"{"a":"\u12"#, "{\"a\":\"line\nbreak\"}", #"{"a":[1,]}"#, #"{"a":[1}"#, #"{"a":1]"#, #"{"a":'b'}"#,
        #"{"a":NaN}"#,
        #"{"#, #"{"a"#, #"{"a":"#, #"[{"a":1}"#, #"[{"a":1},"#, #"{"a":1}}"#, #"["a" "b"]"#,
    ])
    func brokenJSONIsRefused(_ text: String) {
        let error = #expect(throws: TranscriptFormatError.self) { try read(text) }

        guard case .malformedJSON = error else {
            Issue.record("refused for another reason: \(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        #"{"transcript":"Hi","a":[-0.5e+10,0,true,false,null,{},[],"\/\b\f"]}"#, " \n{\"transcript\" : \"Hi\" } \r\n",
    ])
    func wholeJSONIsRead(_ text: String) throws {
        #expect(try read(text).outline == ["nil @nil: Hi"])
    }

    @Test func depthIsLimited() {
        let nested = String(repeating: #"{"a":"#, count: 100_000)

        #expect(throws: TranscriptFormatError.malformedJSON(detail: "it is nested too deeply at byte 320")) {
            try read(nested)
        }
    }

    @Test func sizesAreLimited() {
        let limits = TranscriptLimits(maxBytes: 60, maxTurns: 2, maxJSONValues: 7)

        #expect(throws: TranscriptFormatError.tooLarge(limit: 60)) {
            try read(String(repeating: "a", count: 61), limits: limits)
        }
        #expect(throws: TranscriptFormatError.tooManyJSONValues(limit: 7)) {
            try read("[{\"a\":[1,2,3,4,5,6,7]}]", limits: limits)
        }
        for text in ["a\nb\nc", "A B|0:01\na\nC D|0:02\nb\nA B|0:03\nc", #"[{"text":"a"},{"text":"b"},{"text":"c"}]"#] {
            let limits = TranscriptLimits(maxTurns: 2)
            #expect(throws: TranscriptFormatError.tooManyCues(limit: 2)) { try read(text, limits: limits) }
        }
    }

    @Test(.timeLimit(.minutes(5))) func manyCuesAreRefusedEarly() {
        let cue = "1\n00:00:01,000 --> 00:00:02,000\nA\n\n"

        #expect(throws: TranscriptFormatError.tooManyCues(limit: 100_000)) {
            try read(String(repeating: cue, count: 280_000))
        }
    }

    @Test(arguments: cases.map(\.1) + [.tooLarge(limit: 5), .malformedJSON(detail: "it ends too early at byte 3")])
    func everyErrorSaysWhatToDo(_ error: TranscriptFormatError) {
        #expect(error.description.contains(": "))
        #expect(error.description.hasSuffix("."))
    }
}
