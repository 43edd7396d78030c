"""A presentation as bytes that depend on nothing but what it says: no clock, the language of its texts set."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx.oxml.ns import qn

from kerjasama.domain.words import language

_DAY = (1980, 1, 1, 0, 0, 0)
_LANGUAGES = {"id": "id-ID", "en": "en-GB"}
_MADE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def settled(presentation: Any, made: datetime) -> bytes:
    """The file, with every run marked with its language and every clock set to `made`."""
    for slide in presentation.slides:
        for run in slide.element.iter(qn("a:rPr"), qn("a:endParaRPr")):
            run.set("lang", _LANGUAGES[language()])
    out = BytesIO()
    presentation.save(out)
    return _repacked(out.getvalue(), made.strftime("%Y-%m-%dT%H:%M:%SZ").encode())


def _repacked(content: bytes, made: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            part = source.read(item.filename)
            if item.filename.endswith(".xlsx"):
                part = _repacked(part, made)
            elif item.filename == "docProps/core.xml":
                part = _MADE.sub(rb"\g<1>" + made + rb"\g<2>", part)
            entry = zipfile.ZipInfo(item.filename, _DAY)
            entry.compress_type = zipfile.ZIP_STORED if item.filename.endswith(".png") else zipfile.ZIP_DEFLATED
            target.writestr(entry, part)
    return out.getvalue()
