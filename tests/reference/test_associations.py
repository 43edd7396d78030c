"""Associations are recognised word by word, and the file an office edits is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerjasama.errors import UserError
from kerjasama.reference.associations import associations, recognised


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("APEKSI", "apeksi", "the short form"),
        ("Asosiasi Pemerintah Kota Seluruh Indonesia (APEKSI)", "apeksi", "both"),
        ("Dewan Pengurus APKASI", "apkasi", "within a longer name"),
        ("Asosiasi Pemerintah Kabupaten Seluruh Indonesia", "apkasi", "the name in full"),
        ("UCLG-ASPAC", "uclg_aspac", "whatever the punctuation"),
        ("ICLEI – Local Governments for Sustainability", "iclei", "a dash"),
        ("CITYNET", "citynet", "capitals"),
        ("Apeksindo", None, "a part of a word is no word"),
        ("Asosiasi Pemerintah Desa Seluruh Indonesia", None, "villages are not regional governments"),
        ("Pemerintah Kota Bandung", None, "a member is not its association"),
        ("", None, "nothing"),
    ],
)
def test_a_party_is_recognised_by_its_words(name: str, key: str | None, why: str) -> None:
    found = recognised([name])
    assert (found.key if found else None) == key, why


def test_another_spelling_is_enough() -> None:
    found = recognised(["Asosiasi Kota", "Apeksi"])
    assert found is not None
    assert found.short == "Asosiasi Pemerintah Kota Seluruh Indonesia (APEKSI)"


def test_every_line_is_told_apart() -> None:
    shipped = associations()
    assert len({one.key for one in shipped}) == len(shipped) >= 8
    assert all(one.members_id and one.members_en for one in shipped)
    assert [recognised([one.name]) for one in shipped] == list(shipped), "no name holds another's"


def test_an_office_puts_its_own_file_first_and_is_told_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERJASAMA_DATA", str(tmp_path))
    folder = tmp_path / "mappings"
    folder.mkdir()
    heading = "key,name,aliases,is_abroad,members_id,members_en\n"
    (folder / "associations.csv").write_text(heading + "x,Forum Contoh,FORCON,false,kota,cities\n", encoding="utf-8")
    assert [one.key for one in associations()] == ["x"]
    (folder / "associations.csv").write_text(heading + "x,,,,,\n", encoding="utf-8")
    with pytest.raises(UserError, match="tanpa nama") as refused:
        associations()
    assert "baris 2" in str(refused.value.where)
    (folder / "associations.csv").write_text("name\nForum\n", encoding="utf-8")
    with pytest.raises(UserError, match="tidak lengkap"):
        associations()
