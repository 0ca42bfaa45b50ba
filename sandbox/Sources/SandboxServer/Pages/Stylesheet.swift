/// The look of the sandbox's pages. It follows the reader's light or dark setting and needs nothing from elsewhere.
enum Stylesheet {
    static let text = """
        :root {
            color-scheme: light dark;
            --paper: #fbfaf8; --card: #ffffff; --ink: #1d2129; --soft: #667085; --line: #e6e3dd; --accent: #4f5bd5;
            --wash: #f1f0fb; --good: #1f8a5b; --warm: #b7791f; --bad: #c0392b;
        }
        @media (prefers-color-scheme: dark) {
            :root {
                --paper: #14161a; --card: #1c1f25; --ink: #e8e9ec; --soft: #9aa3b2; --line: #2c3038; --accent: #9aa5ff;
                --wash: #23263a; --good: #58c99a; --warm: #e0b15c; --bad: #f08a7d;
            }
        }
        * { box-sizing: border-box; }
        body {
            margin: 0; background: var(--paper); color: var(--ink);
            font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif;
        }
        main, header.top { max-width: 1080px; margin: 0 auto; padding: 0 20px; }
        header.top { padding-top: 36px; padding-bottom: 8px; }
        header.top p { color: var(--soft); max-width: 46em; margin: 4px 0 0; }
        h1 { font-size: 28px; line-height: 1.2; margin: 0; letter-spacing: -.01em; }
        h2 { font-size: 17px; margin: 36px 0 12px; }
        h3 { font-size: 15px; margin: 0 0 2px; }
        a { color: var(--accent); text-decoration: none; }
        a:hover, a:focus-visible { text-decoration: underline; }
        code, pre { font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
        pre {
            background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; margin: 0;
            white-space: pre-wrap; overflow-wrap: anywhere;
        }
        .brand { color: var(--accent); font-weight: 600; font-size: 13px; text-transform: uppercase; letter-spacing: .08em; }
        .grid { display: grid; gap: 14px; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; }
        .soft { color: var(--soft); }
        .small { font-size: 13px; }
        .clip { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
        .bar { height: 6px; border-radius: 3px; background: var(--line); overflow: hidden; margin: 10px 0 8px; }
        .bar i { display: block; height: 100%; background: var(--accent); }
        ul.plain { list-style: none; margin: 8px 0 0; padding: 0; }
        ul.plain li { display: flex; gap: 8px; justify-content: space-between; padding: 2px 0; }
        .table { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th { text-align: left; font-weight: 500; font-size: 13px; color: var(--soft); }
        th, td { padding: 8px 14px; border-bottom: 1px solid var(--line); vertical-align: top; }
        tr:last-child td { border-bottom: 0; }
        td.id { white-space: nowrap; font-variant-numeric: tabular-nums; }
        tr.child td:nth-child(2) { padding-left: 34px; }
        tr.child td:nth-child(2)::before { content: "↳ "; color: var(--soft); }
        .chip {
            display: inline-block; border-radius: 999px; padding: 0 9px; font-size: 12.5px; line-height: 21px;
            background: var(--wash); white-space: nowrap;
        }
        .chip.completed, .ok { color: var(--good); }
        .chip.started { color: var(--warm); }
        .chip.canceled, .chip.duplicate { color: var(--soft); text-decoration: line-through; }
        .wrong { color: var(--bad); }
        .prose { white-space: pre-wrap; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        main.slack { display: grid; grid-template-columns: 210px minmax(0, 1fr); gap: 26px; }
        @media (max-width: 720px) { main.slack { grid-template-columns: 1fr; } }
        .slack nav ul { list-style: none; margin: 0; padding: 0; }
        .slack nav li { padding: 3px 0; }
        .message, .modal { margin-bottom: 10px; }
        .message p { margin: 0 0 4px; }
        .message.private { border-style: dashed; }
        .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0; }
        .row > input { flex: 1 1 260px; }
        .modal label { display: block; }
        input, select, textarea, button {
            font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
            padding: 5px 10px; max-width: 100%;
        }
        .modal textarea, .modal input { width: 100%; }
        button { background: var(--wash); cursor: pointer; }
        button.primary { color: var(--good); border-color: var(--good); }
        button.danger { color: var(--bad); border-color: var(--bad); }
        footer { max-width: 1080px; margin: 40px auto 30px; padding: 14px 20px 0; color: var(--soft); font-size: 13px; }
        """
}
