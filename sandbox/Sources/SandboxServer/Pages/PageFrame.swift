import HTTPTypes
import Hummingbird
import NIOCore

/// What every page of the sandbox has around its own content.
struct PageFrame {
    let title: String
    let content: HTML

    var html: HTML {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <link rel="icon" href="/favicon.ico" type="image/svg+xml">
        <style>\(HTML(stringLiteral: Stylesheet.text))</style>
        </head>
        <body>
        \(content)
        <footer>Alpha Machine’s sandbox: nothing here is real, and nothing leaves this machine.</footer>
        </body>
        </html>
        """
    }

    /// - Parameters:
    ///   - refresh: when to look for what instead; nil never.
    ///   - formTargets: where forms of the page may lead.
    func response(
        status: HTTPResponse.Status = .ok, refresh: String? = nil, formTargets: String = "'none'"
    ) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
            .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; "
                + "base-uri 'none'; form-action \(formTargets); frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        if let refresh, let name = HTTPField.Name("Refresh") { headers[name] = refresh }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html.text)))
    }

    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#4f5bd5"/>\
        <path d="M8 23 16 8l8 15h-4l-4-8-4 8z" fill="#fff"/></svg>
        """
}
