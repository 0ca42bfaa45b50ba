internal import Domain
internal import ServiceClients
package import SlackAPI

/// The app's own page: what somebody has to do, what was met about, how to ask.
struct HomeView {
    private static let mostMeetings = 6
    private static let mostTickets = 10

    /// Nil when they are away.
    let meetings: [MeetingWire]?
    /// Nil when Linear is away.
    let workspace: WorkspaceWire?
    let asker: Asker
    let notices: [String]
    let maker: SourceMaker

    func view() -> SlackView {
        SlackView.home(.init(top + tickets + recent + howTo + Notices.blocks(notices), callbackID: "home")).fitted()
    }

    private var top: [SlackBlock] {
        [
            .actions(
                .init(
                    [.button(.init("Ask a question", actionID: AskModal.openAction, style: .primary))],
                    blockID: "home_actions"))
        ]
    }

    private var tickets: [SlackBlock] {
        guard let workspace else { return [] }
        guard let user = workspace.user(for: asker) else {
            return [
                heading("My tickets"),
                .section(.init("You are not in Linear under this name or e-mail address, so there are none to show.")),
            ]
        }
        let facts = IssueFacts(today: maker.today)
        let open = facts.pressing(workspace.issues.filter { $0.isOpen && $0.assignee?.id == user.id })
        guard !open.isEmpty else { return [heading("My tickets"), .section(.init("You have no open ticket."))] }
        var lines = open.prefix(Self.mostTickets).map { issue in
            Mrkdwn(markdown: "- " + facts.line(issue, showsPerson: false), linksAddresses: false)
        }
        if open.count > lines.count { lines.append("and \(open.count - lines.count) more") }
        return [heading("My tickets (\(open.count))"), .section(.init(lines.joined(separator: .newline)))]
    }

    private var recent: [SlackBlock] {
        guard let meetings else { return [] }
        guard !meetings.isEmpty else {
            return [
                heading("Recent meetings"),
                .section(.init("There are none yet. Send one in: `alpha ingest FILE`, or connect your recorder.")),
            ]
        }
        return [heading("Recent meetings")]
            + meetings.prefix(Self.mostMeetings).map { meeting in
                let people = CountWords.text(meeting.participants.count, "person", plural: "people")
                let button = SlackElement.button(
                    .init(
                        "Summary", actionID: MeetingAction.summarize, value: meeting.id.description,
                        accessibilityLabel: "Summary of \(TextWords.line(MeetingWords.title(meeting), atMost: 60))"))
                let day = meeting.meetingDate.map { "\(DayWords.near($0, today: maker.today)), " } ?? ""
                return .section(
                    .init(
                        "\(Emphasis.bold(MeetingWords.title(meeting)))\n\(day)\(people)", accessory: button,
                        blockID: "meeting-\(meeting.id)"))
            }
    }

    private var howTo: [SlackBlock] { [.divider(.init()), heading("How to"), .section(.init(Help.lines))] }

    private func heading(_ text: String) -> SlackBlock { .header(.init(SlackPlainText(text))) }
}

extension Assistant {
    /// The Home of somebody. It also shows a loaded page when services are away: without their part, and it says so.
    package func home(for asker: Asker) async -> SlackView {
        async let listed = latestMeetings(10)
        async let read = workspaceNow()
        let (meetings, workspace) = await (listed, read)
        var notices = [workspace.notice].compactMap(\.self)
        if case .failure(let error) = meetings { notices.append(Notices.away(error, "meetings are left out")) }
        return HomeView(
            meetings: try? meetings.get(), workspace: workspace.value, asker: asker, notices: notices,  // told above
            maker: SourceMaker(publicURL: publicURL, today: today)
        ).view()
    }
}
