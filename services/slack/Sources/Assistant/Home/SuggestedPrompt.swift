internal import Domain
internal import ServiceClients
internal import SlackAPI

/// A question that is offered to be asked with one press.
package struct SuggestedPrompt: Sendable, Hashable, Codable {
    /// As many as Slack shows.
    package static let most = 4

    /// What the button says.
    package var title: String
    /// What is asked.
    package var message: String

    package init(title: String, message: String) {
        self.title = title
        self.message = message
    }
}

extension Assistant {
    /// Questions that fit what there is: the last meeting, whoever asks, the project that moved last.
    package func suggestedPrompts(for asker: Asker) async -> [SuggestedPrompt] {
        async let listed = latestMeetings(5)
        async let read = workspaceNow()
        let (meetings, workspace) = await (listed, read)
        var prompts: [SuggestedPrompt] = []
        if let last = (try? meetings.get())?.first {  // away: the other prompts are enough
            let title = TextWords.line(MeetingWords.title(last), atMost: 60)
            prompts.append(
                SuggestedPrompt(title: "Decisions of the last meeting", message: "What was decided in \(title)?"))
            prompts.append(
                SuggestedPrompt(title: "Tasks of the last meeting", message: "What are the action items of \(title)?"))
        }
        if workspace.value?.user(for: asker) != nil {
            prompts.append(SuggestedPrompt(title: "My tickets", message: "What am I working on?"))
        }
        prompts.append(SuggestedPrompt(title: "Due this week", message: "What is due this week?"))
        if let project = workspace.value?.busiestProject {
            prompts.append(
                SuggestedPrompt(
                    title: "How a project stands", message: "How is \(TextWords.line(project, atMost: 60)) going?"))
        }
        return Array(prompts.prefix(SuggestedPrompt.most))
    }

    func workspaceNow() async -> Found<WorkspaceWire> {
        let reached = await reach("linear", within: Self.serviceLimit) { [linear] () throws(ServiceCallError) in
            try await linear.workspace()
        }
        switch reached {
        case .success(let workspace): return Found(value: workspace, notice: workspace.notice)
        case .failure(let error): return Found(notice: Notices.away(error, "issues are left out"))
        }
    }
}

extension WorkspaceWire {
    /// The name of the project with the most open issues.
    var busiestProject: String? {
        var counts: [String: Int] = [:]
        for issue in issues where issue.isOpen {
            if let project = issue.project { counts[project.name, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
