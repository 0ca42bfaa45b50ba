import FoundationEssentials
import GraphQLEngine
import SlackSandbox

/// One message as HTML.
struct SlackMessageView {
    let message: GraphQLValue
    let place: SlackPlace
    let reader: ReaderText
    /// What its forms send along.
    let hidden: HTML

    private var ts: String { message["ts"]?.text ?? "" }

    var html: HTML {
        let name = message["user_name"]?.text ?? message["user"]?.text ?? ""
        let isPrivate = message["is_ephemeral"] == true
        let marks = [
            isPrivate ? "only you see this" : "", message["edited"]?.isNull == false ? "edited" : "",
            message["is_streaming"] == true ? "is being written…" : "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <article class="card message\(isPrivate ? " private" : "")" id="\(ts)">
            <p class="small"><b>\(name)</b> <span class="soft">\(time) \(marks)</span> \(thread)</p>
            \(content)\(reactions)</article>
            """
    }

    private var time: String {
        guard let seconds = Double(ts) else { return "" }
        return BoardView.time(Date(timeIntervalSince1970: seconds))
    }

    private var thread: HTML {
        guard place.thread == nil, message["is_ephemeral"] == false else { return .empty }
        let head = message["thread_ts"]?.text ?? ts
        let target = SlackPlace(user: place.user, channel: place.channel, thread: head)
        return "<a href=\"\(target.address)\">\(message["thread_ts"]?.text == nil ? "reply" : "thread")</a>"
    }

    private var content: HTML {
        let blocks = message["blocks"]?.items ?? []
        guard !blocks.isEmpty else { return plain }
        return SlackBlocks(
            blocks: blocks, values: message["state"] ?? .null, reader: reader,
            hidden: "\(hidden)<input type=\"hidden\" name=\"ts\" value=\"\(ts)\">"
        ).html
    }

    /// A message without blocks.
    private var plain: HTML {
        let text = SlackMarkup.html(reader.pieces(message["text"]?.text ?? ""))
        return "<div class=\"prose\">\(text)</div>\(files)"
    }

    private var files: HTML {
        let titles = (message["files"]?.items ?? []).map { file -> HTML in
            "<span class=\"chip\">\(file["title"]?.text ?? "")</span>"
        }
        return titles.isEmpty ? .empty : "<p>\(titles)</p>"
    }

    private var reactions: HTML {
        let all = (message["reactions"]?.items ?? []).map { reaction -> HTML in
            "<span class=\"chip\">:\(reaction["name"]?.text ?? ""): \(reaction["users"]?.items?.count ?? 0)</span>"
        }
        return all.isEmpty ? .empty : "<p>\(all)</p>"
    }
}
