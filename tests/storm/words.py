"""What people ask in Slack during a storm, from a seed."""

import random
from dataclasses import dataclass

from storm.meetings import Meeting

PEOPLE = ("priya", "tomek", "noor", "callum", "jerome")


@dataclass(frozen=True)
class Asked:
    """A slash command, or what somebody says to the bot in the channel."""

    number: int
    user: str
    line: str

    @property
    def is_command(self) -> bool:
        return self.line.startswith("/")


def commands(count: int, meetings: list[Meeting], seed: int) -> list[Asked]:
    dice = random.Random(f"commands {seed}")
    kinds = {
        "/summarize {title}": 25, "/chat What was decided about the {word} labels?": 25, "/create Oil the {word} hinge": 20,
        "/teammember Jerome": 15, "/chat help": 10, "/weekly-summary": 5,
    }  # fmt: skip
    return [asked(number, dice, line, meetings) for number, line in enumerate(dice.choices([*kinds], [*kinds.values()], k=count))]


def mentions(count: int, meetings: list[Meeting], seed: int) -> list[Asked]:
    dice = random.Random(f"mentions {seed}")
    return [asked(number, dice, "@bot What was decided about the {word} labels?", meetings) for number in range(count)]


def asked(number: int, dice: random.Random, line: str, meetings: list[Meeting]) -> Asked:
    about = dice.choice(meetings)
    return Asked(number, dice.choice(PEOPLE), line.format(title=about.title, word=about.word))
