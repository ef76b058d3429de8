"""Turns parsed sources into Flat ODF text and HTML."""

import re
from html import escape

from markup import Line

NS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
VOWELS = "aeiouyæøåAEIOUYÆØÅ"


def hyphenate(text: str) -> str:
    """Puts soft hyphens where a Norwegian word may be broken: before the last consonant between vowels."""

    def word(m):
        w = m[0]
        out, since = w[:3], 0
        for i in range(3, len(w)):
            fits = w[i] not in VOWELS and i + 1 < len(w) and w[i + 1] in VOWELS
            fits = fits and not (w[i] in "rljv" and w[i - 1] in "kptbdgfs")
            if fits and since >= 2 and len(w) - i >= 3 and any(c in VOWELS for c in w[:i]):
                out, since = out + "\u00ad", 0
            out, since = out + w[i], since + 1
        return out

    return re.sub(r"[^\W\d_]{9,}", word, text)


def inline(text: str, soft: bool = False) -> str:
    text = escape(hyphenate(text) if soft else text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="B">\1</text:span>', text)
    text = text.replace("\\t", "<text:tab/>")
    return re.sub(r"__(.+?)__", r'<text:span text:style-name="I">\1</text:span>', text)


def running(text: str) -> str:
    page = '<text:page-number text:select-page="current">1</text:page-number>'
    return inline(text).replace("{page}", page).replace("{pages}", "<text:page-count/>")


class Writer:
    """Writes body elements; lists are opened and closed as the lines ask for it."""

    def __init__(self, soft: bool):
        self.soft, self.out, self.open, self.part = soft, [], [], 0
        self.breaks, self.master = False, None

    def close(self, depth: int = 0):
        while len(self.open) > depth:
            self.out.append("</text:list-item></text:list>")
            self.open.pop()

    def paragraph(self, style: str, text: str, tag: str = "p", more: str = ""):
        if self.master:
            style, self.master = f"{style}_{self.master}", None
        elif self.breaks:
            style, self.breaks = style + "_Break", False
        self.out.append(f'<text:{tag} text:style-name="{style}"{more}>{inline(text, self.soft)}</text:{tag}>')

    def item(self, style: str, level: int, text: str, start: int = 0):
        if self.open and self.open[0] != style:
            self.close()
        if len(self.open) >= level:
            self.close(level)
            self.out.append("</text:list-item><text:list-item>")
        while len(self.open) < level:
            on = f' text:start-value="{start}"' if start > 1 else ""
            name = "" if self.open else f' text:style-name="{style}"'
            self.out.append(f"<text:list{name}><text:list-item{on}>")
            self.open.append(style)
        self.paragraph("Item", text)

    def table(self, rows: list[str]):
        cells = [[c.strip() for c in row.split(" | ")] for row in rows]
        self.out.append('<text:p text:style-name="Gap"/><table:table table:style-name="Table">')
        self.out.append(f'<table:table-column table:number-columns-repeated="{len(cells[0])}"/>')
        for n, row in enumerate(cells):
            self.out.append("<table:table-row>")
            for cell in row:
                style = "CellHead" if n == 0 else "Cell"
                self.out.append(f'<table:table-cell table:style-name="TC" office:value-type="string">')
                self.out.append(f'<text:p text:style-name="{style}">{inline(cell)}</text:p></table:table-cell>')
            self.out.append("</table:table-row>")
        self.out.append('</table:table><text:p text:style-name="Gap"/>')

    def order(self, what: str):
        if what == "page":
            self.breaks = True
        elif what == "newpart":
            self.master = "P2"
        elif what == "columns end":
            self.out.append("</text:section>")
        elif what.startswith("columns"):
            self.part += 1
            self.out.append(f'<text:section text:style-name="Two" text:name="Columns{self.part}">')
        else:
            raise SystemExit(f"unknown order: {what}")


def body(lines: list[Line], soft: bool) -> str:
    w, rows = Writer(soft), []
    for line in [*lines, Line("end", "")]:
        if line.kind == "row":
            w.close()
            rows.append(line.text)
            continue
        if rows:
            w.table(rows)
            rows = []
        if line.kind not in ("bullet", "item"):
            w.close()
        match line.kind:
            case "order":
                w.order(line.text)
            case "heading":
                w.paragraph(f"Heading_20_{line.level}", line.text, "h", f' text:outline-level="{line.level}"')
            case "bullet":
                w.item("LB", line.level, line.text)
            case "item":
                w.item("LN", 1, line.text, line.level)
            case "quote":
                w.paragraph("Quote", line.text)
            case "cover":
                w.paragraph("Cover", line.text)
            case "boxhead":
                w.out.append('<text:p text:style-name="Gap"/>')
                w.paragraph("BoxHead", line.text)
            case "box":
                w.paragraph("Box", line.text)
            case "text":
                w.paragraph("Text", line.text)
    return "".join(w.out)


def style(name: str, parent: str, para: str = "", text: str = "") -> str:
    shown = f' style:display-name="{name.replace("_20_", " ")}"' if "_20_" in name else ""
    level = f' style:default-outline-level="{name[-1]}"' if name.startswith("Heading_20_") else ""
    return (
        f'<style:style style:name="{name}"{shown} style:family="paragraph" style:parent-style-name="{parent}"{level}>'
        f"<style:paragraph-properties {para}/><style:text-properties {text}/></style:style>"
    )


def variants(name: str) -> str:
    """The same style at the top of a page, and at the beginning of a part with other headers."""
    start = f'style:family="paragraph" style:parent-style-name="{name}"'
    return (
        f'<style:style style:name="{name}_Break" {start}><style:paragraph-properties fo:break-before="page"/></style:style>'
        f'<style:style style:name="{name}_P2" {start} style:master-page-name="Second"/>'
    )


def page(name: str, header: str, footer: str) -> str:
    def band(tag, text):
        return f'<style:{tag}><text:p text:style-name="Running">{running(text)}</text:p></style:{tag}>' if text else ""

    return (
        f'<style:master-page style:name="{name}" style:page-layout-name="PL">'
        f"{band('header', header)}{band('footer', footer)}</style:master-page>"
    )


def flat_text(meta: dict, lines: list[Line]) -> str:
    """A Flat ODF text document."""
    font, size = meta.get("font", "Liberation Sans"), meta.get("size", "10.5")
    lang = meta.get("lang", "nb")
    first = "".join(
        f'<text:p text:style-name="Letter">{inline(t.strip())}</text:p>'
        for t in meta.get("letterhead", "").split(" / ")
        if t.strip()
    )
    if first:
        first += '<text:p text:style-name="Gap"/>'
    bullet = "".join(
        f'<text:list-level-style-bullet text:level="{n}" text:bullet-char="{mark}">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" '
        f'fo:margin-left="{n * 0.75 + 0.25}cm"/></style:list-level-properties></text:list-level-style-bullet>'
        for n, mark in ((1, "•"), (2, "o"))
    )
    number = (
        '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" '
        'fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-number>'
    )
    shade = meta.get("shade", "#e8eef2")
    box = f'fo:background-color="{shade}" fo:padding="0.2cm" fo:border="0.5pt solid #7a8b94" style:join-border="true" fo:margin-left="0.2cm" fo:margin-right="0.2cm"'
    colour = f'fo:color="{meta.get("colour", "#1f3a4d")}"'
    whole = ' fo:keep-together="always"' if meta.get("keep") == "yes" else ""
    styles = "".join(
        [
            f'<style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-family="{font}" fo:font-size="{size}pt" fo:language="{lang}" fo:country="NO"/></style:default-style>',
            '<style:style style:name="Standard" style:family="paragraph"/>',
            style("Text", "Standard", 'fo:margin-bottom="0.2cm" fo:line-height="115%"' + whole),
            style("Item", "Standard", 'fo:margin-bottom="0.1cm" fo:line-height="112%"' + whole),
            style("Heading_20_1", "Standard", 'fo:margin-top="0.3cm" fo:margin-bottom="0.3cm" fo:keep-with-next="always"', f'fo:font-size="18pt" fo:font-weight="bold" {colour}'),
            style("Heading_20_2", "Standard", 'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"', f'fo:font-size="13pt" fo:font-weight="bold" {colour}'),
            style("Heading_20_3", "Standard", 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"', 'fo:font-size="11pt" fo:font-weight="bold"'),
            style("Cover", "Standard", 'fo:margin-top="5cm" fo:margin-bottom="0.5cm"', f'fo:font-size="34pt" fo:font-weight="bold" {colour}'),
            style("Quote", "Standard", 'fo:margin-left="0.8cm" fo:margin-right="0.8cm" fo:margin-bottom="0.2cm"', 'fo:font-style="italic"'),
            style("BoxHead", "Standard", box + ' fo:margin-top="0.3cm" fo:keep-with-next="always"', f'fo:font-weight="bold" {colour}'),
            style("Box", "Standard", box),
            style("Gap", "Standard", 'fo:margin-bottom="0.2cm"'),
            style("Cell", "Standard", "", 'fo:font-size="9.5pt"'),
            style("CellHead", "Standard", "", 'fo:font-size="9.5pt" fo:font-weight="bold"'),
            style("Letter", "Standard", "", f'fo:font-size="10pt" {colour}'),
            style("Running", "Standard", "", 'fo:font-size="8.5pt" fo:color="#555555"'),
            '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
            '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
            f'<text:list-style style:name="LB">{bullet}</text:list-style><text:list-style style:name="LN">{number}</text:list-style>',
        ]
    )
    automatic = "".join(variants(n) for n in ("Heading_20_1", "Heading_20_2", "Cover", "BoxHead", "Text")) + (
        '<style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>'
        '<style:style style:name="Table" style:family="table"><style:table-properties style:width="16cm" table:align="left"/></style:style>'
        '<style:style style:name="TC" style:family="table-cell"><style:table-cell-properties fo:padding="0.08cm" fo:border="0.5pt solid #999999"/></style:style>'
        '<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.6cm" fo:margin-bottom="1.4cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.3cm"/></style:header-style>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>'
    )
    masters = page("Standard", meta.get("header", ""), meta.get("footer", "")) + page(
        "Second", meta.get("header2", ""), meta.get("footer2", "")
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta><dc:title>{escape(meta['title'])}</dc:title></office:meta>"
        f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="\'{font}\'"/></office:font-face-decls>'
        f"<office:styles>{styles}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        f"<office:body><office:text>{first}{body(lines, meta.get('hyphenate') == 'yes')}</office:text></office:body></office:document>"
    )
