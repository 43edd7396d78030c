"""Slides of a real register: one that lists agreements and tells nothing of what came of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama import settings
from kerjasama.exports.deck import Deck
from kerjasama.extracts.store import Store
from kerjasama.rakor import agenda, build
from kerjasama.rakor.ask import Ask, from_warehouse
from kerjasama.ui import data
from kerjasama.ui.address import Choices
from kerjasama.warehouse import Warehouse


@pytest.fixture(scope="module")
def deck(shared_dir: Path, made_once: Callable[[str, Callable[[Path], None]], Path]) -> Deck:
    """The usual agenda on the register of a ministry, imported by the command."""

    def make(folder: Path) -> None:
        register = shared_dir / "registers" / "kkp_kerja_sama.csv"
        command = [sys.executable, "-m", "kerjasama", "import", str(register), "--owner"]
        environment = {**os.environ, settings.DATA_VARIABLE: str(folder)}
        subprocess.run(
            [*command, "Kementerian Kelautan dan Perikanan"],
            env=environment,
            check=True,
            cwd=settings.repo_dir(),
            stdout=subprocess.DEVNULL,
        )

    version = Store(made_once("rakor-kkp", make)).current()
    assert version is not None
    ask = Ask(version, Choices(), data.places(), from_warehouse(Warehouse(version)))
    return build.deck(ask, agenda.of([key for key in agenda.SLIDES if key in build.BUILDERS and key != "putusan_lalu"]))


def test_what_the_register_does_not_tell_is_said_to_be_unknown(deck: Deck) -> None:
    slides = {slide.key: slide for slide in deck.slides}
    assert not deck.head.is_sample
    assert {key for key, slide in slides.items() if slide.is_empty} == {
        "pemetaan", "laporan", "masalah", "hasil", "pasangan",
    }  # fmt: skip
    assert "**241** kerja sama tercatat, tindak lanjutnya **belum dilaporkan**" in slides["pembuka"].statement
    assert "tidak memuat tindak lanjut" in slides["rekap"].statement
    assert [figure.value for figure in slides["rekap"].figures if figure.label == "Ditindaklanjuti"] == [None]
    assert slides["corong"].chart
    assert [series.values[-1] for series in slides["corong"].chart.series] == [None, None], "nobody recorded reports"
    assert slides["peta"].caution == "212 dari 241 naskah tidak menyebut wilayah, jadi tidak ada di peta."
