"""Text of a meeting reaches no outlet unless it was filtered and goes through the guard: other code does not compile.

Small pieces of Swift are checked against the modules as they were built. In each, the lines that end in `// refused` must
be errors and all others must not, so a piece that is refused as a whole, or not at all, fails.
"""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build/debug"

IMPORTS = """
import Domain
import Foundation
import LanguageModel
import Logging
import MeetingAnalysis
import NIOCore
import Persistence
import Redaction
import ServiceClients
import TranscriptFormats
@testable import TranscriptService
"""

# What takes the words at each outlet, {} being the words. What has no client yet takes a string, as clients do.
OUTLETS = {
    "analysis": "_ = Array({}.utf8)",
    "model": '_ = ModelQuestion(instructions: String(), material: {}, form: AnswerForm("quotes", [:]))',
    "slack": "post({})",
    "linear": "_ = NewIssue(title: {})",
    "notion": "post({})",
    "log": 'logger.info("meeting ready", metadata: ["title": .string({})])',
    "search": "_ = SQLValue.text({})",
    "store": "_ = SQLValue.text({})",
    "caller": "_ = ByteBuffer(string: {})",
}

# Where filtered text is taken as it is, {} being the text.
FILTERED = [
    "_ = FilteredSegment(index: 0, text: {})",
    "_ = FilteredSegment(index: 0, speaker: {}, text: filtered)",
    "_ = FilteredMeeting(title: {}, date: date, segments: [])",
    "_ = FilteredMeeting(date: date, segments: [], participants: [{}])",
    "_ = FilteredEvidence(segment: 0, quote: {})",
    "_ = Finding(text: {}, evidence: [])",
    "_ = ActionItem(text: {}, evidence: [])",
    "_ = TicketProposal(key: filtered, title: {}, evidence: [])",
    "_ = TicketProposal(key: filtered, title: filtered, subtasks: [{}], evidence: [])",
    "_ = AnalysedMeeting(summary: {}, engine: String())",
    "_ = Segment(index: 0, speaker: nil, startSeconds: nil, text: {})",
    "_ = PassPart.Piece(segment: 0, text: {}, start: 0)",
    "_ = {}.text(for: .caller)",
]

# Ways to the words that nobody has.
CLOSED = [
    "let _: String = original",
    "let _: String = filtered",
    "_ = String(original)",
    "_ = String(filtered)",
    '_ = "title: " + original',
    "_ = [original].joined()",
    "_ = try JSONEncoder().encode(original)",
    "_ = try JSONEncoder().encode(filtered)",
    "_ = try JSONEncoder().encode(transcript.title)",
    "_ = filtered.words",
    '_ = FilteredText("Ann")',
    "_ = FilteredText(original)",
    '_ = FilteredText(redacted: "Ann")',
    "_ = FilteredText(stored: original)",
    "_ = FilteredText(derived: original)",
    "_ = Redacted(filtered: filtered, spans: [])",
]

# Ways that the package has and others do not; scripts/lint holds them in their folders.
OWN = ["_ = original.unfiltered", '_ = FilteredText(stored: "Ann")', '_ = FilteredText(derived: "Ann")']


def flags() -> list[str]:
    assert (BUILD / "Modules/TranscriptService.swiftmodule").exists(), "the modules are missing: run 'make build'"
    maps = [*BUILD.glob("*.build/module.modulemap"), *ROOT.glob(".build/checkouts/*/Sources/**/module.modulemap")]
    maps += ROOT.glob("shared/*/Sources/*/module.modulemap")
    libpq = subprocess.run(["pkg-config", "--cflags-only-I", "libpq"], capture_output=True, text=True, check=True).stdout.split()
    includes = [part for flag in libpq for part in ("-Xcc", flag)]
    return ["-I", str(BUILD / "Modules"), *includes, *(part for map in maps for part in ("-Xcc", f"-fmodule-map-file={map}"))]


def check(lines: list[str], directory: Path, package: str | None) -> None:
    """Compiles the lines as the body of a function; fails where the compiler and the marks disagree."""
    opening = [
        *IMPORTS.strip().splitlines(),
        "func post(_ words: String) {}",
        "func piece(original: OriginalText, filtered: FilteredText, transcript: ParsedTranscript, turn: Turn,",
        "    date: CalendarDate, logger: Logger) throws {",
    ]
    file = directory / "piece.swift"
    file.write_text("\n".join([*opening, *lines, "}"]) + "\n")
    command = ["swiftc", "-typecheck", "-swift-version", "6", *flags(), str(file)]
    command += ["-package-name", package] if package else []

    ended = subprocess.run(command, capture_output=True, text=True, timeout=300)

    errors = ended.stderr
    found = {int(number) - len(opening) for number in re.findall(r"^\S*piece\.swift:(\d+):\d+: error:", errors, re.M)}
    wanted = {number for number, line in enumerate(lines, 1) if line.endswith("// refused")}
    assert found == wanted, errors[-4000:]
    assert (ended.returncode != 0) == bool(wanted), errors[-4000:]


def refused(lines: list[str]) -> list[str]:
    return [f"{line} // refused" for line in lines]


@pytest.fixture(params=["transcript", "cli"], ids=["in the package", "in another package"])
def package(request):
    return request.param


@pytest.mark.parametrize("outlet", OUTLETS)
def test_an_outlet_takes_only_what_the_guard_gave(outlet, package, tmp_path):
    takes = OUTLETS[outlet]
    wrong = ["original", "transcript.title", "turn.text", "turn.speaker", "filtered", f"original.text(for: .{outlet})"]

    check([takes.format(f"filtered.text(for: .{outlet})"), *refused([takes.format(text) for text in wrong])], tmp_path, package)


@pytest.mark.parametrize("takes", FILTERED)
def test_filtered_text_is_asked_for(takes, package, tmp_path):
    wrong = ["original", "transcript.participants[0]", "turn.text", "String()"]

    check([takes.format("filtered"), *refused([takes.format(text) for text in wrong])], tmp_path, package)


def test_there_is_no_other_way_to_the_words(package, tmp_path):
    check(refused(CLOSED), tmp_path, package)


def test_other_packages_cannot_vouch_for_text(tmp_path):
    check(OWN, tmp_path, "transcript")
    check(refused(OWN), tmp_path, "cli")


def test_redaction_is_the_way(package, tmp_path):
    check(
        [
            "let redacted = Redactor().redact(turns: transcript.turns.map(\\.text))",
            "post(redacted[0].filtered.text(for: .slack))",
            "post(Redactor().redact(original).filtered.text(for: .model))",
        ],
        tmp_path,
        package,
    )
