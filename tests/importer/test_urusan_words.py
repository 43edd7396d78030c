"""Affairs derived from agency and title: what the words say, never more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.checking.urusan_words import load_urusan_words
from kerjasama.importer.draft import Draft, Organization, Party
from kerjasama.importer.model import Row
from kerjasama.importer.pipeline import import_files


def derived(agency: str, title: str, scope: str = "") -> set[str]:
    draft = Draft(Row("", 2, {}), {})
    draft.values = {"title": title, "title_source": "declared", "lead_agency": agency, "scope_text": scope}
    draft.parties = [Party(Organization("PT Kesehatan Maju", "swasta"), "PT Kesehatan Maju")]
    return set(load_urusan_words().of(draft))


@pytest.mark.parametrize(
    ("agency", "title", "codes", "why"),
    [
        ("Dinas Kesehatan", "", {"1.02"}, "the agency alone"),
        ("Dinas Pertanian Kabupaten Kebumen", "", {"3.27"}, "the agency with its region"),
        ("", "Pelayanan Kesehatan Warga Perbatasan", {"1.02"}, "the title alone"),
        ("Dinas Kesehatan", "Pelayanan kesehatan", {"1.02"}, "both say the same"),
        ("Dinas Pertanian dan Perikanan", "", set(), "the agency has two affairs, nothing says which"),
        ("Dinas Pertanian dan Perikanan", "Pembinaan nelayan", {"3.25"}, "the title says which of the two"),
        ("Dinas Kesehatan", "Pengelolaan sampah", set(), "agency and title say different things"),
        ("", "Pengembangan pendidikan dan kesehatan", {"1.01", "1.02"}, "the title names two"),
        ("", "Pendidikan, kesehatan, pariwisata, dan pertanian", set(), "an umbrella over everything"),
        ("Bagian Kerja Sama", "Kerja sama daerah", set(), "'kerja' is no tenaga kerja"),
        ("", "Pelatihan ASN", {"9.01"}, "supporting functions, not tenaga kerja or pendidikan"),
        ("", "Pendidikan dan Pelatihan ASN", {"9.01"}, "the whole phrase, not 'pendidikan'"),
        ("", "Pendidikan dan Pelatihan", set(), "too general"),
        ("", "Tri Dharma Perguruan Tinggi: pendidikan tinggi", set(), "a campus's duty is no affair of a daerah"),
        ("", "Pendidikan, Penelitian, dan Pengabdian kepada Masyarakat", set(), "the same, written out"),
        ("", "Perlindungan hukum", set(), "'perlindungan' alone says nothing"),
        ("", "Perlindungan konsumen", {"3.30"}, "of consumers: perdagangan"),
        ("", "Perlindungan perempuan dan anak", {"2.08"}, "of women and children"),
        ("", "Pelindungan masyarakat", {"1.05"}, "the law's own spelling"),
        ("", "Pencegahan tindak pidana perdagangan orang", set(), "a crime, not trade"),
        ("", "Pemeriksaan kesehatan hewan ternak", {"3.27"}, "not health"),
        ("", "Keselamatan dan kesehatan kerja", {"2.07"}, "not health"),
        ("", "Penempatan tenaga kesehatan", {"1.02"}, "not tenaga kerja"),
        ("", "Pengembangan desa wisata", {"3.26"}, "tourism, not village government"),
        ("", "Pemanfaatan data kependudukan", {"2.12"}, "the commonest PKS of all"),
        ("", "Tanggung jawab sosial perusahaan", set(), "CSR is not urusan sosial"),
        ("", "Percepatan penurunan stunting", set(), "several affairs at once"),
        ("Sekretariat Daerah", "", set(), "serves all affairs"),
        ("", "", set(), "nothing said; the partner's name is no agency"),
    ],
)
def test_affairs_are_what_agency_and_title_say(agency: str, title: str, codes: set[str], why: str) -> None:
    assert derived(agency, title) == codes, why


def test_the_scope_is_asked_last_and_only_when_it_names_one() -> None:
    assert derived("", "Kerja sama", "Promosi pariwisata\nPaket perjalanan") == {"3.26"}
    assert derived("", "Kerja sama", "Pariwisata\nPendidikan") == set()


def test_a_register_without_the_column_gets_them_as_derived_and_is_told_once(
    store: Store, csv_file: Callable[..., Path]
) -> None:
    path = csv_file(
        "register.csv",
        ("No", "Perangkat Daerah", "Mitra", "Judul", "Jenis Naskah", "Tanggal", "Urusan"),
        [
            ("1", "Dinas Kesehatan", "Kabupaten Cilacap", "Pelayanan rujukan", "PKS", "5 Juni 2024", ""),
            ("2", "Bagian Umum", "Kabupaten Cilacap", "Kerja sama", "PKS", "6 Juni 2024", ""),
            ("3", "Dinas Kesehatan", "Kabupaten Brebes", "Pelayanan rujukan", "PKS", "7 Juni 2024", "Sosial"),
        ],
    )
    outcome = import_files([path], store=store, owner="Kabupaten Kebumen")
    found = store.read("agreement_urusan").to_pylist()
    assert sorted((row["urusan_code"], row["urusan_source"]) for row in found) == [
        ("1.02", "derived"),
        ("1.06", "declared"),
    ]
    assert [one.hint for one in outcome.findings if one.issue_code == "urusan_derived"] == ["1"]


@pytest.mark.parametrize(
    "line", ["nowhere,air,1.03,", "title,air,7.77,", "title,,1.03,", "title,air,1.03,\nboth,Air,2.11,"]
)
def test_a_list_with_a_mistake_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "urusan_words.csv"
    path.write_text(f"place,words,urusan_code,note\n{line}\n", encoding="utf-8")
    with pytest.raises(UserError) as error:
        load_urusan_words(path)
    assert error.value.where.startswith("urusan_words.csv:")
