"""Publishing, reading, going back, pruning; who waits and who is refused."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from kerjasama.errors import ContractError, StoreBusyError, UserError
from kerjasama.extracts import publication as publication_module
from kerjasama.extracts.contract import FACT_TABLES, TABLES
from kerjasama.extracts.schema import arrow_schema, table_from_rows
from kerjasama.extracts.store import Store
from tests.extracts.rows import agreement, assert_complete, batch, publish

SIGNED = date(2020, 1, 1)


def test_a_missing_data_folder_reads_as_empty_and_is_not_made(tmp_path: Path) -> None:
    store = Store(tmp_path / "nowhere")
    assert store.current() is None
    assert store.versions() == []
    for table in TABLES:
        assert store.read(table.name).schema == arrow_schema(table)
        assert store.read(table.name).num_rows == 0
    assert list(store.batches("agreements")) == []
    assert not (tmp_path / "nowhere").exists()


def test_reading_works_in_a_folder_that_nobody_may_write(tmp_path: Path) -> None:
    publish(tmp_path, {"agreements": [agreement("A", SIGNED)]})
    folders = [tmp_path, *(path for path in tmp_path.rglob("*") if path.is_dir())]
    before = {path: path.stat().st_mode for path in folders}
    for path in folders:
        path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        listed = sorted(str(path) for path in tmp_path.rglob("*"))
        assert Store(tmp_path).read("agreement_facts").num_rows == 1
        assert sorted(str(path) for path in tmp_path.rglob("*")) == listed
    finally:
        for path, mode in before.items():
            path.chmod(mode)


def test_a_publication_writes_every_table_and_counts_its_rows(tmp_path: Path) -> None:
    version = publish(tmp_path, {"agreements": [agreement("A", SIGNED), agreement("B")]}, note="uji")
    assert_complete(version)
    assert version.manifest.row_counts["agreements"] == version.manifest.row_counts["agreement_facts"] == 2
    assert version.manifest.row_counts["actions"] == 0
    assert {path.stem for path in version.path.glob("*.parquet")} == {table.name for table in TABLES}
    assert version.manifest.note == "uji"
    assert version.manifest.reporting_on == date(2025, 1, 1)
    assert not version.manifest.is_sample
    assert abs(version.manifest.created_at - datetime.now(UTC)) < timedelta(hours=1)
    assert list((tmp_path / "extracts" / ".staging").iterdir()) == []


def test_one_sample_row_marks_the_whole_version_as_sample(tmp_path: Path) -> None:
    version = publish(tmp_path, {"agreements": [agreement("A", SIGNED, is_sample=True)]})
    assert version.manifest.is_sample


def test_several_writes_to_a_table_are_appended_and_may_be_streamed(tmp_path: Path) -> None:
    def streamed() -> Iterator[pa.RecordBatch]:
        for name in "CDE":
            yield from table_from_rows("agreements", [agreement(name, SIGNED)]).to_batches()

    store = Store(tmp_path)
    with store.publication(note="") as publication:
        publication.write("import_batches", table_from_rows("import_batches", [batch()]))
        publication.write("agreements", table_from_rows("agreements", [agreement("A"), agreement("B")]))
        publication.write("agreements", streamed())
    assert store.read("agreements").column("agreement_id").to_pylist() == ["A", "B", "C", "D", "E"]
    assert sum(piece.num_rows for piece in store.batches("agreements", rows=2)) == 5


def test_the_same_content_gives_the_same_bytes_however_it_is_cut(tmp_path: Path) -> None:
    rows = [agreement(f"A{number:06d}", SIGNED) for number in range(70_000)]  # more than one row group
    table = table_from_rows("agreements", rows)

    def version_cut_in(size: int, folder: Path) -> dict[str, str]:
        store = Store(folder)
        with store.publication(note=str(size)) as publication:
            publication.write("import_batches", table_from_rows("import_batches", [batch()]))
            publication.write("agreements", (table.slice(start, size) for start in range(0, table.num_rows, size)))
        served = store.current()
        assert served is not None
        return served.manifest.hashes

    assert version_cut_in(999, tmp_path / "a") == version_cut_in(70_000, tmp_path / "b")


def test_an_exception_inside_the_block_leaves_the_old_version_served(tmp_path: Path) -> None:
    old = publish(tmp_path, {"agreements": [agreement("A", SIGNED)]})
    store = Store(tmp_path)

    def importer_that_breaks() -> None:
        with store.publication(note="") as publication:
            publication.write("agreements", table_from_rows("agreements", [agreement("B")]))
            raise RuntimeError("the importer broke")

    with pytest.raises(RuntimeError):
        importer_that_breaks()
    assert store.current() == old
    assert store.versions() == [old]
    assert list(store.staging_folder.iterdir()) == []


def test_a_breach_of_the_contract_leaves_the_old_version_served(tmp_path: Path) -> None:
    old = publish(tmp_path, {"agreements": [agreement("A", SIGNED)]})
    with pytest.raises(ContractError):
        publish(tmp_path, {"agreements": [agreement("B", batch_id="unknown")]})
    assert Store(tmp_path).current() == old


def test_previous_versions_stay_readable_and_rollback_serves_them_again(tmp_path: Path) -> None:
    first = publish(tmp_path, {"agreements": [agreement("A", SIGNED)]})
    second = publish(tmp_path, {"agreements": [agreement("A", SIGNED), agreement("B")]})
    store = Store(tmp_path)
    assert [version.id for version in store.versions()] == [second.id, first.id]
    assert store.read("agreements", first).num_rows == 1
    assert store.rollback(first.id) == first
    assert store.current() == first
    assert store.rollback(second.id) == second
    third = publish(tmp_path, {})
    assert third.manifest.based_on == second.id


@pytest.mark.parametrize("name", ["", "..", "../versions", "20200101T000000-000-deadbeef"])
def test_going_back_to_a_version_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    publish(tmp_path, {})
    with pytest.raises(UserError, match="kerjasama versions"):
        Store(tmp_path).rollback(name)


def test_a_damaged_pointer_is_an_error_and_never_an_empty_installation(tmp_path: Path) -> None:
    publish(tmp_path, {})
    (tmp_path / "extracts" / "current").write_text("gone\n")
    with pytest.raises(UserError, match="rollback"):
        Store(tmp_path).current()


def test_pruning_keeps_the_newest_and_always_the_served_version(tmp_path: Path) -> None:
    made = [publish(tmp_path, {}) for _number in range(4)]
    store = Store(tmp_path)
    store.rollback(made[0].id)
    deleted = store.prune(2)
    assert [version.id for version in deleted] == [made[1].id]
    assert [version.id for version in store.versions()] == [made[3].id, made[2].id, made[0].id]
    with pytest.raises(UserError):
        store.prune(0)


def test_ids_sort_by_time_even_when_the_clock_was_set_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class EarlierClock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime(2001, 1, 1, tzinfo=UTC)

    first = publish(tmp_path, {})
    monkeypatch.setattr(publication_module, "datetime", EarlierClock)
    second = publish(tmp_path, {})
    assert second.id > first.id
    assert Store(tmp_path).versions()[0].id == second.id


def test_a_second_publisher_is_refused_with_who_holds_it_and_nothing_is_lost(tmp_path: Path) -> None:
    with Store(tmp_path).publication(note="impor pertama") as publication:
        publication.write("import_batches", table_from_rows("import_batches", [batch()]))
        with (
            pytest.raises(StoreBusyError, match=rf"proses {os.getpid()} .*impor pertama"),
            Store(tmp_path, wait_seconds=0.1).publication(note="impor kedua"),
        ):
            pytest.fail("two publishers at once")
    assert Store(tmp_path).read("import_batches").num_rows == 1
    publish(tmp_path, {})


def test_a_version_made_from_an_older_one_than_is_served_is_refused(tmp_path: Path) -> None:
    """Two imports that both started from nothing: the second would throw away what the first brought."""
    first = publish(tmp_path, {}, based_on=None)
    with pytest.raises(StoreBusyError, match=first.id):
        publish(tmp_path, {}, based_on=None)
    second = publish(tmp_path, {}, based_on=first)
    with pytest.raises(StoreBusyError, match=second.id):
        publish(tmp_path, {}, based_on=first)
    assert Store(tmp_path).current() == second


def test_a_version_of_an_older_contract_is_read_in_todays(tmp_path: Path) -> None:
    version = publish(tmp_path, {"agreements": [agreement("A", SIGNED)]})
    older = pq.read_table(version.file("agreements")).drop_columns(["rationale"])
    pq.write_table(older.append_column("forgotten", pa.array(["x"])), version.file("agreements"))
    version.file("documents").unlink()
    store = Store(tmp_path)
    assert store.read("agreements").schema == arrow_schema("agreements")
    assert store.read("agreements").column("rationale").to_pylist() == [None]
    assert [piece.schema for piece in store.batches("agreements")] == [arrow_schema("agreements")]
    assert store.read("documents").num_rows == 0


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "extracts").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="KERJASAMA_DATA"):
        publish(tmp_path, {})


def test_derived_tables_cannot_be_written_by_hand(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="derived"), Store(tmp_path).publication(note="") as publication:
        publication.write("agreement_facts", arrow_schema("agreement_facts").empty_table())
    assert len(FACT_TABLES) < len(TABLES)


def test_too_little_memory_is_said_so_and_the_old_version_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = publish(tmp_path, {})
    rows = [agreement(f"A{number}", SIGNED, raw_json="x" * 200) for number in range(30_000)]
    monkeypatch.setenv("KERJASAMA_MEMORY", "2MB")
    with pytest.raises(UserError, match="KERJASAMA_MEMORY=2MB"):
        publish(tmp_path, {"agreements": rows})
    assert Store(tmp_path).current() == old
