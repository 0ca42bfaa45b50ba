import Assistant
import Testing

@Suite struct FileTitleTests {
    @Test(arguments: [
        ("07-corrigan-weekly-status.srt", "Corrigan weekly status"), ("retro_2025_q3.vtt", "Retro 2025 q3"),
        ("uploads/2025-11-03 Board call.txt", "Board call"), ("2025-11-03.json", "2025-11-03"),
        ("kickoff", "Kickoff"), ("3 wishes.md", "3 wishes"), ("C:\\calls\\12_sales.call.docx", "Sales call"),
        (".txt", "Txt"), ("", ""),
    ])
    func filesAreNamedInWords(name: String, title: String) {
        #expect(FileTitle.words(name) == title)
    }

    @Test(arguments: [
        ("Sprint 22 planning", "Sprint 22 planning"), ("Kick-off", "Kick-off"), ("Node.js talk", "Node.js talk"),
        ("Call with A. Smith", "Call with A. Smith"), ("04-sprint-planning.json", "Sprint planning"),
        ("Weekly_status.TXT", "Weekly status"), ("07 Corrigan", "07 Corrigan"),
    ])
    func onlyFilesAreRenamed(title: String, shown: String) {
        #expect(FileTitle.unlessFile(title) == shown)
    }
}
