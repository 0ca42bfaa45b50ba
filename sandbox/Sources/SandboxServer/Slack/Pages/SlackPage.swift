import GraphQLEngine

/// A channel and its messages, with forms to write, press and choose.
struct SlackPage {
    let view: SlackPageView
    let place: SlackPlace
    let word: String

    private var user: String { view.user["name"]?.text ?? "" }

    var html: HTML {
        """
        <header class="top"><p class="brand"><a href="/">Sandbox</a> · Slack</p><h1>\(view.title)</h1>
        <p>What \(view.user["real_name"]?.text ?? "") sees. Type as \(user), press, choose; the app at work answers here.</p></header>
        <main class="slack">
        <nav>\(people)<h2>Channels</h2>\(channels)</nav>
        <section>\(note)\(modal)\(home)\(messages)\(composer)</section>
        </main>
        """
    }

    private var people: HTML {
        let options = (view.workspace["users"]?.items ?? []).map { person -> HTML in
            let name = person["name"]?.text ?? ""
            return
                "<option value=\"\(name)\"\(name == user ? " selected" : "")>\(person["real_name"]?.text ?? name)</option>"
        }
        let channel: HTML = place.channel.map { "<input type=\"hidden\" name=\"channel\" value=\"\($0)\">" } ?? .empty
        return """
            <form method="get" action="/sandbox/slack"><label>Person <select name="user">\(options)</select></label>
            \(channel)<button>Change</button></form>
            """
    }

    private var channels: HTML {
        let id = view.user["id"]
        let seen = (view.workspace["channels"]?.items ?? []).filter { channel in
            channel["is_private"] == false || (channel["members"]?.items ?? []).contains { $0 == id }
        }
        let lines = seen.map { channel -> HTML in
            let name = channel["name"]?.text ?? ""
            return link(to: "#\(name)", "\(channel["is_private"] == true ? "🔒 " : "# ")\(name)")
        }
        return "<ul>\([link(to: nil, "Alpha Machine (direct)")] + lines)</ul>"
    }

    private func link(to channel: String?, _ words: String) -> HTML {
        let target = SlackPlace(user: place.user, channel: channel)
        return "<li><a href=\"\(target.address)\">\(words)</a></li>"
    }

    private var note: HTML { place.note.map { "<p class=\"card wrong\">\($0)</p>" } ?? .empty }

    private var modal: HTML {
        guard let modal = view.modal else { return .empty }
        return SlackModalForm(view: modal["view"] ?? .null, reader: view.reader, hidden: hidden(thread: nil)).html
    }

    private var home: HTML {
        guard view.channel == nil, place.thread == nil else { return .empty }
        let open: HTML =
            "<form class=\"row\" method=\"post\" action=\"/sandbox/slack/page/home\">\(hidden(thread: nil))<button>Open Home</button></form>"
        guard let home = view.home else { return open }
        let blocks = SlackBlocks(
            blocks: home["view"]?["blocks"]?.items ?? [], values: home["view"]?["state"]?["values"] ?? .null,
            reader: view.reader,
            hidden: "\(hidden(thread: nil))<input type=\"hidden\" name=\"view_id\" value=\"\(home["id"]?.text ?? "")\">"
        )
        return "<details class=\"card\"><summary>Home</summary>\(blocks.html)</details>\(open)"
    }

    private var messages: HTML {
        guard !view.messages.isEmpty else {
            return
                "<p class=\"soft\">Nothing here yet. Type a command below, such as <code>/chat what is late?</code></p>"
        }
        let lines = view.messages.map { message in
            SlackMessageView(message: message, place: place, reader: view.reader, hidden: hidden(thread: place.thread))
                .html
        }
        let status = view.threads.compactMap { $0["status"]?.text }.filter { !$0.isEmpty }
        let shown: HTML = status.isEmpty ? .empty : "<p class=\"soft\">Alpha Machine \(status[0])</p>"
        return "\(lines)\(shown)"
    }

    private var composer: HTML {
        let words = place.thread == nil ? "a message, or a command such as /chat" : "a reply"
        return """
            <form class="row" method="post" action="/sandbox/slack/page/say">\(hidden(thread: place.thread))
            <input name="text" aria-label="Text" placeholder="\(words)" autofocus autocomplete="off" required>
            <button>Send</button> <a href="\(SlackPlace(user: place.user, channel: place.channel, thread: place.thread).address)">Look again</a></form>
            """
    }

    /// What every form of the page sends along.
    private func hidden(thread: String?) -> HTML {
        let values = [("word", word), ("user", user), ("channel", place.channel ?? ""), ("thread_ts", thread ?? "")]
        return HTML(
            joining: values.map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }, by: "")
    }
}
