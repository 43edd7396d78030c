"""Publishers that die without a word, and publishers at the same time: real processes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from kerjasama.extracts.store import Store
from tests.extracts.rows import agreement, assert_complete, publish

PUBLISH = """
import os, signal, sys
from datetime import date
from pathlib import Path
from kerjasama.extracts import derive, descriptor, engine, files, publication, store, validate
from tests.extracts.rows import agreement, publish

def die(*args, **options):
    os.kill(os.getpid(), signal.SIGKILL)

folder, point, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
if point != "never":
    owner, name = point.rsplit(".", 1)
    owner = {
        "publication": publication, "validate": validate, "derive": derive, "descriptor": descriptor,
        "store.Store": store.Store, "files.Path": files.Path, "files.TableFile": files.TableFile,
        "publication.Publication": publication.Publication,
    }[owner]
    setattr(owner, name, die)
publish(folder, {"agreements": [agreement(f"N{n}", date(2021, 1, 1)) for n in range(count)]}, note="baru")
"""
OLD = [agreement("A", date(2020, 1, 1))]


def _start(folder: Path, point: str = "never", count: int = 3) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", PUBLISH, str(folder), point, str(count)])


def _assert_old_is_served_and_work_goes_on(folder: Path, old_id: str) -> None:
    store = Store(folder)
    served = store.current()
    assert served is not None
    assert served.id == old_id
    assert store.read("agreements").column("agreement_id").to_pylist() == ["A"]
    for version in store.versions():  # one that was finished but never served may be there: it must be whole
        assert_complete(version)
    new = publish(folder, {"agreements": [*OLD, agreement("B")]})
    assert_complete(new)
    assert store.current() == new
    assert list(store.staging_folder.iterdir()) == []
    assert list(store.folder.glob("*.new")) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize(
    ("point", "why"),
    [
        ("publication.Publication.write", "the lock is held, nothing is written"),
        ("files.TableFile.close", "a Parquet file has no footer"),
        ("validate.check", "facts are written, nothing is checked"),
        ("derive.build", "facts are checked, nothing is derived"),
        ("validate.summary", "all tables are there, no manifest"),
        ("descriptor.data_package", "no descriptor and no manifest"),
        ("files.Path.rename", "all is written, the version is not in its place"),
        ("store.Store.serve", "the version is in its place, the pointer is not switched"),
        ("files.Path.replace", "the new pointer lies beside the old one"),
    ],
)
def test_a_publisher_killed_at_a_step_leaves_the_old_version_served(tmp_path: Path, point: str, why: str) -> None:
    old = publish(tmp_path, {"agreements": OLD})
    assert _start(tmp_path, point).wait(60) == -signal.SIGKILL, why
    _assert_old_is_served_and_work_goes_on(tmp_path, old.id)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize(
    "appears", ["version/agreements.parquet", "work/work.duckdb", "version/agreement_facts.parquet"]
)
def test_a_publisher_killed_from_outside_leaves_the_old_version_served(tmp_path: Path, appears: str) -> None:
    old = publish(tmp_path, {"agreements": OLD})
    process = _start(tmp_path, count=40_000)
    while not list(Store(tmp_path).staging_folder.glob(f"*/{appears}")):
        assert process.poll() is None, "the publisher ended before the file was seen"
        time.sleep(0.001)
    process.kill()
    assert process.wait(60) == -signal.SIGKILL
    _assert_old_is_served_and_work_goes_on(tmp_path, old.id)


def test_two_publishers_at_once_both_get_through_one_after_the_other(tmp_path: Path) -> None:
    processes = [_start(tmp_path, count=count) for count in (1000, 2000)]
    assert [process.wait(120) for process in processes] == [0, 0]
    versions = Store(tmp_path).versions()
    assert sorted(version.manifest.row_counts["agreements"] for version in versions) == [1000, 2000]
    assert Store(tmp_path).current() == versions[0]
    assert versions[0].manifest.based_on == versions[1].id
    for version in versions:
        assert_complete(version)
