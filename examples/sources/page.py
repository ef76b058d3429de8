"""Turns parsed sources into an HTML page."""

import re
from html import escape

from markup import Line

CSS = (
    "body{font-family:Arial,sans-serif;max-width:46rem;margin:2rem auto;line-height:1.5}"
    "header,footer,.page{color:#555;font-size:.85rem}.page{border-top:1px solid #bbb;margin-top:2rem}"
    "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2rem .5rem;text-align:left}"
    ".box{background:#e8eef2;padding:.1rem 1rem}"
)


def words(text: str) -> str:
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(text, quote=False))
    return re.sub(r"__(.+?)__", r"<em>\1</em>", text).replace("\\t", " ")


def html_page(meta: dict, lines: list[Line]) -> str:
    """A page as a municipality's web site or print service shows it; with %pageevery its page headers too."""
    out, lists, rows = [], [], []
    every, page, count = int(meta.get("pageevery", "0")), 1, 0
    pages = 1 + len(lines) // every if every else 1

    def close(depth: int = 0):
        while len(lists) > depth:
            out.append(f"</li></{lists.pop()}>")

    def band(which: str, name: str):
        if meta.get(which):
            text = meta[which].replace("{page}", str(page)).replace("{pages}", str(pages)).replace("\\t", " ")
            out.append(f'<div class="page {name}">{words(text)}</div>')

    if every:
        band("header", "top")
    for line in [*lines, Line("end", "")]:
        if line.kind == "row":
            close()
            rows.append(line.text)
            continue
        if rows:
            cells = [[words(c.strip()) for c in row.split(" | ")] for row in rows]
            out.append("<table>")
            for n, row in enumerate(cells):
                tag = "th" if n == 0 else "td"
                out.append("<tr>" + "".join(f"<{tag}>{c}</{tag}>" for c in row) + "</tr>")
            out.append("</table>")
            rows = []
        if line.kind in ("bullet", "item"):
            tag = "ol" if line.kind == "item" else "ul"
            level = 1 if tag == "ol" else line.level
            if lists and lists[0] != tag:
                close()
            if len(lists) >= level:
                close(level)
                out.append("</li><li>")
            while len(lists) < level:
                start = f' start="{line.level}"' if tag == "ol" and line.level > 1 else ""
                out.append(f"<{tag}{start}><li>")
                lists.append(tag)
            out.append(words(line.text))
        else:
            close()
            match line.kind:
                case "heading":
                    out.append(f"<h{line.level}>{words(line.text)}</h{line.level}>")
                case "quote":
                    out.append(f"<blockquote><p>{words(line.text)}</p></blockquote>")
                case "boxhead" | "box":
                    out.append(f'<p class="box">{words(line.text)}</p>')
                case "cover":
                    out.append(f"<h1>{words(line.text)}</h1>")
                case "text":
                    out.append(f"<p>{words(line.text)}</p>")
        count += 1
        if every and count % every == 0 and line.kind != "end":
            close()
            band("footer", "bottom")
            page += 1
            band("header", "top")
    if every:
        band("footer", "bottom")
    top = "".join(f"<div>{words(t.strip())}</div>" for t in meta.get("letterhead", "").split(" / ") if t.strip())
    site = meta.get("site")
    navigation = f"<nav><a href='/'>{escape(site)}</a> › Politikk › Møter og sakspapirer</nav>" if site else ""
    foot = f"<footer>© {escape(site)} · Personvern · Tilgjengelighetserklæring</footer>" if site else ""
    content = "\n".join(out).replace("<li>\n", "<li>").replace("\n</li>", "</li>")
    return (
        f'<!DOCTYPE html>\n<html lang="{meta.get("lang", "nb")}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(meta['title'])}</title>\n<style>{CSS}</style>\n</head>\n<body>\n"
        f"{navigation}\n<header>{top}</header>\n<main>\n{content}\n</main>\n{foot}\n</body>\n</html>\n"
    )
