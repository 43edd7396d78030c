"""The tables of a version while files are worked into them: kept, replaced, added; then written as a new version."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.extracts.contract import FACT_TABLES, TABLES_BY_NAME
from kerjasama.extracts.schema import empty_table, table_from_rows
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version
from kerjasama.importer.keeping.identity import Known, make_marks
from kerjasama.importer.keeping.records import merge_organizations
from kerjasama.importer.parties.names import number_key

OF_ROW = ("agreements", "agreement_parties", "agreement_urusan", "agreement_regions", "scope_items", "field_sources")
# These may come from another file than the agreement.
FOLLOWING = ("stage_events", "documents", "actions", "reports", "indicators")
_KEYS = {"stage_events": "event_id", "documents": "document_id", "actions": "action_id", "reports": "report_id",
         "indicators": "indicator_id"}  # fmt: skip
# What describes regions and plans: a file of a register replaces its earlier state whole.
BEFORE_SIGNING = ("potentials", "mapping_items", "lab_ideas")
_WITH_BATCH = (
    "agreements", "field_sources", "import_issues", "indicator_values", "confirmations", *FOLLOWING, *BEFORE_SIGNING
)  # fmt: skip


class State:
    """All fact tables, in memory; starts from a version or from nothing."""

    def __init__(self, store: Store, version: Version | None) -> None:
        self.tables: dict[str, pa.Table] = {
            table.name: store.read(table.name, version) if version else empty_table(table) for table in FACT_TABLES
        }
        self._before = dict(self.tables)

    def register_batches(self, register: str) -> list[str]:
        """Imports that brought in states of this register."""
        batches = self.tables["import_batches"]
        return batches.filter(pc.equal(batches["register_name"], register))["batch_id"].to_pylist()

    def batch(self, batch_id: str) -> dict[str, Any] | None:
        """The row of an import."""
        batches = self.tables["import_batches"]
        rows = batches.filter(pc.equal(batches["batch_id"], batch_id)).to_pylist()
        return rows[0] if rows else None

    def known(self, register: str) -> list[Known]:
        """The agreements of a register, in the order of its rows, with what they can be known by."""
        agreements = self.of_register(register)
        wanted = pa.array([row["agreement_id"] for row in agreements], pa.string())
        parties: dict[str, list[dict[str, Any]]] = {}
        for row in self._where("agreement_parties", "agreement_id", wanted):
            parties.setdefault(row["agreement_id"], []).append(row)
        found = []
        for row in sorted(agreements, key=lambda row: (row["source_sheet"] or "", row["source_row"] or 0)):
            mine = sorted(parties.get(row["agreement_id"], ()), key=lambda party: party["party_order"])
            signed = row["signed_earliest_on"]
            marks = make_marks(
                raw=row["raw_json"] or "",
                register_key=row["register_key"] or "",
                numbers=(party["doc_number"] for party in mine),
                parties=(party["name_typed"] for party in mine),
                title=row["title"],
                title_source=row["title_source"],
                doc_type=row["doc_type"],
                signed=signed.isoformat() if signed else "",
            )
            found.append(Known(row["agreement_id"], marks))
        return found

    def of_register(self, register: str) -> list[dict[str, Any]]:
        """Rows of agreements of a register."""
        table = self.tables["agreements"]
        return table.filter(pc.equal(table["register_name"], register)).to_pylist()

    def resolve_codes(self, codes: Collection[str]) -> dict[str, list[str]]:
        """Agreement_ids for codes that people write: an agreement_id itself, or a register's own key."""
        table = self.tables["agreements"]
        wanted = pa.array(list(codes), pa.string())
        found: dict[str, list[str]] = {}
        for column in ("agreement_id", "register_key"):
            hits = table.filter(pc.is_in(table[column], value_set=wanted))
            for key, row in zip(hits["agreement_id"].to_pylist(), hits[column].to_pylist(), strict=True):
                found.setdefault(row, []).append(key)
        return found

    def is_sample(self) -> bool:
        """Whether these are generated agreements."""
        return bool(pc.any(self.tables["agreements"]["is_sample"]).as_py())

    def agreements_by_id(self, ids: Collection[str]) -> dict[str, dict[str, Any]]:
        """Rows of agreements by their identifier."""
        rows = self._where("agreements", "agreement_id", pa.array(sorted(ids), pa.string()))
        return {row["agreement_id"]: row for row in rows}

    def answers_on(self, ids: Collection[str]) -> dict[str, list[dict[str, Any]]]:
        """What offices answered on these agreements, the latest answer last."""
        found: dict[str, list[dict[str, Any]]] = {}
        rows = self._where("confirmations", "agreement_id", pa.array(sorted(ids), pa.string()))
        for row in sorted(rows, key=lambda row: (row["answered_on"], row["answer_no"])):
            found.setdefault(row["agreement_id"], []).append(row)
        return found

    def add_answers(
        self, answers: list[dict[str, Any]], actions: list[dict[str, Any]], evidence: list[dict[str, Any]]
    ) -> None:
        """Add answers with the actions and the evidence that they name; nothing is replaced."""
        for name, rows in (("confirmations", answers), ("actions", actions), ("action_evidence", evidence)):
            self._add(name, rows)

    def _where(self, name: str, column: str, wanted: pa.Array) -> list[dict[str, Any]]:
        table = self.tables[name]
        return table.filter(pc.is_in(table[column], value_set=wanted)).to_pylist()

    def content_of(self, ids: Collection[str]) -> dict[str, Any]:
        """Agreement -> everything stored about it that a correction can change, for telling new from old."""
        wanted = pa.array(list(ids), pa.string())
        found: dict[str, list[Any]] = {}
        for name in OF_ROW[:-1]:
            for row in self._where(name, "agreement_id", wanted):
                kept = {key: value for key, value in row.items() if key not in ("batch_id", "source_row")}
                found.setdefault(row["agreement_id"], []).append((name, sorted(kept.items(), key=lambda pair: pair[0])))
        return {key: sorted(map(repr, parts)) for key, parts in found.items()}

    def replace_agreements(self, rows: dict[str, list[dict[str, Any]]], ids: Collection[str]) -> None:
        """Put these agreements with all that their rows say in the place of what was there."""
        gone = pa.array(list(ids), pa.string())
        for name in OF_ROW:
            self._drop(name, pc.is_in(self.tables[name]["agreement_id"], value_set=gone))
            self._add(name, rows.get(name, ()))
        known = self.tables["organizations"].to_pylist()
        used = {*self.tables["agreement_parties"]["org_id"].to_pylist()}
        merged = merge_organizations(known, rows.get("organizations", ()))
        self.tables["organizations"] = table_from_rows(
            "organizations", [row for row in merged if row["org_id"] in used]
        )

    def item_numbers(self, agreement_id: str) -> set[int]:
        """The numbers of the items of an agreement's scope."""
        items = self.tables["scope_items"]
        return {*items.filter(pc.equal(items["agreement_id"], agreement_id))["item_no"].to_pylist()}

    def replace_following(self, name: str, rows: list[dict[str, Any]], batches: Collection[str]) -> None:
        """Put these rows of a table of FOLLOWING in the place of those that the same register sent for the same
        agreements; what other registers say of them stays."""
        table = self.tables[name]
        ids = pa.array([row["agreement_id"] for row in rows], pa.string())
        keys = pa.array([row[_KEYS[name]] for row in rows], pa.string())
        mine = pc.and_(
            pc.is_in(table["batch_id"], value_set=pa.array(list(batches), pa.string())),
            pc.is_in(table["agreement_id"], value_set=ids),
        )
        self._drop(name, pc.or_(mine, pc.is_in(table[_KEYS[name]], value_set=keys)))
        self._add(name, rows)
        if name == "actions":
            evidence = self.tables["action_evidence"]
            left = self.tables["actions"]["action_id"].combine_chunks()
            new = pc.is_in(evidence["action_id"], value_set=keys)
            self._drop("action_evidence", pc.or_(new, pc.invert(pc.is_in(evidence["action_id"], value_set=left))))

    def add_evidence(self, rows: list[dict[str, Any]]) -> None:
        """Add evidence of actions that were just put in."""
        self._add("action_evidence", rows)

    def indicator(self, *candidates: str) -> dict[str, Any] | None:
        """The indicator that has one of these identifiers."""
        wanted = pa.array(candidates, pa.string())
        rows = self._where("indicators", "indicator_id", wanted)
        return rows[0] if rows else None

    def replace_values(self, rows: list[dict[str, Any]], batches: Collection[str]) -> None:
        """Put these values in the place of those that the same register sent for the same indicators, and of any other
        value of the same day; values whose indicator is gone go with it."""
        table = self.tables["indicator_values"]
        mine = pc.and_(
            pc.is_in(table["batch_id"], value_set=pa.array(list(batches), pa.string())),
            pc.is_in(table["indicator_id"], value_set=pa.array([row["indicator_id"] for row in rows], pa.string())),
        )
        new = {(row["indicator_id"], row["measured_on"]) for row in rows}
        keys = zip(table["indicator_id"].to_pylist(), table["measured_on"].to_pylist(), strict=True)
        again = pa.chunked_array([pa.array([key in new for key in keys], pa.bool_())])
        left = self.tables["indicators"]["indicator_id"].combine_chunks()
        orphaned = pc.invert(pc.is_in(table["indicator_id"], value_set=left))
        self._drop("indicator_values", pc.or_(pc.or_(mine, again), orphaned))
        self._add("indicator_values", rows)

    def replace_before_signing(self, name: str, rows: list[dict[str, Any]], batches: Collection[str]) -> None:
        """Put these rows of a table of BEFORE_SIGNING in the place of all that the same register sent before."""
        mine = pc.is_in(self.tables[name]["batch_id"], value_set=pa.array(list(batches), pa.string()))
        self._drop(name, mine)
        self._add(name, rows)

    def lines_of(self, name: str, batches: Collection[str]) -> list[dict[str, Any]]:
        """The rows of a table of BEFORE_SIGNING that these imports brought."""
        return self._where(name, "batch_id", pa.array(list(batches), pa.string()))

    def replace_actions_of(
        self, actions: list[dict[str, Any]], evidence: list[dict[str, Any]], batches: Collection[str]
    ) -> None:
        """Put these actions and their evidence in the place of all that these imports brought."""
        mine = pc.is_in(self.tables["actions"]["batch_id"], value_set=pa.array(list(batches), pa.string()))
        gone = self.tables["actions"].filter(mine)["action_id"].combine_chunks()
        self._drop("actions", mine)
        self._drop("action_evidence", pc.is_in(self.tables["action_evidence"]["action_id"], value_set=gone))
        self._add("actions", actions)
        self._add("action_evidence", evidence)

    def agreements_by_number(self, keys: Collection[str]) -> dict[str, list[str]]:
        """Agreement_ids for numbers of documents, both compared as `names.number_key` writes them."""
        found: dict[str, list[str]] = {}
        table = self.tables["agreement_parties"]
        for number, key in zip(table["doc_number"].to_pylist(), table["agreement_id"].to_pylist(), strict=True):
            if number and (said := number_key(number)) in keys and key not in found.setdefault(said, []):
                found[said].append(key)
        return found

    def replace_issues(
        self, rows: list[dict[str, Any]], *, batches: Collection[str], keep_agreements: Collection[str] | None,
        gone_rows: Collection[tuple[str, int]] = (),
    ) -> None:  # fmt: skip
        """Findings of a register's earlier states go, except those about agreements that stay (`keep_agreements`).

        None: a part of the register was sent; then only findings about the agreements and rows in `rows` go.
        """
        table = self.tables["import_issues"]
        mine = pc.is_in(table["batch_id"], value_set=pa.array(list(batches), pa.string()))
        about = table["agreement_id"]
        if keep_agreements is None:
            sent = pa.array(sorted(set(gone_agreements(rows))), pa.string())
            places = {f"{sheet}\x1f{row}" for sheet, row in gone_rows}
            at = [
                f"{sheet or ''}\x1f{row}" in places
                for sheet, row in zip(table["sheet"].to_pylist(), table["source_row"].to_pylist(), strict=True)
            ]
            doomed = pc.and_(mine, pc.or_(pc.is_in(about, value_set=sent), pa.array(at, pa.bool_())))
        else:
            stays = pc.is_in(about, value_set=pa.array(list(keep_agreements), pa.string()))
            doomed = pc.and_(mine, pc.invert(stays))
        self._drop("import_issues", doomed)
        self._add("import_issues", rows)

    def add_issues(self, rows: list[dict[str, Any]]) -> None:
        """Add findings of imports that are there."""
        self._add("import_issues", [row for row in rows if self.batch(row["batch_id"]) is not None])

    def put_batch(self, row: dict[str, Any]) -> None:
        """Add an import (the moment of an equal earlier one stands); imports that nothing points at go."""
        old = self.batch(row["batch_id"])
        if old is not None and all(old[key] == value for key, value in row.items() if key != "imported_at"):
            row = {**row, "imported_at": old["imported_at"]}
        table = self.tables["import_batches"]
        used = {row["batch_id"]}
        for name in _WITH_BATCH:
            used.update(pc.unique(self.tables[name]["batch_id"]).to_pylist())
        unused = pc.invert(pc.is_in(table["batch_id"], value_set=pa.array(sorted(used), pa.string())))
        same_register = pc.equal(table["register_name"], row["register_name"])
        mine = pc.equal(table["batch_id"], row["batch_id"])
        self._drop("import_batches", pc.or_(mine, pc.and_(unused, same_register)))
        self._add("import_batches", [row])

    def has_changed(self) -> bool:
        """Whether any table says something else than the version it started from."""
        return any(not _same(self._before[name], table, name) for name, table in self.tables.items())

    def _drop(self, name: str, doomed: Any) -> None:
        self.tables[name] = self.tables[name].filter(pc.invert(pc.fill_null(doomed, False)))

    def _add(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        listed = list(rows)
        if listed:
            self.tables[name] = pa.concat_tables([self.tables[name], table_from_rows(name, listed)])


def gone_agreements(rows: Iterable[dict[str, Any]]) -> Iterable[str]:
    """Agreements that rows are about."""
    return (row["agreement_id"] for row in rows if row["agreement_id"])


def _same(old: pa.Table, new: pa.Table, name: str) -> bool:
    if old.num_rows != new.num_rows:
        return False
    order = [(column, "ascending") for column in TABLES_BY_NAME[name].key]
    return bool(old.sort_by(order).combine_chunks().equals(new.sort_by(order).combine_chunks()))


def utc_now() -> datetime:
    """The moment, UTC, without zone, as the contract wants it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
