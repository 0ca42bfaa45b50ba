"""Meetings without number, cut out of the samples. No two have the same title, the same tasks or the same words."""

import json
import random
import re
from dataclasses import dataclass
from datetime import date, timedelta

from support.samples import SAMPLES

Turn = tuple[str, str]
SYLLABLES = "bra cor del fen gor hul jav kem lor mun nev pol quo rud sil tor ulm ver wex yor zan".split()
TASKS = [
    "I'll rewrite the {} exporter by Friday.", "I'll order the {} scanner by Monday.", "I'll document the {} importer by Thursday.",
    "I'll test the backup of the {} archive by Tuesday.", "I'll update the {} runbook by Wednesday.",
]  # fmt: skip
TURNS = 12


@dataclass(frozen=True)
class Meeting:
    number: int
    title: str
    word: str  # stands in this meeting only
    body: dict  # what the webhook is sent
    approval: str | None  # how its tickets are created: by "api", by "button", or not


def sample_turns() -> list[list[Turn]]:
    """Who said what in the samples that can be read with a regular expression."""
    texts = [(SAMPLES / "transcripts" / name).read_text() for name in ("01-daily-standup.txt", "06-saltmarsh-requirements-workshop.txt")]
    texts.append(json.loads((SAMPLES / "transcripts/08-quarterly-retro.json").read_text())["transcript"])
    krisp, plain = re.compile(r"^([^|\n]+) \| [\d:]+\n(.+)$", re.M), re.compile(r"^([A-Z][\w-]+ [A-Z][\w-]+): (.+)$", re.M)
    return [krisp.findall(text) or plain.findall(text) for text in texts]


def words(dice: random.Random, count: int) -> list[str]:
    """Invented words, none twice."""
    made: dict[str, None] = {}
    while len(made) < count:
        made["".join(dice.choices(SYLLABLES, k=3)).capitalize()] = None
    return list(made)


def make(count: int, seed: int, approved: float = 0.3) -> list[Meeting]:
    dice = random.Random(f"meetings {seed}")
    samples = sample_turns()
    invented = iter(words(dice, 4 * count))
    return [one(number, dice, samples, [next(invented) for _ in range(4)], seed, approved) for number in range(count)]


def one(
    number: int, dice: random.Random, samples: list[list[Turn]], invented: list[str], seed: int, approved: float
) -> Meeting:
    word, *named = invented
    sample = dice.choice(samples)
    start = dice.randrange(len(sample) - TURNS)
    turns = sample[start : start + TURNS]
    first, second = turns[0][0], turns[1][0]
    turns = turns + [(first, f"Okay, so we decided that the {word} labels stay on both wards. Agreed?"), (second, "Agreed.")]
    turns += [(dice.choice([first, second]), task.format(name)) for task, name in zip(dice.sample(TASKS, len(named)), named)]
    text = "".join(f"{speaker} | {9 * at // 60:02}:{9 * at % 60:02}\n{said}\n\n" for at, (speaker, said) in enumerate(turns))
    title = f"{word} review {number}"
    body = {
        "transcript": text, "meeting_id": f"storm-{seed}-{number}", "title": title,
        "meeting_date": (date(2025, 1, 6) + timedelta(days=dice.randrange(300))).isoformat(),
    }  # fmt: skip
    approval = dice.choice(["api", "button"]) if dice.random() < approved else None
    return Meeting(number, title, word, body, approval)
