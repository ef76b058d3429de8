"""Finds labelled statements in an extracted text file and writes them as gold labels."""

import json
from pathlib import Path

from markup import Label

IGNORED = "-\u00ad\u2010\u2011"  # a hyphen at a line's end is in the file but not in the source


def squeeze(text: str) -> tuple[str, list[int]]:
    """The text without white space and hyphens, and where each of its characters stood."""
    kept = [(c, i) for i, c in enumerate(text) if not c.isspace() and c not in IGNORED]
    return "".join(c for c, _ in kept), [i for _, i in kept]


def find(text: str, labels: list[Label]) -> list[dict]:
    """Gold statements with offsets in code points. The n-th mention in the source is the n-th in the file."""
    body, where = squeeze(text)
    out = []
    for label in labels:
        want = squeeze(label.text)[0]
        skip = squeeze(label.before)[0].count(want)
        at = -1
        for _ in range(skip + 1):
            at = body.find(want, at + 1)
            if at < 0:
                raise SystemExit(f"not in one piece in the file (mention {skip + 1}): {label.text}")
        start, end = where[at], where[at + len(want) - 1] + 1
        cut = " ".join(text[start:end].split())
        assert squeeze(cut)[0] == want
        out.append(
            {
                "question": int(label.question) if label.question else None,
                "role": label.role,
                "to": label.to,
                "codes": label.codes,
                "start": start,
                "end": end,
                "text": cut,
            }
        )
    for one, next_ in zip(out, out[1:]):
        assert one["end"] <= next_["start"], (one["text"], next_["text"])
    return out


def write(target: Path, file: str, name: str, number: str, statements: list[dict]) -> None:
    gold = {"file": file, "municipality": name, "number": number, "statements": statements}
    target.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
