"""Impor: from a file nobody here has seen to a published version, without losing anything on the way."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.words import use_language
from kerjasama.extracts.lock import publishing_lock
from kerjasama.extracts.store import Store
from kerjasama.importer.reading.columns import FIELDS, load_column_map
from kerjasama.ui import import_page
from kerjasama.ui.views.import_choose import owner_options, size_words
from kerjasama.ui.views.import_fields import field_words
from kerjasama.ui.views.import_report import DateCounts, evidence_words
from kerjasama.ui.views.import_steps import steps_html
from tests.pages.messy_register import STRANGE_HEADING, messy_register

Open = Callable[..., AppTest]
FILE = "23_import.py"
NAME = "register_semarang.xlsx"


@pytest.fixture
def opened(data_folder: Path) -> AppTest:
    """The page alone on an empty installation."""
    return _open()


def _open() -> AppTest:
    return AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60).run()


def _press(test: AppTest, label: str) -> AppTest:
    found = [button for button in test.button if button.label == label]
    assert found, f"no button {label!r} among {[button.label for button in test.button]}"
    return found[0].click().run()


def _upload(test: AppTest, name: str = NAME, content: bytes | None = None) -> AppTest:
    test.file_uploader[0].upload(name, messy_register() if content is None else content)
    return test.run()


def _checked(test: AppTest, owner: str = "Kota Semarang") -> AppTest:
    _upload(test)
    test.selectbox[0].set_value(owner).run()
    return _press(test, "Periksa berkas")


def _published(test: AppTest) -> AppTest:
    return _press(_press(_checked(test), "Lanjut: terbitkan"), "Terbitkan")


def _headers(test: AppTest) -> list[str]:
    return [header.value for header in test.header]


def _said(test: AppTest) -> str:
    return "\n".join([text.value for text in test.markdown] + [part.proto.body for part in test.get("html")])


def test_an_empty_installation_shows_the_way_in(opened: AppTest) -> None:
    assert not opened.exception
    assert _headers(opened) == ["Berkas mana yang ingin dimasukkan?"]
    labels = [button.label for button in opened.button]
    assert "Coba dengan contoh kecil" in labels
    assert "Buat data contoh" in labels
    assert [button.label for button in opened.download_button] == ["Unduh templat kosong"]


def test_a_check_accounts_for_every_row_and_publishes_nothing(opened: AppTest, data_folder: Path) -> None:
    test = _checked(opened)
    assert not test.exception
    assert "**4** baris dibaca = **4** dicatat + **0** ditolak." in _said(test)
    assert "milik **Pemerintah Kota Semarang**" in _said(test)
    assert "Tanggal dibaca **hari/bulan/tahun**" in _said(test)
    assert Store(data_folder).versions() == []


def test_an_unknown_heading_is_mapped_in_place_and_kept_for_the_next_file(opened: AppTest, data_folder: Path) -> None:
    test = _checked(opened)
    assert any("Belum ada kolom yang dibaca sebagai mitra" in warning.value for warning in test.warning)
    box = next(box for box in test.selectbox if STRANGE_HEADING in box.label)
    box.set_value("partner_name")
    test = _press(test, "Simpan pemetaan ini")
    assert any("1 judul dipetakan" in success.value for success in test.success)
    assert not any(STRANGE_HEADING in box.label for box in test.selectbox)
    kept = load_column_map(data_folder / "mappings" / "columns.csv")
    assert kept.exact(STRANGE_HEADING) == ("partner_name",)
    assert kept.exact("Nomor Naskah") == ("doc_number",), "the shipped map is still all there"

    other = _checked(_open())
    assert not any(STRANGE_HEADING in box.label for box in other.selectbox), "a new session knows the heading"


def test_a_mapping_for_once_is_used_and_not_kept(opened: AppTest, data_folder: Path) -> None:
    test = _checked(opened)
    next(box for box in test.selectbox if STRANGE_HEADING in box.label).set_value("partner_name")
    test = _press(test, "Pakai sekali ini saja")
    assert not any(STRANGE_HEADING in box.label for box in test.selectbox)
    assert not (data_folder / "mappings").exists()


def test_publishing_makes_a_version_and_says_where_to_look(opened: AppTest, data_folder: Path) -> None:
    test = _published(opened)
    assert not test.exception
    assert _headers(test)[0] == "Register Anda sudah terbit"
    version = Store(data_folder).current()
    assert version is not None
    assert version.manifest.row_counts["agreements"] == 4
    assert version.id in _said(test)
    ways = [link.proto.label for link in test.get("page_link")]
    assert ways == ["Paparan", "Lihat di peta", "Lihat daftar", "Lihat temuan"]
    assert [button.label for button in test.download_button] == ["Perbaiki dan kirim kembali"]


def test_the_same_file_again_changes_nothing_and_says_so(opened: AppTest, data_folder: Path) -> None:
    _published(opened)
    test = _published(_open())
    assert _headers(test)[0] == "Tidak ada yang berubah"
    assert len(Store(data_folder).versions()) == 1


def test_an_import_can_be_undone(opened: AppTest, data_folder: Path) -> None:
    _published(opened)
    first = Store(data_folder).current()
    test = _open()
    _upload(test, "lain.csv", b"Nomor;Tentang;Mitra;Tanggal\n1/2024;Air bersih;Kabupaten Kendal;17 Mei 2024\n")
    _press(_press(_press(test, "Periksa berkas"), "Lanjut: terbitkan"), "Terbitkan")
    assert first is not None
    assert Store(data_folder).current() != first
    test = _press(test, "Ya, kembali ke versi sebelumnya")
    assert Store(data_folder).current() == first
    assert any(first.id in success.value for success in test.success)
    assert len(Store(data_folder).versions()) == 2, "nothing is deleted"


def test_a_version_of_the_history_can_be_served_again(opened: AppTest, data_folder: Path) -> None:
    _press(opened, "Buat data contoh")
    sample = Store(data_folder).current()
    assert sample is not None
    test = _press(_checked(_open()), "Lanjut: terbitkan")
    assert "Data contoh digantikan" in _said(test)
    test = _press(test, "Terbitkan")
    assert Store(data_folder).current() != sample
    next(button for button in test.button if button.key == f"serve-{sample.id}").click().run()
    assert Store(data_folder).current() == sample


@pytest.mark.parametrize(
    ("name", "content", "says", "why"),
    [
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 200, "PNG", "a picture that was given another name"),
        ("kosong.csv", b"", "kosong", "an upload that was cut off"),
        ("rusak.xlsx", messy_register()[:400], "rusak", "half a file"),
        ("kunci.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")
         + b"\0" * 2000, "kata sandi", "a workbook with a password"),
    ],
)  # fmt: skip
def test_what_is_no_register_is_said_in_words_and_the_upload_stays(
    name: str, content: bytes, says: str, why: str, opened: AppTest
) -> None:
    test = _press(_upload(opened, name, content), "Periksa berkas")
    assert not test.exception
    assert any(says in error.value and name in error.value for error in test.error), why
    assert name in _said(test)
    assert "Periksa berkas" in [button.label for button in test.button]


def test_a_file_without_a_table_cannot_be_published(opened: AppTest) -> None:
    test = _press(_upload(opened, "surat.csv", b"Dengan hormat\nbersama ini kami sampaikan\n"), "Periksa berkas")
    assert not test.exception
    ways = [button for button in test.button if button.label == "Lanjut: terbitkan"]
    assert test.error or (ways and all(button.disabled for button in ways))


def test_while_somebody_else_publishes_the_refusal_is_said_and_nothing_is_lost(
    opened: AppTest, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    test = _press(_checked(opened), "Lanjut: terbitkan")
    monkeypatch.setattr(import_page.data, "store", lambda: Store(data_folder, wait_seconds=0.1))
    with publishing_lock(data_folder / "extracts", purpose="lain", wait_seconds=1):
        test = _press(test, "Terbitkan")
    assert any("sedang ditulis" in error.value for error in test.error)
    assert Store(data_folder).versions() == []
    test = _press(test, "Terbitkan")
    assert _headers(test)[0] == "Register Anda sudah terbit"


def test_a_version_published_in_the_meantime_asks_for_another_look(opened: AppTest) -> None:
    test = _press(_checked(opened), "Lanjut: terbitkan")
    _published(_open())
    test.run()
    assert any("versi lain diterbitkan" in warning.value for warning in test.warning)
    test = _press(test, "Periksa lagi")
    assert "**0** baru, **0** diperbarui, **4** tetap" in _said(test)


def test_what_is_about_persons_and_not_stored_is_not_shown_either(opened: AppTest) -> None:
    content = b"Nomor;Tentang;Mitra;Email\n1/2024;Air bersih;Kabupaten Kendal;orang@contoh.id\n"
    test = _press(_upload(opened, "kontak.csv", content), "Periksa berkas")
    assert "Email" in list(test.dataframe[0].value.iloc[:, 0])
    assert "orang@contoh.id" not in test.dataframe[0].value.to_string()


def test_two_sessions_do_not_see_each_others_files(opened: AppTest) -> None:
    assert NAME in _said(_upload(opened))
    assert NAME not in _said(_open())


def test_a_checked_file_is_still_there_after_a_visit_to_another_page(data_folder: Path) -> None:
    test = AppTest.from_file(str(settings.repo_dir() / "app.py"), default_timeout=60).run()
    test.switch_page(f"pages/{FILE}").run()
    _checked(test)
    test.switch_page("pages/24_quality.py").run()
    test.switch_page(f"pages/{FILE}").run()
    assert _headers(test)[0] == "Beginilah berkas Anda dibaca"


def test_a_damaged_served_version_is_said_in_words(data_folder: Path) -> None:
    (data_folder / "extracts").mkdir()
    (data_folder / "extracts" / "current").write_text("no-such-version\n", encoding="utf-8")
    test = _open()
    assert not test.exception
    assert any("no-such-version" in error.value for error in test.error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_mapping_that_cannot_be_kept_is_said(opened: AppTest, data_folder: Path) -> None:
    (data_folder / "mappings").mkdir(mode=0o500)
    test = _checked(opened)
    next(box for box in test.selectbox if STRANGE_HEADING in box.label).set_value("partner_name")
    test = _press(test, "Simpan pemetaan ini")
    assert any("tidak dapat disimpan" in error.value for error in test.error)


def test_it_opens_on_a_published_world_alone_and_in_the_menu(open_alone: Open, open_in_menu: Open) -> None:
    for test in (open_alone(FILE), open_in_menu(FILE), open_alone(FILE, provinsi="33")):
        assert not test.exception
        assert _headers(test) == ["Berkas mana yang ingin dimasukkan?", "Riwayat versi"]
        assert "Buat data contoh" not in [button.label for button in test.button]


def test_it_speaks_english_from_the_link_to_the_end(data_folder: Path) -> None:
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["bahasa"] = "en"
    _upload(test.run())
    test = _press(test, "Check the files")
    assert _headers(test)[0] == "This is how your file was read"
    assert "**4** rows read = **4** recorded + **0** refused." in _said(test)
    assert _headers(_press(_press(test, "Next: publish"), "Publish"))[0] == "Your register is published"


def test_every_field_of_the_column_map_has_a_word() -> None:
    assert set(field_words()) == set(FIELDS)


def test_every_owner_on_offer_is_understood() -> None:
    doubtful = [name for name in owner_options() if not import_page.owner_words(name)[1]]
    assert doubtful == []


@pytest.mark.parametrize(
    ("text", "says", "is_certain", "why"),
    [
        ("Bogor", "Kabupaten Bogor", False, "two regions bear the name: none is chosen"),
        ("Kabupaten Kebumen", "Pemerintah Kabupaten Kebumen", True, "a region means its government"),
        ("Xyz Abc", "", False, "a body whose kind the name does not say"),
    ],
)
def test_the_owner_is_read_aloud(text: str, says: str, is_certain: bool, why: str) -> None:
    words, certain = import_page.owner_words(text)
    assert certain == is_certain, why
    assert says in words, why


def test_evidence_leaves_out_what_was_never_seen() -> None:
    words = evidence_words(DateCounts(day_first_only=3))
    assert words == "3 tanggal hanya masuk akal sebagai hari/bulan"
    assert evidence_words(DateCounts()) == "tidak ada bukti"


def test_the_current_step_is_marked_for_a_screen_reader_too() -> None:
    html = steps_html("confirm")
    assert html.count('aria-current="step"') == 1
    assert html.index("aria-current") > html.index("Periksa laporan")
    assert html.count("✓") == 2


def test_a_file_size_is_read_in_the_readers_language() -> None:
    assert (size_words(300), size_words(54_000), size_words(1_530_000)) == ("1 kB", "54 kB", "1,5 MB")
    with use_language("en"):
        assert size_words(1_530_000) == "1.5 MB"
