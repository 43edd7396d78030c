"""The ledger keeps everything: corrections beside what they correct, two people at once, a process that is killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from kerjasama.errors import UserError
from kerjasama.meetings import Draft, Ledger, Meeting, MeetingDraft, conflicts, current, decided_before
from kerjasama.meetings.entries import earlier

FORK = multiprocessing.get_context("fork")


def _meeting(ledger: Ledger, held_on: date = date(2026, 3, 1), **more: object) -> Meeting:
    is_sample = bool(more.pop("is_sample", False))
    return ledger.create(MeetingDraft("Rakor I", held_on, **more), is_sample=is_sample)  # type: ignore[arg-type]


def _draft(agreement: str = "a1", code: str = "lanjutkan", **more: object) -> Draft:
    return Draft(agreement, code, **more)  # type: ignore[arg-type]


def test_an_empty_ledger_answers_without_creating_a_file(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    assert (ledger.sequence(), ledger.meetings(False), ledger.history()) == (0, [], [])
    assert not ledger.path.parent.exists()


def test_what_is_recorded_is_read_back_as_it_was(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger, scope="provinsi=33", version_id="v1", place="Aula", chair="Sekretaris Daerah")
    draft = _draft(title="Pasar", agency="Dinas A", due_on=date(2026, 5, 1), note="segera")
    made = ledger.record(meeting.id, [draft], recorded_by="Biro")[0].decision
    assert ledger.meetings(False) == [meeting] == [ledger.meeting(meeting.id)]
    assert ledger.history() == [made]
    assert (made.agency, made.due_on, made.note, made.recorded_by) == ("Dinas A", date(2026, 5, 1), "segera", "Biro")
    assert (made.source, made.title, made.meeting_id) == ("page", "Pasar", meeting.id)


def test_a_correction_and_a_withdrawal_are_new_rows_and_the_old_ones_stay(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    first = ledger.record(meeting.id, [_draft()])[0].decision
    second = ledger.record(meeting.id, [_draft(code="akhiri", replaces=first.id)])[0].decision
    assert ledger.current(meeting.id) == [second]
    gone = ledger.withdraw(second, note="salah ketik")
    assert not gone.was_replaced
    assert ledger.current(meeting.id) == []
    assert [row.id for row in ledger.history(meeting.id)] == [first.id, second.id, gone.decision.id]


def test_an_earlier_state_is_read_by_its_sequence(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    first = ledger.record(meeting.id, [_draft()])[0].decision
    pinned = ledger.sequence()
    ledger.record(meeting.id, [_draft(code="akhiri", replaces=first.id), _draft("a2")])
    ledger.describe(meeting.id, MeetingDraft("Rakor pertama", meeting.held_on))
    assert ledger.current(meeting.id, pinned) == [first]
    assert ledger.meeting(meeting.id, pinned).name == "Rakor I"
    assert ledger.meeting(meeting.id).name == "Rakor pertama"
    assert ledger.meetings(False, upto=0) == []


def test_two_decisions_on_one_agreement_both_stand_until_someone_settles(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    one = ledger.record(meeting.id, [_draft()])[0]
    two = ledger.record(meeting.id, [_draft(code="akhiri")])[0]
    assert (one.others, [row.id for row in two.others]) == ((), [one.decision.id])
    standing = ledger.current(meeting.id)
    assert conflicts(standing) == {(meeting.id, "a1"): standing}
    ledger.withdraw(one.decision)
    assert conflicts(ledger.current(meeting.id)) == {}


def test_a_correction_of_what_was_replaced_meanwhile_keeps_both_and_says_so(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    first = ledger.record(meeting.id, [_draft()])[0].decision
    mine = ledger.record(meeting.id, [_draft(code="akhiri", replaces=first.id)])[0]
    yours = ledger.record(meeting.id, [_draft(code="perpanjang", replaces=first.id)])[0]
    assert (mine.was_replaced, yours.was_replaced) == (False, True)
    assert [row.id for row in yours.others] == [mine.decision.id]
    assert len(ledger.current(meeting.id)) == 2
    late = ledger.withdraw(first)
    assert late.was_replaced
    assert len(ledger.current(meeting.id)) == 2


def test_a_line_of_a_sheet_is_recorded_once_even_after_it_was_corrected(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    line = _draft(source="sheet", file_name="putusan.xlsx", sheet="Putusan", row=9)
    first, twice = ledger.record(meeting.id, [line, line])
    assert (first.is_new, twice.is_new) == (True, False)
    ledger.record(meeting.id, [_draft(code="akhiri", replaces=first.decision.id)])
    again = ledger.record(meeting.id, [line])[0]
    assert (again.is_new, again.was_replaced) == (False, True)
    assert [row.decision_code for row in ledger.current(meeting.id)] == ["akhiri"]


def test_a_meeting_on_sample_data_never_stands_beside_real_ones(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    sample, real = _meeting(ledger, is_sample=True), _meeting(ledger)
    assert (ledger.meetings(True), ledger.meetings(False)) == ([sample], [real])


def test_the_meeting_before_is_the_last_one_of_the_same_scope_that_decided_something(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    january = _meeting(ledger, date(2026, 1, 5), scope="provinsi=33")
    _meeting(ledger, date(2026, 2, 5), scope="provinsi=34")
    march = _meeting(ledger, date(2026, 3, 5), scope="provinsi=33")
    known = ledger.meetings(False)
    assert earlier(known, date(2026, 3, 5), "provinsi=33") == [january]
    assert earlier(known, date(2026, 3, 6), "provinsi=33") == [march, january]
    assert earlier(known, date(2026, 3, 5), "provinsi=33", besides=march.id) == [january]
    assert earlier(known, date(2026, 1, 1), "provinsi=33") == []

    def before(day: date, **more: object) -> str:
        found = decided_before(tmp_path, is_sample=False, held_on=day, scope="provinsi=33", **more)  # type: ignore[arg-type]
        return found.meeting.id if found else ""

    assert before(date(2026, 3, 6)) == march.id  # nothing was decided anywhere: the last one
    ledger.record(january.id, [_draft()])
    pinned = ledger.sequence()
    assert before(date(2026, 3, 6)) == january.id
    ledger.record(march.id, [_draft()])
    assert before(date(2026, 3, 6)) == march.id
    assert before(date(2026, 3, 6), upto=pinned) == january.id  # as it was when the pack was made
    assert before(date(2026, 3, 6), upto=0) == ""


def test_nothing_can_be_changed_or_deleted_in_the_file_itself(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    ledger.record(meeting.id, [_draft()])
    with sqlite3.connect(ledger.path) as connection:
        for table in ("entries", "meetings", "meeting_descriptions", "decisions"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(f"DELETE FROM {table}")
            column = connection.execute(f"SELECT * FROM {table}").description[0][0]
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(f"UPDATE {table} SET {column} = {column}")
    connection.close()


def test_a_decision_without_its_meeting_or_with_an_unknown_code_is_refused(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    with pytest.raises(UserError, match="Rapat ini tidak ada"):
        ledger.record("rp-none", [_draft()])
    meeting = _meeting(ledger)
    with pytest.raises(sqlite3.IntegrityError):
        ledger.record(meeting.id, [_draft(), _draft(code="tunda")])
    assert ledger.history() == []  # all of them or none


def _write_many(data_dir: str, meeting_id: str, writer: int) -> None:
    ledger = Ledger(Path(data_dir))
    for number in range(8):
        ledger.record(meeting_id, [_draft(f"a{number}", note=f"{writer}")], recorded_by=f"Meja {writer}")


@pytest.mark.parametrize("kind", ["processes", "threads"])
def test_many_who_record_at_once_lose_nothing(tmp_path: Path, kind: str) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    if kind == "processes":
        workers = [FORK.Process(target=_write_many, args=(str(tmp_path), meeting.id, n)) for n in range(6)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert [worker.exitcode for worker in workers] == [0] * 6
    else:
        with ThreadPoolExecutor(6) as pool:
            list(pool.map(lambda n: _write_many(str(tmp_path), meeting.id, n), range(6)))
    rows = ledger.history(meeting.id)
    assert len(rows) == len(current(rows)) == 48
    assert len({row.sequence for row in rows}) == 48
    assert {(row.agreement_id, row.note) for row in rows} == {(f"a{n}", f"{w}") for n in range(8) for w in range(6)}
    assert all(len(found) == 6 for found in conflicts(rows).values())


def test_many_who_begin_a_ledger_at_once_make_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _n: _meeting(Ledger(tmp_path)).id, range(8)))
    assert {one.id for one in Ledger(tmp_path).meetings(False)} == set(made)


def _write_until_killed(data_dir: str, meeting_id: str, told: int) -> None:
    ledger = Ledger(Path(data_dir))
    for number in range(100_000):
        ledger.record(meeting_id, [_draft(f"b{number}"), _draft(f"c{number}")])
        os.write(told, f"{number}\n".encode())


def test_a_killed_writer_leaves_whole_entries_and_everything_it_had_acknowledged(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    kept = ledger.record(meeting.id, [_draft()])[0].decision
    read_end, write_end = os.pipe()
    worker = FORK.Process(target=_write_until_killed, args=(str(tmp_path), meeting.id, write_end))
    worker.start()
    os.close(write_end)
    told = os.read(read_end, 64)
    while b"3\n" not in told:
        told += os.read(read_end, 64)
    time.sleep(0.003)
    os.kill(worker.pid or 0, signal.SIGKILL)
    worker.join()
    while more := os.read(read_end, 4096):
        told += more
    os.close(read_end)
    acknowledged = {int(part) for part in told.split()}
    rows = ledger.history(meeting.id)
    assert rows[0] == kept
    names = {row.agreement_id for row in rows}
    assert {f"b{n}" for n in acknowledged} | {f"c{n}" for n in acknowledged} <= names
    assert {name[1:] for name in names if name[0] == "b"} == {name[1:] for name in names if name[0] == "c"}
    assert ledger.record(meeting.id, [_draft("after")])[0].is_new
    with sqlite3.connect(ledger.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_journal_left_in_the_middle_of_a_write_is_rolled_back_by_the_next_reader(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    kept = ledger.record(meeting.id, [_draft()])[0].decision

    def die_in_the_middle() -> None:
        connection = sqlite3.connect(ledger.path, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")  # pages are written before the commit
        connection.execute("BEGIN IMMEDIATE")
        for _number in range(400):
            connection.execute("INSERT INTO entries (recorded_at) VALUES (?)", ("x" * 3000,))
        os.kill(os.getpid(), signal.SIGKILL)

    worker = FORK.Process(target=die_in_the_middle)
    worker.start()
    worker.join()
    assert ledger.path.with_name("ledger.sqlite-journal").exists()
    assert ledger.history() == [kept]
    assert ledger.sequence() == kept.sequence


def test_a_damaged_a_locked_and_a_newer_file_are_told_in_words(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, wait_seconds=0.05)
    meeting = _meeting(ledger)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError, match="sedang ditulis"):
        ledger.record(meeting.id, [_draft()])
    other.execute("ROLLBACK")
    other.execute("PRAGMA user_version = 99")
    other.close()
    with pytest.raises(UserError, match="lebih baru"):
        ledger.meetings(False)
    ledger.path.write_bytes(b"no database at all" * 400)
    with pytest.raises(UserError, match="rusak"):
        ledger.history()
    with pytest.raises(UserError, match="rusak"):
        ledger.record(meeting.id, [_draft()])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_still_read(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    meeting = _meeting(ledger)
    ledger.path.chmod(0o444)
    ledger.path.parent.chmod(0o555)
    try:
        assert ledger.meetings(False) == [meeting]
        with pytest.raises(UserError, match="tidak dapat dibuka atau ditulis"):
            ledger.record(meeting.id, [_draft()])
    finally:
        ledger.path.parent.chmod(0o755)


def test_a_folder_that_cannot_be_looked_into_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = Ledger(tmp_path)
    _meeting(ledger)

    def denied(_path: Path, **_more: object) -> os.stat_result:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "stat", denied)
    with pytest.raises(UserError, match="tidak dapat dibuka atau ditulis"):
        ledger.meetings(False)


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "meetings").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="tidak dapat dibuka atau ditulis"):
        _meeting(Ledger(tmp_path))
