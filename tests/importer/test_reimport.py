"""The same register again, corrected, shortened, beside others, over sample data."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kerjasama.errors import ImportRefused, UserError
from kerjasama.extracts.schema import table_from_rows
from kerjasama.extracts.store import Store
from kerjasama.importer.keeping.registers import register_name
from kerjasama.importer.pipeline import import_files

HEADER = ("No", "Nomor", "Judul", "Mitra", "Jenis Naskah", "Tanggal", "Jangka Waktu", "Status")
ROWS = (
    ("1", "100.3.7/11/2024", "Pengelolaan sampah", "Kabupaten Purworejo", "Kesepakatan Bersama", "5 Juni 2024",
     "5 tahun", "Berlaku"),
    ("2", "100.3.7/12/2024", "Pelayanan kesehatan", "PT Sehat Bersama", "PKS", "17 Juli 2024", "2 tahun", "Berlaku"),
    ("3", "", "Pendidikan vokasi", "Universitas Gadjah Mada", "Nota Kesepakatan", "1 Agustus 2024", "3 tahun",
     "Berlaku"),
    ("4", "-", "Penyediaan beras", "Kabupaten Brebes", "Kesepakatan Bersama", "9 September 2024", "1 tahun", "Berlaku"),
)  # fmt: skip
OWNER = "Kabupaten Kebumen"
Writer = Callable[..., Path]


def ids(store: Store) -> dict[str, str]:
    """Title -> agreement_id."""
    return {row["title"]: row["agreement_id"] for row in store.read("agreements").to_pylist()}


def test_importing_the_same_file_again_publishes_nothing(store: Store, csv_file: Writer) -> None:
    path = csv_file("register.csv", HEADER, ROWS)
    first = import_files([path], store=store, owner=OWNER)
    again = import_files([path], store=store, owner=OWNER)
    assert first.version_id is not None
    assert (again.version_id, again.has_changes) == (None, False)
    assert len(again.files[0].unchanged) == 4
    assert len(store.versions()) == 1


def test_a_check_publishes_nothing_and_keeps_nothing(store: Store, csv_file: Writer) -> None:
    outcome = import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner=OWNER, check=True)
    assert outcome.has_changes
    assert outcome.rows_written == 4
    assert store.current() is None
    assert not (store.data_dir / "inbox").exists()


@pytest.mark.parametrize(
    ("row", "column", "text", "why"),
    [
        (0, "Nomor", "100.3.7/99/2024", "a corrected number: title, partner and date still say which it is"),
        (1, "Judul", "Pelayanan kesehatan rujukan", "a corrected title: the number says which it is"),
        (2, "Judul", "Pendidikan vokasi dan magang", "a corrected title without number: partner, date, form"),
        (2, "Tanggal", "2 Agustus 2024", "a corrected date without number: partner, title and form"),
        (0, "Tanggal", "6 Juni 2024", "a corrected date: the number says which it is"),
        (1, "Mitra", "PT Sehat Selalu", "a corrected partner: number and date"),
        (3, "Nomor", "100.3.7/14/2024", "a number that was missing"),
    ],
)
def test_a_corrected_row_is_the_same_agreement(
    store: Store, csv_file: Writer, row: int, column: str, text: str, why: str
) -> None:
    import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner=OWNER)
    before = set(ids(store).values())
    corrected = [list(one) for one in ROWS]
    corrected[row][HEADER.index(column)] = text
    file = import_files([csv_file("register.csv", HEADER, corrected)], store=store, owner=OWNER).files[0]
    assert set(ids(store).values()) == before, why
    assert (len(file.new), len(file.updated), len(file.unchanged)) == (0, 1, 3), why


def test_rows_in_another_order_are_the_same_agreements(store: Store, csv_file: Writer) -> None:
    import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner=OWNER)
    before = ids(store)
    file = import_files([csv_file("register.csv", HEADER, ROWS[::-1])], store=store, owner=OWNER).files[0]
    assert ids(store) == before
    assert len(file.unchanged) == 4


def test_true_duplicates_both_stay_and_are_said(store: Store, csv_file: Writer) -> None:
    path = csv_file("register.csv", HEADER, [*ROWS, ROWS[0]])
    file = import_files([path], store=store, owner=OWNER).files[0]
    assert len({draft.agreement_id for draft in file.drafts}) == 5
    assert [one.row for one in file.findings if one.issue_code == "row_duplicate"] == [6]
    assert not import_files([path], store=store, owner=OWNER).has_changes


def test_an_agreement_that_left_the_register_stays_and_is_said(store: Store, csv_file: Writer) -> None:
    import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner=OWNER)
    gone = ids(store)["Pelayanan kesehatan"]
    path = csv_file("register 2024-10 rev2.csv", HEADER, [ROWS[0], ROWS[2], ROWS[3]])
    file = import_files([path], store=store, owner=OWNER).files[0]
    assert file.register_name == "register"
    assert file.missing == [gone]
    assert [one.agreement_id for one in file.findings if one.issue_code == "no_longer_in_register"] == [gone]
    assert gone in ids(store).values()
    assert {row["register_name"] for row in store.read("import_batches").to_pylist()} == {"register"}


def test_several_registers_live_together(store: Store, csv_file: Writer) -> None:
    import_files([csv_file("kebumen.csv", HEADER, ROWS)], store=store, owner=OWNER)
    import_files([csv_file("banyumas.csv", HEADER, ROWS)], store=store, owner="Kabupaten Banyumas")
    assert store.read("agreements").num_rows == 8
    leads = {row["lead_region_code"] for row in store.read("agreements").to_pylist()}
    assert leads == {"33.05", "33.02"}


def test_a_real_register_never_mixes_with_sample_data(store: Store, csv_file: Writer) -> None:
    import_files([csv_file("contoh.csv", HEADER, ROWS)], store=store, owner=OWNER)
    tables = {name: store.read(name) for name in ("import_batches", "organizations", "agreements", "agreement_parties")}
    with store.publication(note="sample") as publication:
        for name, table in tables.items():
            rows = [{**row, "is_sample": True} if "is_sample" in row else row for row in table.to_pylist()]
            publication.write(name, table_from_rows(name, rows))
    outcome = import_files([csv_file("nyata.csv", HEADER, ROWS[:2])], store=store, owner=OWNER)
    assert outcome.replaces_sample
    assert {row["is_sample"] for row in store.read("agreements").to_pylist()} == {False}
    assert store.read("agreements").num_rows == 2


def test_types_follow_from_who_takes_part(store: Store, csv_file: Writer) -> None:
    import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner=OWNER)
    found = {row["title"]: (row["coop_type"], row["doc_type"]) for row in store.read("agreements").to_pylist()}
    assert found == {
        "Pengelolaan sampah": ("KSDD_SUKARELA", "kesepakatan_bersama"),
        "Pelayanan kesehatan": ("KSDPK", "perjanjian_kerja_sama"),
        "Pendidikan vokasi": ("SINERGI", "nota_kesepakatan"),
        "Penyediaan beras": ("KSDD_SUKARELA", "kesepakatan_bersama"),
    }


def test_the_received_file_and_its_report_are_kept(store: Store, csv_file: Writer) -> None:
    path = csv_file("register.csv", HEADER, ROWS)
    file = import_files([path], store=store, owner=OWNER).files[0]
    assert file.kept_file is not None
    assert file.kept_file.read_bytes() == path.read_bytes()
    assert file.report_file is not None
    assert file.report_file.parent == store.data_dir / "inbox" / "reports"


def test_what_is_no_register_is_refused_and_nothing_is_published(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "surat.csv"
    path.write_text("Yth. Bupati\nDengan hormat\n", encoding="utf-8")
    with pytest.raises(ImportRefused):
        import_files([path], store=store)
    with pytest.raises(UserError):
        import_files([tmp_path / "tidak ada.xlsx"], store=store)
    assert store.current() is None


def test_the_reporting_day_is_the_last_day_on_record_and_never_in_the_future(store: Store, csv_file: Writer) -> None:
    late = ("5", "1/2030", "Rencana", "Kabupaten Cilacap", "PKS", "1 Januari 2030", "1 tahun", "Proses")
    path = csv_file("register.csv", HEADER, [*ROWS, late])
    file = import_files([path], store=store, owner=OWNER, today=date(2025, 1, 1)).files[0]
    assert (file.reporting_on, file.reporting_on_source) == (date(2024, 9, 9), "derived")


def test_a_correction_applies_while_the_register_says_what_it_expects(
    store: Store, csv_file: Writer, data_folder: Path
) -> None:
    mappings = data_folder / "mappings"
    mappings.mkdir()
    lines = [
        ("register", "where", "field", "expect", "value", "reason"),
        ("register", "100.3.7/11/2024", "signed_on", "5 Juni 2024", "6 Juni 2024", "naskah aslinya bertanggal 6 Juni"),
        ("register", "100.3.7/12/2024", "title", "Judul lama", "Judul baru", "sudah dibetulkan di sumbernya"),
    ]
    with (mappings / "corrections.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(lines)
    file = import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner=OWNER).files[0]
    signed = {row["title"]: row["signed_on"] for row in store.read("agreements").to_pylist()}
    assert signed["Pengelolaan sampah"] == date(2024, 6, 6)
    stale = [one for one in file.findings if one.issue_code == "correction_mismatch"]
    assert [one.value_typed for one in stale] == ["Pelayanan kesehatan"]
    assert "corrections.csv:3" in stale[0].hint


@pytest.mark.parametrize(
    ("name", "register", "why"),
    [
        ("Register KSD.xlsx", "register ksd", "plain"),
        ("register 2026-07.xlsx", "register", "a month"),
        ("Register KSD 2026-07-31 rev2.xlsx", "register ksd", "a day and a revision"),
        ("register_ksd (1).csv", "register ksd", "a second download"),
        ("register ksd final.xlsx", "register ksd", "a word of hope"),
        ("register ksd per 31 Desember 2025.xlsx", "register ksd", "a day in words"),
        ("register ksd 2024.xlsx", "register ksd 2024", "a bare year may be another register"),
        ("2026-07.xlsx", "2026 07", "nothing would be left"),
    ],
)
def test_a_resent_file_is_the_same_register(name: str, register: str, why: str) -> None:
    assert register_name(name) == register, why
