"""Writes a small presentation (PPTX) by itself; every level-1 heading begins a slide."""

import zipfile
from html import escape
from pathlib import Path

from markup import Line

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument."
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'
EMPTY_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F3A4D", "lt2": "E8EEF2", "accent1": "14532D", "accent2": "7A8B94",
    "accent3": "B45309", "accent4": "1D4ED8", "accent5": "6D28D9", "accent6": "BE123C", "hlink": "1D4ED8", "folHlink": "6D28D9",
}  # fmt: skip


def relations(*pairs: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(pairs, 1)
    )
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def theme() -> str:
    colours = "".join(f'<a:{k}><a:srgbClr val="{v}"/></a:{k}>' for k, v in COLOURS.items())
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{XML}<a:theme xmlns:a="{A}" name="Enkel"><a:themeElements><a:clrScheme name="Enkel">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Enkel"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Enkel"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def shape(number: int, kind: str, y: int, height: int, paragraphs: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{"" if kind == "title" else " idx=" + chr(34) + "1" + chr(34)}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="600000" y="{y}"/><a:ext cx="10900000" cy="{height}"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def paragraph(line: Line) -> str:
    match line.kind:
        case "bullet":
            indent = 342900 * line.level
            mark = "•" if line.level == 1 else "o"
            look = f'<a:pPr marL="{indent}" indent="-342900" lvl="{line.level - 1}"><a:buChar char="{mark}"/></a:pPr>'
        case "item":
            look = f'<a:pPr marL="457200" indent="-457200"><a:buAutoNum type="arabicPeriod" startAt="{line.level}"/></a:pPr>'
        case _:
            look = '<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>'
    return f'<a:p>{look}<a:r><a:rPr lang="nb-NO"/><a:t>{escape(line.text, quote=False)}</a:t></a:r></a:p>'


def slide(title: str, lines: list[Line]) -> str:
    head = f'<a:p><a:r><a:rPr lang="nb-NO" b="1"/><a:t>{escape(title, quote=False)}</a:t></a:r></a:p>'
    content = "".join(paragraph(line) for line in lines) or "<a:p/>"
    shapes = shape(2, "title", 350000, 1200000, head) + shape(3, "body", 1700000, 4600000, content)
    return f"{XML}<p:sld {SPACES}><p:cSld><p:spTree>{EMPTY_TREE}{shapes}</p:spTree></p:cSld></p:sld>"


def presentation(meta: dict, lines: list[Line], target: Path) -> None:
    slides: list[tuple[str, list[Line]]] = []
    for line in lines:
        if line.kind == "heading":
            slides.append((line.text, []))
        else:
            slides[-1][1].append(line)
    count = len(slides)
    shapes = shape(2, "title", 350000, 1200000, "<a:p/>") + shape(3, "body", 1700000, 4600000, "<a:p/>")
    tree = f"<p:cSld><p:spTree>{EMPTY_TREE}{shapes}</p:spTree></p:cSld>"
    colours = (
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    )
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n + 1}"/>' for n in range(1, count + 1))
    parts = {
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'{XML}<p:presentation {SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            *(("slide", f"slides/slide{n}.xml") for n in range(1, count + 1)),
            ("theme", "theme/theme1.xml"),
        ),
        "ppt/slideMasters/slideMaster1.xml": f"{XML}<p:sldMaster {SPACES}>{tree}{colours}"
        '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>',
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")
        ),
        "ppt/slideLayouts/slideLayout1.xml": f'{XML}<p:sldLayout {SPACES} type="obj">{tree}</p:sldLayout>',
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
        "ppt/theme/theme1.xml": theme(),
    }
    kinds = {
        "/ppt/presentation.xml": "presentationml.presentation.main",
        "/ppt/slideMasters/slideMaster1.xml": "presentationml.slideMaster",
        "/ppt/slideLayouts/slideLayout1.xml": "presentationml.slideLayout",
        "/ppt/theme/theme1.xml": "theme",
    }
    for n, (title, body) in enumerate(slides, 1):
        parts[f"ppt/slides/slide{n}.xml"] = slide(title, body)
        parts[f"ppt/slides/_rels/slide{n}.xml.rels"] = relations(("slideLayout", "../slideLayouts/slideLayout1.xml"))
        kinds[f"/ppt/slides/slide{n}.xml"] = "presentationml.slide"
    overrides = "".join(f'<Override PartName="{k}" ContentType="{TYPE}{v}+xml"/>' for k, v in kinds.items())
    types = (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": types, **parts}.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 10, 1, 8, 0, 0)), content, zipfile.ZIP_DEFLATED)
