"""The dashboard's font as static TTF files, Regular and Bold, for what is drawn without a browser.

    python scripts/make_fonts.py

Reads the variable WOFF2 files of static/fonts (Latin and extended Latin), fixes their weight, joins the two and writes
kerjasama/exports/fonts. The same sources give the same bytes. Needs brotli besides the product's own libraries.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [
    ROOT / "static" / "fonts" / f"atkinson-hyperlegible-next-{part}-wght-normal.woff2"
    for part in ("latin", "latin-ext")
]
TARGET = ROOT / "kerjasama" / "exports" / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
WEIGHTS = {"Regular": 400, "Bold": 700}
_STAMP = 3_600_000_000  # a fixed day: the files must not depend on when they were made


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for style, weight in WEIGHTS.items():
        path = TARGET / f"AtkinsonHyperlegibleNext-{style}.ttf"
        path.write_bytes(_font(style, weight))
        print(path.relative_to(ROOT), path.stat().st_size)
    (TARGET / "OFL.txt").write_bytes((ROOT / "static" / "fonts" / "OFL.txt").read_bytes())


def _font(style: str, weight: int) -> bytes:
    merged = Merger().merge([_instance(path, weight) for path in SOURCES])
    _name(merged, style, weight)
    merged["head"].created = merged["head"].modified = _STAMP
    merged.recalcTimestamp = False
    out = BytesIO()
    merged.save(out)
    return out.getvalue()


def _instance(path: Path, weight: int) -> BytesIO:
    """One source at one weight, without its substitutions: the Latin text of the product needs none of them."""
    font = instancer.instantiateVariableFont(TTFont(path), {"wght": weight})
    for table in ("GSUB", "STAT", "GDEF", "avar", "MVAR", "HVAR", "prep", "gasp"):
        if table in font:
            del font[table]
    font.flavor = None
    out = BytesIO()
    font.save(out)
    out.seek(0)
    return out


def _name(font: TTFont, style: str, weight: int) -> None:
    names = font["name"]
    for number, text in {
        1: FAMILY,
        2: style,
        3: f"2.001;{FAMILY} {style}".replace(" ", ""),
        4: f"{FAMILY} {style}",
        6: f"AtkinsonHyperlegibleNext-{style}",
        16: FAMILY,
        17: style,
    }.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = style == "Bold"
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


if __name__ == "__main__":
    main()
