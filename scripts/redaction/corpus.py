"""Which of the labelled meetings in tests/evaluation are only measured: nothing is trained on them, no error there is read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TALK = ROOT / "tests/evaluation/talk"
MEETINGS = ROOT / "tests/evaluation/redaction"
ONLY_MEASURED = {"ES2006c", "IS1006d", "TS3009b", "TS3010d"}


def is_only_measured(name: str) -> bool:
    return name in ONLY_MEASURED or name.startswith("unseen-")


def training_files() -> list[Path]:
    paths = sorted(TALK.glob("*.jsonl")) + sorted(MEETINGS.glob("*.jsonl"))
    return [path for path in paths if not is_only_measured(path.stem)]
