"""The four real registers beside the repository: every row accounted for, every count measured."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kerjasama import settings
from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files

FIXED = date(2026, 5, 15)


def imported(shared_dir: Path, store: Store, name: str, **more: object) -> FileOutcome:
    """One register imported into an empty store."""
    outcome = import_files([shared_dir / "registers" / name], store=store, reporting_on=FIXED, **more)  # type: ignore[arg-type]
    assert outcome.version_id
    return outcome.files[0]


def kinds(file: FileOutcome) -> Counter[str]:
    """How often each kind of finding occurs."""
    return Counter(finding.issue_code for finding in file.findings)


@pytest.fixture(scope="module")
def kkp(shared_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, FileOutcome]:
    """The longest register, imported once for all tests that only look at what came of it."""
    folder = tmp_path_factory.mktemp("kkp")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.DATA_VARIABLE, str(folder))
        return Store(folder), imported(shared_dir, Store(folder), "kkp_kerja_sama.csv")


class TestKkp:
    @pytest.fixture
    def store(self, kkp: tuple[Store, FileOutcome]) -> Store:
        return kkp[0]

    @pytest.fixture
    def file(self, kkp: tuple[Store, FileOutcome]) -> FileOutcome:
        return kkp[1]

    def test_242_rows_are_accounted_for_and_the_refused_one_is_named(self, file: FileOutcome) -> None:
        assert (file.rows_read, file.rows_written, file.rows_refused) == (242, 241, 1)
        refused = [draft for draft in file.drafts if draft.is_refused]
        assert [(draft.row.number, draft.raw["MITRA"]) for draft in refused] == [(106, "K/L")]

    def test_dates_are_read_month_first_by_evidence(self, file: FileOutcome) -> None:
        assert file.order is not None
        starts = file.order.by_field["start_on"]
        assert (file.order.order, starts.month_first_only, starts.day_first_only, starts.both) == ("mdy", 137, 0, 101)
        exact = {draft.values["date_quality"] for draft in file.drafts if not draft.is_refused}
        assert exact == {"exact", "invalid", "year"}

    def test_the_two_mistyped_dates_are_reported_with_what_they_may_mean(self, file: FileOutcome) -> None:
        found = [(one.cell, one.value_typed, one.hint) for one in file.findings if one.issue_code == "date_invalid"]
        assert found == [("J127", "9/92021", "9/9/2021"), ("J134", "12/72020", "12/7/2020")]

    def test_rows_declared_in_force_past_their_end_are_counted(self, file: FileOutcome) -> None:
        declared = [draft for draft in file.drafts if draft.values.get("declared_status_typed") == "Berlaku"]
        written = [draft for draft in declared if draft.values["end_method"] == "written"]
        past = [draft for draft in declared if (end := draft.values.get("end_on")) and end < FIXED]
        past_written = [draft for draft in past if draft in written]
        assert (len(written), len(past_written)) == (114, 16)
        assert (len(declared), len(past)) == (115, 17)  # one more has no end written: start + duration
        assert kinds(file)["status_conflict"] == 17

    def test_cells_with_several_partners_are_taken_apart(self, file: FileOutcome) -> None:
        several = [
            draft for draft in file.drafts if any(one.issue_code == "partners_several" for one in draft.findings)
        ]
        by_line = [draft for draft in several if "\n" in draft.row.text("partner_name")]
        assert (len(several), len(by_line)) == (14, 13)  # one more is parted by a run of spaces
        biggest = max(several, key=lambda draft: len(draft.parties))
        assert len(biggest.parties) == 14

    def test_each_party_has_its_own_number(self, file: FileOutcome) -> None:
        wakatobi = next(draft for draft in file.drafts if draft.row.text("partner_name") == "Pemkab Wakatobi")
        assert [(party.name_typed, party.number, party.is_lead) for party in wakatobi.parties] == [
            ("Kementerian Kelautan dan Perikanan", "04/DJPB/KKP/PKS/VIII/2023", True),
            ("Pemkab Wakatobi", "420/PKS/11/PEMKAB/VIII/2023", False),
        ]
        karangasem = next(draft for draft in file.drafts if draft.row.text("partner_name") == "Kabupaten Karangasem")
        assert [party.number for party in karangasem.parties] == ["075/311/KB/AD.PEM/2018", "11/DJPB-KKP/KB/VI/2018"]
        assert [party.is_lead for party in karangasem.parties] == [False, True]

    def test_the_agreements_with_regional_governments_are_sinergi_and_have_their_region(
        self, file: FileOutcome, store: Store
    ) -> None:
        types = Counter(draft.values.get("coop_type") for draft in file.drafts)
        assert (types["SINERGI"], types["LUAR_KSD"]) == (29, 212)
        regions = {row["agreement_id"] for row in store.read("agreement_regions").to_pylist()}
        sinergi = {draft.agreement_id for draft in file.drafts if draft.values.get("coop_type") == "SINERGI"}
        assert regions == sinergi
        assert kinds(file)["pks_with_central_government"] == 11

    def test_a_class_that_the_name_contradicts_is_a_doubt(self, file: FileOutcome) -> None:
        found = {one.value_typed: (one.hint, one.value_used) for one in file.findings
                 if one.issue_code == "party_class_conflict"}  # fmt: skip
        assert found["Pupuk Indonesia (Persero)"] == ("kementerian_lembaga", "bumn")
        assert found["KemenTan"] == ("ormas", "kementerian_lembaga")
        assert len(found) == 6

    def test_numbers_that_are_none_are_not_stored(self, file: FileOutcome, store: Store) -> None:
        numbers = {row["doc_number"] for row in store.read("agreement_parties").to_pylist()}
        assert not numbers & {"Dokumen", "0", "-"}
        assert kinds(file)["number_invalid"] == 3
        assert kinds(file)["row_duplicate"] == 4

    def test_whose_register_it_is_is_inferred_and_said(self, file: FileOutcome) -> None:
        assert (file.owner_name, file.owner_is_inferred) == ("Kementerian Kelautan dan Perikanan", True)
        assert kinds(file)["owner_inferred"] == 1

    def test_every_stored_value_knows_its_cell(self, file: FileOutcome, store: Store) -> None:
        sources = {(row["agreement_id"], row["field"]): row["cell"] for row in store.read("field_sources").to_pylist()}
        draft = next(draft for draft in file.drafts if not draft.is_refused)
        assert sources[draft.agreement_id, "start_on"] == f"J{draft.row.number}"
        assert sources[draft.agreement_id, "signed_on"] == f"J{draft.row.number}"


def test_upr_gives_73_agreements_without_a_partner_column(shared_dir: Path, store: Store) -> None:
    file = imported(shared_dir, store, "upr_kerjasama_partnerships.csv", owner="Universitas Palangka Raya")
    assert (file.rows_read, file.rows_written, file.rows_refused) == (73, 73, 0)
    assert kinds(file)["number_invalid"] == 3  # '-'
    agreements = store.read("agreements").to_pylist()
    assert {row["doc_type"] for row in agreements} == {"kesepakatan_bersama", "perjanjian_kerja_sama"}
    assert sum(row["parent_agreement_id"] is not None for row in agreements) == 3  # named by number, never by likeness
    leads = [row["name_typed"] for row in store.read("agreement_parties").to_pylist() if row["is_lead"]]
    assert leads == ["Universitas Palangka Raya"] * 73


def test_pgvim_imports_its_agreements_and_reports_the_rest(shared_dir: Path, store: Store) -> None:
    file = imported(shared_dir, store, "pgvim_mou_redacted.csv")
    assert (file.rows_read, file.rows_written, file.rows_refused) == (83, 83, 0)
    states = Counter(draft.values["declared_status"] for draft in file.drafts)
    assert states["berlaku"] == 47
    found = kinds(file)
    assert found["follow_up_as_text"] == 1
    assert found["heading_personal"] == 2
    assert store.read("actions").num_rows == 0
    assert "@" not in "".join(row["raw_json"] for row in store.read("agreements").to_pylist())


def test_sister_cities_resolve_what_exists_and_list_the_rest(shared_dir: Path, store: Store) -> None:
    file = imported(shared_dir, store, "sister_cities_indonesia.csv")
    assert file.rows_read == 305
    assert (file.rows_written, file.rows_refused) == (305, 0)
    mirrored = [one for one in file.findings if one.issue_code == "row_mirrored"]
    assert len(mirrored) == 18
    assert {one.severity for one in mirrored} == {"kurang_lengkap"}
    agreements = set(store.read("agreements")["agreement_id"].to_pylist())
    assert len(agreements) == 287
    assert {one.agreement_id for one in mirrored} <= agreements  # each belongs to the agreement of the other row
    types = Counter(draft.values["coop_type"] for draft in file.drafts if not draft.is_refused)
    assert types["KSDPL"] + types["KSDD_SUKARELA"] == 287
    assert types["KSDD_SUKARELA"] >= 18  # both sides Indonesian: not foreign at all
    forms = {draft.values["doc_type"] for draft in file.drafts if draft.values.get("coop_type") == "KSDPL"}
    assert forms == {"tidak_diketahui"}, "a list that does not say the form of its documents is not guessed"
    cities = [row for row in store.read("organizations").to_pylist() if row["org_class"] == "pemda_luar_negeri"]
    resolved = [row for row in cities if row["foreign_city_id"]]
    assert len(resolved) / len(cities) > 0.8
    unknown = {one.value_typed for one in file.findings if one.issue_code == "place_unknown"}
    assert "Syaifa" in unknown
