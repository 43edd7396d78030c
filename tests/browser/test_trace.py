"""From a number to the cell it rests on, in a real browser, on a register as an office keeps it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kerjasama import settings

pytestmark = pytest.mark.browser
REGISTER = settings.shipped_dir() / "samples" / "register_kerja_sama_contoh.xlsx"


@pytest.fixture(scope="module")
def register_site(start_site: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The dashboard on the small public register, imported by the command."""
    folder = tmp_path_factory.mktemp("register")
    command = [sys.executable, "-m", "kerjasama", "import", str(REGISTER), "--owner", "Lembaga Administrasi Negara"]
    environment = {**os.environ, settings.DATA_VARIABLE: str(folder)}
    subprocess.run(command, env=environment, check=True, cwd=settings.repo_dir(), stdout=subprocess.DEVNULL)
    return start_site(folder)


def test_a_card_leads_to_a_cell_in_three_clicks_and_gives_the_file_back(
    register_site: str, visit: Callable[..., Any], tmp_path: Path
) -> None:
    visitor = visit(register_site)
    page = visitor.open()
    card = page.locator("[class*=st-key-card-]", has_text="Seremonial, terduga")
    assert "dari 1" in card.inner_text()
    card.get_by_role("link", name="Lihat barisnya").click()  # 1: the rows
    visitor.settle()
    page.get_by_role("link", name="Buka profil").first.click()  # 2: the profile of the first of them
    page.wait_for_url("**id=**")
    visitor.settle()
    page.get_by_role("link", name="Isi kerja sama").click()  # 3: its fields
    cell = page.locator(".kk-p-cell").first
    cell.wait_for()
    page.wait_for_timeout(300)
    assert cell.inner_text().startswith(f"{REGISTER.name} · Register KSD · ")
    assert 0 <= cell.bounding_box()["y"] <= 768, "the cell is on the screen"
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Unduh berkas yang diterima").click()
    downloading.value.save_as(tmp_path / "received.xlsx")
    assert (tmp_path / "received.xlsx").read_bytes() == REGISTER.read_bytes()


def test_what_a_card_counts_is_read_with_the_keyboard_and_stands_on_paper(
    register_site: str, visit: Callable[..., Any]
) -> None:
    visitor = visit(register_site)
    page = visitor.open()
    summary = page.locator(".kk-definitions summary")
    assert not page.locator(".kk-definitions ul").is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".kk-definitions ul").is_visible()
    assert "queries/overview/totals.sql" in page.locator(".kk-definitions").inner_text()
    page.emulate_media(media="print")
    assert page.locator(".kk-definitions-printed").is_visible()
