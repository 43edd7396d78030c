"""Runs typst in a process of its own: what it keeps in memory goes with it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from kerjasama.exports import lettering

_CHILD = Path(__file__).with_name("typesetting_child.py")


def pdf(source: Path, data: dict[str, Any], seconds: int, tagged: bool = True) -> bytes:
    """The PDF of a typst file that reads `data` as JSON from its input 'data'.

    `seconds`: the file's date, since 1970. `tagged`: with the structure that screen readers follow. Only the fonts of
    the product and of matplotlib are used. Raises RuntimeError with typst's own words when the source is wrong.
    """
    order = {
        "source": source.read_text(encoding="utf-8"),
        "data": json.dumps(data, ensure_ascii=False),
        "fonts": [str(lettering.FONTS), str(lettering.SPARE_FONTS)],
        "seconds": seconds,
        "tagged": tagged,
    }
    done = subprocess.run(
        [sys.executable, "-I", str(_CHILD)], input=json.dumps(order).encode(), capture_output=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[-2000:])
    return done.stdout
