"""The house rules hold, and each of them can fail."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def lint(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([ROOT / "scripts/lint", *arguments], capture_output=True, text=True, timeout=300)


def test_each_rule_finds_its_bad_example_and_leaves_the_good_one():
    ended = lint("--self-test")

    assert ended.returncode == 0, ended.stdout


def test_the_tree_keeps_the_rules():
    ended = lint()

    assert ended.returncode == 0, ended.stdout[-4000:]
