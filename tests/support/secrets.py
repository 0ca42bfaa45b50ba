"""Words of money that stand nowhere else, made from a seed, and how they are found again in whatever spelling."""

import html
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
TERM = "Quorvexity"
BLANKS = re.compile(r"(?:\\[nrt]|[\s_+\-\u2010-\u2015])+")


def words(number: int) -> str:
    """A number below a thousand as people say it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f" {ONES[number % 10]}" if number % 10 else "")
    return f"{ONES[number // 100]} hundred" + (f" and {words(number % 100)}" if number % 100 else "")


@dataclass
class Vault:
    """Makes secrets, none twice, and remembers where each was planted. Bare digits are too many for a port, a process or a
    year, so whatever shows them is a leak."""

    seed: int
    planted: dict[str, str] = field(default_factory=dict)  # what must not be seen, and the place where it was planted
    place: str = ""

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.plant(TERM)

    def plant(self, core: str) -> str:
        self.planted[core.lower()] = self.place
        return core

    def new(self, make: Callable[[], str]) -> str:
        """One that was not made before."""
        while (core := make()) in self.planted:
            pass
        return self.plant(core)

    def amount(self) -> str:
        """Millions, as Americans write them; bare digits are secret as well."""
        return f"{int(self.new(lambda: str(self.dice.randrange(5_111_111, 9_999_999)))):,}"

    def dollars(self) -> str:
        return "$" + self.plant(self.amount())

    def euros(self) -> str:
        return "€ " + self.plant(self.amount().replace(",", ".") + f",{self.dice.randrange(11, 99)}")

    def yearly(self) -> str:
        return f"USD {self.plant(self.amount())}/yr"

    def rate(self) -> str:
        return "$" + self.new(lambda: f"{self.dice.randrange(1_111, 9_999):,}.{self.dice.randrange(11, 99)}")

    def spoken(self) -> str:
        """`seventy three thousand four hundred and nineteen`; its halves are secret as well."""
        thousands = self.new(lambda: f"{words(self.dice.randrange(31, 99))} thousand")
        return f"{thousands} {self.new(lambda: words(100 * self.dice.randrange(1, 9) + self.dice.randrange(21, 99)))}"

    def days(self) -> str:
        return self.new(lambda: f"net {words(self.dice.randrange(31, 99))}")

    def margin(self) -> str:
        return self.new(lambda: f"{self.dice.randrange(31, 59)}.{self.dice.randrange(11, 99)} percent")


def plain(data: bytes) -> str:
    """The text in `data` without the spellings of JSON, URLs and HTML, with one blank for whatever parts words."""
    text = unquote_to_bytes(data).decode("utf-8", "replace")
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
    return BLANKS.sub(" ", html.unescape(text)).lower()


class Finder:
    """Finds secrets in bytes of any kind."""

    def __init__(self, planted: dict[str, str]):
        self.needles = {core: f"{core} ({place})" for core, place in planted.items()}

    def found(self, data: bytes) -> set[str]:
        text = plain(data)
        return {secret for needle, secret in self.needles.items() if needle in text and self.stands_alone(needle, text)}

    @staticmethod
    def stands_alone(needle: str, text: str) -> bool:
        """Digits within a digest, an identifier or a fraction are no amount."""
        return not needle.isdigit() or re.search(rf"(?<![0-9a-f.]){needle}(?![0-9a-f])", text) is not None

    def leaks(self, records: list[tuple[str, bytes]]) -> list[str]:
        """What was found, and in which records."""
        return sorted({f"{secret} in {name}" for name, data in records for secret in self.found(data)})
