"""Reads the sources of the example papers: one paragraph a line, with a mark in front.

%key value      about the paper: title, header, footer, lang, font, hyphenate, letterhead, txt
# ## ###        headings                     -  --   bullets of two levels
1. text         numbered item                > text  quotation
^ text          a cover's title
! text          a box's heading              | text  a box's paragraph (no bar at the end)
| a | b |       table row                    = columns 2, = columns end, = page, = newpart
= use FILE#SECTION a => b; c => d            lines of another source, with words changed
@section name   starts a section of a source that others use
@q 1            the question that the labels after it belong to; @q - for none
text {p own a,b}  a label: the words since the label before it are one statement with role
                (p, r, b), addressee and codes. Labels are never typeset.
"""

import re
from pathlib import Path
from typing import NamedTuple

LABEL = re.compile(r"\s*\{([prb]) (own|region|ks|state|others)(?: ([\w,-]+))?\}")
ROLES = {"p": "proposal", "r": "reason", "b": "background"}


class Line(NamedTuple):
    kind: str
    text: str
    level: int = 0


class Label(NamedTuple):
    question: str | None
    role: str
    to: str
    codes: list
    text: str
    before: str  # every word of the paper that stands before the statement


def expand(path: Path, wanted: str | None = None) -> list[str]:
    """The raw lines of a source, or of one section of it, with what it uses put in."""
    out, section = [], None
    for raw in path.read_text(encoding="utf-8").splitlines():
        if raw.startswith("@section "):
            section = raw.split(None, 1)[1]
        elif raw.startswith("= use "):
            m = re.match(r"= use (\S+?)(?:#(\S+))?(?: (.*))?$", raw)
            lines = expand(path.parent / m[1], m[2])
            for change in filter(None, (m[3] or "").split("; ")):
                old, _, new = change.partition(" => ")
                if not any(old in line for line in lines):
                    raise SystemExit(f"{path.name}: nothing to change: {old}")
                lines = [line.replace(old, new.strip()) for line in lines]
            out += lines
        elif section == wanted or wanted is None:
            out.append(raw)
    if wanted and not out:
        raise SystemExit(f"{path.name} has no section {wanted}")
    return out


def head(lines: list[str]) -> dict[str, str]:
    """The %key lines; the first of a key counts, so that a paper can use another whole."""
    pairs = [raw[1:].partition(" ")[::2] for raw in lines if raw.startswith("%")]
    return {k: v.strip() for k, v in reversed(pairs)}


def parse(lines: list[str]) -> list[Line]:
    """Marked paragraphs, labels taken out."""
    out = []
    for raw in lines:
        text = LABEL.sub("", raw).strip()
        if not text or text[0] in "%@":
            continue
        if text.startswith("= "):
            out.append(Line("order", text[2:]))
        elif m := re.match(r"(#{1,3}) (.*)", text):
            out.append(Line("heading", m[2], len(m[1])))
        elif m := re.match(r"(--?) (.*)", text):
            out.append(Line("bullet", m[2], len(m[1])))
        elif m := re.match(r"(\d+)\. (.*)", text):
            out.append(Line("item", m[2], int(m[1])))
        elif text.startswith("> "):
            out.append(Line("quote", text[2:]))
        elif text.startswith("^ "):
            out.append(Line("cover", text[2:]))
        elif text.startswith("! "):
            out.append(Line("boxhead", text[2:]))
        elif text.startswith("| "):
            row = text.endswith(" |")
            out.append(Line("row", text.strip("| ")) if row else Line("box", text[2:]))
        else:
            out.append(Line("text", text))
    return out


def plain(text: str) -> str:
    return text.replace("**", "").replace("__", "")


def labels(lines: list[str]) -> list[Label]:
    """The labelled statements in order."""
    out, question, before = [], None, ""
    for raw in lines:
        if raw.startswith("@q "):
            question = None if raw[3:].strip() == "-" else raw[3:].strip()
        if not raw.strip() or raw[0] in "%@=":
            continue
        body = re.sub(r"^\s*(#{1,3}|--?|\d+\.|>|!|\^|\|)\s", "", raw)
        at = 0
        for m in LABEL.finditer(body):
            text = plain(body[at : m.start()]).strip()
            codes = (m[3] or "").split(",") if m[3] else []
            out.append(Label(question, ROLES[m[1]], m[2], codes, text, before))
            before += text
            at = m.end()
        before += plain(body[at:])
    return out
