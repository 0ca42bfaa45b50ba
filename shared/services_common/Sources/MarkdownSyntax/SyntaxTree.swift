internal import CMarkGFM
internal import Synchronization

/// Markdown of GitHub's kind as a tree of nodes, parsed by cmark-gfm.
///
/// Give it ``BracketGuard/guarded(_:)`` text. The tree lives as long as the closure that uses it.
package struct SyntaxTree: ~Copyable {
    private let document: OpaquePointer

    private static let extensions = ["table", "strikethrough"]
    private static let addresses = "autolink"
    private static let options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// While it parses, cmark-gfm notes the signs of its extensions in tables that all threads share, so that only one may
    /// parse at a time. What is parsed is read without it.
    private static let turn = Mutex(())

    /// Nil when there is no memory.
    ///
    /// - Parameter linksAddresses: whether an address that stands in the text is a link.
    package init?(_ markdown: String, linksAddresses: Bool = true) {
        guard let document = Self.turn.withLock({ _ in Self.parsed(markdown, linksAddresses) }) else { return nil }
        self.document = document
    }

    private static func parsed(_ markdown: String, _ linksAddresses: Bool) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in extensions + (linksAddresses ? [addresses] : []) {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var markdown = markdown
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }

    deinit { cmark_node_free(document) }

    /// The whole document.
    package borrowing func withRoot<Value>(_ body: (SyntaxNode) -> Value) -> Value {
        body(SyntaxNode(pointer: document))
    }
}

/// A node of a ``SyntaxTree``.
package struct SyntaxNode: Equatable {
    fileprivate let pointer: OpaquePointer

    /// cmark's name of the kind, such as `paragraph` or `strong`.
    package var kind: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

    /// What a text, code, or HTML node holds.
    package var literal: String { Self.text(cmark_node_get_literal(pointer)) }
    /// Where a link or image leads.
    package var url: String { Self.text(cmark_node_get_url(pointer)) }
    /// What stands behind the opening fence of a code block.
    package var fenceInfo: String { Self.text(cmark_node_get_fence_info(pointer)) }
    /// 1 to 6.
    package var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    package var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    /// Where an ordered list begins to count.
    package var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Where it begins in its first line, in bytes from 0.
    package var startByte: Int { max(0, Int(cmark_node_get_start_column(pointer)) - 1) }
    /// The first and the last line of the source, from 1; nil where cmark does not tell, as of what stands right before
    /// a table in one paragraph with it.
    package var lines: ClosedRange<Int>? {
        let first = Int(cmark_node_get_start_line(pointer))
        return first < 1 ? nil : first...max(first, Int(cmark_node_get_end_line(pointer)))
    }

    package var hasNext: Bool { cmark_node_next(pointer) != nil }

    package var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map { SyntaxNode(pointer: $0) } }

    package var children: [SyntaxNode] {
        var children: [SyntaxNode] = []
        var next = cmark_node_first_child(pointer)
        while let node = next {
            children.append(SyntaxNode(pointer: node))
            next = cmark_node_next(node)
        }
        return children
    }

    /// Every node under this one, entered and left, in the order of the text. It needs no more stack for deeper trees.
    package func walk(_ visit: (SyntaxNode, _ isEntering: Bool) -> Void) {
        guard let iterator = cmark_iter_new(pointer) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            visit(SyntaxNode(pointer: node), event == CMARK_EVENT_ENTER)
        }
    }

    private static func text(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
