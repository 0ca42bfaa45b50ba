import AlphaCLI
import Testing

struct RenderingTests {
    @Test func columnsAreAsWideAsTheirWidestCell() {
        var table = Table("ID", "NAME", "NOTE")
        table.add("1", "Fennimore", "")
        table.add("1000", "x", "y")

        #expect(table.lines() == ["ID    NAME       NOTE", "1     Fennimore", "1000  x          y"])
    }

    @Test(arguments: [
        (0.0, "0.0 s"), (0.84, "0.8 s"), (9.99, "10.0 s"), (12.9, "12 s"), (185, "3 min 5 s"), (7_440, "2 h 4 min"),
        (266_400, "3 d 2 h"), (-1, "0.0 s"),
    ])
    func timeSpans(seconds: Double, text: String) {
        #expect(TimeText.span(seconds) == text)
    }

    @Test(arguments: [(0.0, "0:00"), (65.9, "1:05"), (3_725, "1:02:05"), (36_000, "10:00:00")])
    func placesInARecording(seconds: Double, text: String) {
        #expect(TimeText.position(seconds) == text)
    }

    @Test func linesBreakAtBlanks() {
        #expect(wrapped("one two  three\nfour", columns: 9, indent: "  ") == ["  one two", "  three", "  four"])
        #expect(wrapped("incomprehensibilities it is", columns: 5) == ["incomprehensibilities", "it is"])
        #expect(wrapped("", columns: 5).isEmpty)
    }

    @Test(arguments: [(0, "0 tickets"), (1, "1 ticket"), (2, "2 tickets")])
    func counts(number: Int, text: String) {
        #expect(counted(number, "ticket") == text)
    }
}
