"""A mapping list that comes again: lines keep their identity, agreements are found, a report comes back corrected."""

from __future__ import annotations

import io
from typing import Any

import openpyxl

from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.workbooks import report
from tests.importer.lists import TODAY, bring, rows_of

HEAD = ["No", "Perangkat Daerah", "Objek", "Calon Mitra", "Status", "Alasan Penolakan", "Nomor PKS"]
LINES = [
    ["1", "Dinas Kesehatan", "Rujukan", "Kabupaten Cilacap", "memenuhi kriteria", "", "415.4/12/2025"],
    ["2", "Dinas Sosial", "Panti", "Kabupaten Purworejo", "ngambang", "", ""],
    ["3", "Dinas Pangan", "Beras", "Kabupaten Demak", "ditolak", "pengadaan", ""],
]
REGISTER = [
    ["Kode", "Judul", "Mitra", "Nomor PKS", "Tanggal"],
    ["KS-7", "Rujukan pasien", "Kabupaten Cilacap", "415.4/12/2025", "1 Maret 2025"],
    ["KS-8", "Rujukan pasien II", "Kabupaten Brebes", "415.4/13/2025", "1 Maret 2025"],
    ["KS-9", "Rujukan pasien III", "Kabupaten Tegal", "415.4/13/2025", "1 April 2025"],
]


def _list(store: Store, lines: list[list[Any]], name: str = "pemetaan 2025.csv", **wishes: Any) -> FileOutcome:
    return bring(store, name, [HEAD, *lines], **{"owner": "Kabupaten Kebumen", **wishes})


def test_a_line_keeps_its_identity_when_it_is_corrected(store: Store) -> None:
    _list(store, LINES)
    before = {row["item_no"]: row["mapping_id"] for row in rows_of(store, "mapping_items")}
    corrected = [
        [*LINES[0]],
        ["2", "Dinas Sosial P3A", "Panti jompo", "Kabupaten Purworejo", "sesuai", "", ""],
        [*LINES[2]],
    ]
    outcome = _list(store, corrected)
    after = {row["item_no"]: row["mapping_id"] for row in rows_of(store, "mapping_items")}
    assert after == before
    assert (len(outcome.new), len(outcome.updated), len(outcome.unchanged)) == (0, 1, 2)


def test_a_line_without_number_is_known_by_agency_object_and_year(store: Store) -> None:
    plain = [["", *line[1:]] for line in LINES]
    _list(store, plain)
    before = {row["object"]: row["mapping_id"] for row in rows_of(store, "mapping_items")}
    turned = [[*plain[2][:3], "PT Beras Contoh", *plain[2][4:]], plain[0]]
    outcome = _list(store, turned)
    after = {row["object"]: row["mapping_id"] for row in rows_of(store, "mapping_items")}
    assert after == {name: key for name, key in before.items() if name != "Panti"}
    assert outcome.missing == [before["Panti"]], "what is no longer in the list goes with its earlier state"


def test_lists_of_two_years_stand_side_by_side(store: Store) -> None:
    _list(store, LINES, "pemetaan 2024.csv")
    _list(store, LINES, "pemetaan 2025.csv")
    assert sorted(row["mapping_year"] for row in rows_of(store, "mapping_items")) == [2024] * 3 + [2025] * 3


def test_a_register_of_the_same_name_is_not_touched(store: Store) -> None:
    bring(store, "kebumen 2025.csv", REGISTER, owner="Kabupaten Kebumen", register="kebumen")
    issues = store.read("import_issues").num_rows
    _list(store, LINES, register="kebumen")
    assert store.read("agreements").num_rows == 3
    assert store.read("import_issues").num_rows > issues
    assert store.current() is not None
    assert store.current().manifest.reporting_on.isoformat() == "2025-04-01", "a plan is no state of agreements"


def test_the_agreement_that_a_line_became_is_found_by_number_key_or_identifier(store: Store) -> None:
    bring(store, "register.csv", REGISTER, owner="Kabupaten Kebumen")
    known = {row["register_key"]: row["agreement_id"] for row in store.read("agreements").to_pylist()}
    cases = {
        "415.4/12/2025": (known["KS-7"], set(), "the number"),
        "PKS Nomor 415.4 / 12 / 2025": (None, {"list_agreement_unknown"}, "a number torn apart is not pieced together"),
        "PKS No. 415.4/12/2025 tanggal 1 Maret 2025": (known["KS-7"], set(), "the number among words"),
        "KS-9": (known["KS-9"], set(), "the register's own key"),
        known["KS-8"]: (known["KS-8"], set(), "the identifier of the dashboard"),
        "415.4/13/2025": (None, {"list_agreement_several"}, "two agreements bear this number"),
        "415.4/99/2025": (None, {"list_agreement_unknown"}, "nobody has this number"),
        "belum": (None, set(), "not yet an agreement"),
    }
    outcome = _list(store, [[str(number), *LINES[0][1:6], text] for number, text in enumerate(cases, start=1)])
    for row, (text, (agreement, codes, why)) in zip(rows_of(store, "mapping_items"), cases.items(), strict=True):
        assert row.get("agreement_id") == agreement, why
        said = {one.issue_code for one in outcome.findings if one.row == row["source_row"]}
        assert {code for code in said if code.startswith("list_agreement")} == codes, why
        assert row.get("agreement_ref") == (text if text != "belum" else None), "what was typed is kept"


def test_a_register_that_comes_later_is_linked_when_the_list_comes_again(store: Store) -> None:
    _list(store, LINES)
    assert "agreement_id" not in rows_of(store, "mapping_items")[0]
    bring(store, "register.csv", REGISTER, owner="Kabupaten Kebumen")
    outcome = _list(store, LINES)
    assert "agreement_id" in rows_of(store, "mapping_items")[0]
    assert len(outcome.updated) == 1


def test_report_and_json_give_the_same_account(store: Store) -> None:
    outcome = _list(store, [*LINES, ["5", "Dinas A", "-", "-", "", "", ""]])
    told = outcome.to_json()
    assert (told["rows_read"], told["rows_written"], told["rows_refused"]) == (4, 3, 1)
    book = openpyxl.load_workbook(io.BytesIO(report.build(outcome)))
    summary = {row[0].value: row[1].value for row in book["Ringkasan"].iter_rows() if row[0].value}
    assert summary["Baris dibaca"] == str(told["rows_read"])
    assert summary["Baris dicatat"] == str(told["rows_written"])
    assert summary["Baris ditolak"] == str(told["rows_refused"])
    assert summary["Banyak usulan"] == str(told["about"]["items"])
    assert told["kind"] == "mapping"
    assert told["recognised_because"] in summary["Dikenali sebagai"]
    assert book["Temuan"].max_row - 1 == told["findings"]


def test_a_report_comes_back_corrected_and_touches_only_its_lines(store: Store) -> None:
    outcome = _list(store, LINES)
    before = {row["item_no"]: row for row in rows_of(store, "mapping_items")}
    book = openpyxl.load_workbook(io.BytesIO(report.build(outcome)))
    sheet = book["Perbaikan"]
    places = {cell.value: cell.column for cell in sheet[1]}
    wrong = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, places["Status"]).value == "ngambang")
    sheet.cell(wrong, places["Status"]).value = "memenuhi kriteria"
    buffer = io.BytesIO()
    book.save(buffer)
    again = import_files([("laporan.xlsx", buffer.getvalue())], store=store, today=TODAY).files[0]
    after = {row["item_no"]: row for row in rows_of(store, "mapping_items")}
    assert again.kind == "mapping"
    assert after["2"]["screening"] == "sesuai"
    assert after["2"]["mapping_id"] == before["2"]["mapping_id"]
    assert after["3"] == before["3"], "a line that was not sent stays as it is"
    codes = store.read("import_issues")["issue_code"].to_pylist()
    assert "mapping_state_unknown" not in codes


def test_every_sheet_speaks_for_itself(store: Store) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, title in (("2025", "PEMETAAN KOTA MAGELANG"), ("Dinas Sosial", "PEMETAAN KABUPATEN KEBUMEN TAHUN 2026")):
        sheet = book.create_sheet(name)
        for row in ([title], ["No", "Objek", "Calon Mitra", "Status"], ["1", "Panti", "Kabupaten Demak", "ngambang"]):
            sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    outcome = import_files([("gabungan.xlsx", buffer.getvalue())], store=store, today=TODAY).files[0]
    stored = {row["source_sheet"]: row for row in rows_of(store, "mapping_items")}
    assert (stored["2025"]["mapping_year"], stored["2025"]["region_code"]) == (2025, "33.71")
    assert (stored["Dinas Sosial"]["mapping_year"], stored["Dinas Sosial"]["region_code"]) == (2026, "33.05")
    assert stored["Dinas Sosial"]["agency"] == "Dinas Sosial"
    again = import_files([("laporan.xlsx", report.build(outcome))], store=store, today=TODAY).files[0]
    assert len(again.unchanged) == 2, "region and year of each sheet travel with the report"
