import AlphaCLI
import ArgumentParser
import Testing

struct HelpTests {
    @Test func theFirstPage() {
        let page = """
            OVERVIEW: Meetings in, filtered memory and Linear tickets out.

            Start everything with 'alpha up', give it a meeting with 'alpha ingest FILE', and see what it found
            with 'alpha tickets last'. Results go to standard output, all else to standard error.

            Exit codes: 0 done, 1 failed in whole or in part, 3 a service does not answer, 4 input or setting
            refused, 5 not finished in time, 64 wrong usage.

            Completion for your shell: alpha --generate-completion-script bash (or zsh, fish).

            USAGE: alpha <subcommand>

            OPTIONS:
              --version               Show the version.
              -h, --help              Show help information.

            RUNNING SUBCOMMANDS:
              up                      Start everything that does not run yet, and load the sample meetings.
              down                    Stop what 'alpha up' started here.
              status                  Show what runs, whether it can work, and how many meetings there are.
              doctor                  Look for what keeps Alpha Machine from working, and say how to mend it.

            MEETINGS SUBCOMMANDS:
              ingest                  Send transcripts in and see what was found in them.
              meetings                List the meetings, the newest first.
              show                    Show a meeting's summary, decisions and action items, or its filtered
                                      text.
              search                  Find passages in all meetings, the best first.
              ask                     Ask about meetings, tickets, projects and pages; the answer names its
                                      sources.
              tickets                 Show the tickets that a meeting suggests, and create them in Linear.
              publish                 Put a meeting's notes into Notion: summary, decisions, tasks, tickets.

            DATA SUBCOMMANDS:
              migrate                 Look at the schemas of the databases, or bring them up to date.
              jobs                    List the services' stored jobs, try dead ones again, discard them.
              backup                  Write the data of every service into a folder.
              restore                 Put what 'alpha backup' wrote in the place of the data.
              export                  Write the data of every service as JSON Lines, for other programs.

            SLACK SUBCOMMANDS:
              slack                   Be somebody in the sandbox's Slack, or print what to make a Slack app
                                      from.

            WITHOUT SERVICES SUBCOMMANDS:
              redact                  Take money and contract talk out of a file; needs no service.
              eval                    Measure the analysis, or with --redaction the filter, on files; needs no
                                      service.

              See 'alpha help <subcommand>' for detailed help.
            """

        #expect(Alpha.helpMessage(columns: 100) == page)
    }
}
