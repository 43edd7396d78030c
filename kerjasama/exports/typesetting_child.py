"""Started by typesetting.py: an order as JSON on standard input, a PDF on standard output."""

from __future__ import annotations

import json
import sys

import typst


def main() -> None:
    order = json.loads(sys.stdin.buffer.read())
    content = typst.compile(
        order["source"].encode(),
        format="pdf",
        font_paths=order["fonts"],
        ignore_system_fonts=True,
        sys_inputs={"data": order["data"]},
        timestamp=order["seconds"],
        pdf_tags=order["tagged"],
    )
    sys.stdout.buffer.write(content)


if __name__ == "__main__":
    main()
