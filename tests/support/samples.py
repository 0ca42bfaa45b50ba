"""Facts about the sample meetings, read off the files by eye, and a long meeting made up here."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@dataclass(frozen=True)
class Sample:
    """What must be true of one sample file, whoever reads it."""

    file: str
    date: str  # the day of the meeting; the service is told it where the file does not say
    dated: bool  # whether the file itself says when it was
    participants: frozenset[str]
    segments: range  # from one segment a turn to one segment a cue
    last_start: float  # when the last segment starts, in seconds from the beginning
    duration: range | None  # seconds; None where the format does not say when the last one ended
    search: str  # words that only this meeting has
    amounts: tuple[str, ...]  # sums of money in it that nobody may see afterwards
    kept: tuple[str, ...]  # words of money that are about something else

    @property
    def path(self) -> Path:
        return SAMPLES / "transcripts" / self.file

    @property
    def body(self) -> bytes:
        return self.path.read_bytes()

    @property
    def told(self) -> dict[str, str]:
        """What is told of it where it is sent in: its day, and its title where the file has none."""
        listed = json.loads((SAMPLES / "meetings.json").read_text())
        return {name: value for name, value in next(item for item in listed if item["file"] == self.file).items() if name != "file"}


def people(*names: str) -> frozenset[str]:
    return frozenset(names)


HANNEKE, PRIYA, TOMEK, JEROME = "Hanneke Visser", "Priyanka Raghunathan", "Tomasz Wielgosz", "Jerome Baptiste"
SOOAH, NOOR, CALLUM, INES = "Soo-ah Lim", "Noor Haddad", "Callum Abernathy", "Inés Carranza"
DECLAN, GIDEON, MARGO, WENDELL = "Declan Fitzsimmons", "Gideon Marsh", "Marguerite Oyelaran", "Wendell Pruitt"

ALL = [
    Sample(
        "01-daily-standup.txt", "2025-10-06", False,
        people(HANNEKE, PRIYA, TOMEK, JEROME, SOOAH, NOOR, CALLUM), range(77, 78), 808, None,
        "shrinkage features", ("eleven hundred dollars",), ("rate limit", "cost function", "carrier invoices"),
    ),
    Sample(
        "02-merrowdale-kickoff.vtt", "2025-10-07", False,
        people(HANNEKE, PRIYA, TOMEK, DECLAN, "Imogen's iPad", "Lionel Treadgold", "Yusuf Demir"),
        range(124, 145), 1055.67, range(1055, 1060),
        "integration engine", ("sixty thousand pounds", "forty-eight thousand"), ("That's grand", "port 2575"),
    ),
    Sample(
        "03-fennimore-contract-call.txt", "2025-10-09", False,
        people(GIDEON, MARGO, WENDELL, "Bethany Strand", "Speaker 5"), range(124, 125), 1023, None,
        "strawberry people",
        ("$420,000", "420,000", "340,000", "$2.1 million", "80 grand", "22,500", "$41,250", "$770,000", "$8,500",
         "Three hundred and eighty-five thousand", "a hundred and sixty-five thousand"),
        (),
    ),
    Sample(
        "04-sprint-planning.json", "2025-10-13", True,
        people(HANNEKE, PRIYA, TOMEK, JEROME, SOOAH, NOOR, CALLUM, INES), range(136, 200), 1013.33, range(1013, 1016),
        "keyboard shortcuts", ("$380", "nineteen cents"), ("pound sign", "88%"),
    ),
    Sample(
        "05-quillhaven-incident-review.vtt", "2025-10-17", False,
        people(HANNEKE, PRIYA, JEROME, CALLUM, DECLAN, "Dev Malhotra", "Rosalind Achterberg"),
        range(123, 151), 1040.088, range(1040, 1042),
        "review queue slow day", ("$2,600", "eighteen thousand dollars", "four hundred dollars"),
        ("six hundred requests a minute",),
    ),
    Sample(
        "06-saltmarsh-requirements-workshop.txt", "2025-10-22", True,
        people(INES, PRIYA, CALLUM, GIDEON, "Valerie Okonkwo-Hart", "Raymond Teague"),
        range(125, 126), 3000, range(3000, 3300),
        "ninety-fifth percentile", ("$2,720", "$32 a month", "90,000"), (),
    ),
    Sample(
        "07-corrigan-weekly-status.srt", "2025-10-28", False,
        people(HANNEKE, TOMEK, NOOR, JEROME, "Anneliese Brandt", "Stig Halvorsen"),
        range(125, 153), 964.322, range(964, 966),
        "false alarms sigma",
        ("72,000", "seventy-two thousand", "eighteen thousand euros", "eighty-eight hundred euros", "€20,000"), (),
    ),
    Sample(
        "08-quarterly-retro.json", "2025-10-31", True,
        people(HANNEKE, PRIYA, JEROME, CALLUM, DECLAN, MARGO, WENDELL, GIDEON), range(124, 125), 939, range(942, 943),
        "dead letter queue Halloween",
        ("$842,000", "twelve grand", "£48,000", "26K", "seventy-nine thousand", "three hundred and ten thousand",
         "one point one million"),
        ("worth every penny",),
    ),
]

BY_FILE = {sample.file: sample for sample in ALL}


CHECK_IN = """\
Hanneke Visser: Good morning. Okay, so we decided that the blue labels stay on both wards. Agreed?
Priyanka Raghunathan: Agreed. I'll rewrite the label exporter by Friday.
Tomasz Wielgosz: And I'll order the zebra printer by Monday.
"""


def long_meeting(words: int = 10_000, seed: int = 7) -> str:
    """A plain-text meeting of at least `words` words with one task, one sum and one rare word in its last quarter."""
    dice = random.Random(seed)
    speakers = ["Ada Quist", "Bram Oduya", "Cleo Marsden"]
    subjects = ["the importer", "the export job", "our staging cluster", "the onboarding guide", "the search page"]
    verbs = ["was slower than last week", "works now on all browsers", "still fails for two customers",
             "needs another look from the platform side", "came up in the review again"]
    tails = ["and nobody was surprised.", "so we keep watching it.", "which Bram saw coming.", "as far as I can tell."]
    lines, count = [], 0
    while count < words:
        sentences = [f"{dice.choice(subjects)} {dice.choice(verbs)}, {dice.choice(tails)}".capitalize() for _ in range(4)]
        if 3 * words // 4 <= count < 3 * words // 4 + 60 and len(lines) % 3 == 0:
            sentences[1] = "I'll rewrite the zebrafish exporter by Friday, it cost us $73,500 last year."
        lines.append(f"{speakers[len(lines) % 3]}: {' '.join(sentences)}")
        count = sum(len(line.split()) for line in lines)
    return "\n".join(lines) + "\n"
