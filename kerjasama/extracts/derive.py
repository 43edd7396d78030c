"""The derived tables, rebuilt from the facts at every publication: agreement_facts, agreement_stages, earlier_facts.

Nothing here depends on the day of asking or on a threshold. The queries stand in `sql/`, one result each, and run in
this order only in DuckDB (which is why they may be recursive).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa

from kerjasama.domain import codes
from kerjasama.domain.stages import SIGNING_STAGE, STAGES
from kerjasama.domain.words import _
from kerjasama.extracts.engine import Engine, sql_file
from kerjasama.extracts.validate import breach

# Papers whose signing under an umbrella is a commitment (level 2): P22 Ps 13-14, 35-36, 55.
COMMITMENT_DOC_TYPES = (*codes.WORKING_DOC_TYPES, "rencana_kerja", "rencana_kerja_sama")
_WORKING_STAGES = ("penandatanganan_pks", "penandatanganan_kontrak_pks")

_STEPS: tuple[tuple[str, dict[str, list[str]]], ...] = (
    ("descents", {}),
    ("members", {}),
    ("answers", {}),
    ("spans", {}),
    ("known_members", {}),
    ("endings", {}),
    (
        "child_signings",
        {
            "working_doc_types": list(codes.WORKING_DOC_TYPES),
            "commitment_doc_types": list(COMMITMENT_DOC_TYPES),
        },
    ),
    ("action_days", {"weak_evidence_types": list(codes.WEAK_EVIDENCE_TYPES)}),
    ("follow_up", {}),
    ("reporting", {}),
    ("parties", {"foreign_org_classes": list(codes.FOREIGN_ORG_CLASSES)}),
    ("places", {}),
    ("affairs", {}),
    ("tallies", {}),
)


def build(engine: Engine) -> dict[str, Callable[[], Iterator[pa.RecordBatch]]]:
    """Work out the derived tables from the attached fact tables; each value streams one of them, in its final order.

    Raises ContractError when renewals or parents run in a circle.
    """
    engine.make("renewals", "SELECT agreement_id, supersedes_id FROM agreements WHERE supersedes_id IS NOT NULL")
    engine.make("chain_roots", sql_file("chain_roots"))
    _refuse_circles(engine, "supersedes_id", "chain_roots")
    engine.make("descended", sql_file("descended"))
    _refuse_circles(engine, "parent_agreement_id", "descended")
    for name, parameters in _STEPS:
        engine.make(name, sql_file(name), parameters)
        if name == "follow_up":
            engine.drop("action_days")
    engine.make(
        "first_child_signings",
        "SELECT root_agreement_id, min(signed_on) AS signed_on FROM child_signings WHERE is_working GROUP BY 1",
    )
    engine.register("legal_stages", legal_stages())
    engine.register("signing_stages", signing_stages())
    engine.register("working_stages", _working_stages())
    return {
        "agreement_facts": lambda: engine.batches(sql_file("agreement_facts")),
        "agreement_stages": lambda: engine.batches(sql_file("agreement_stages")),
        "earlier_facts": lambda: engine.batches(sql_file("earlier_facts")),
    }


def legal_stages() -> pa.Table:
    """Every type's legal stages in order: coop_type, stage_no, stage_code, super_stage, is_conditional, is_parallel."""
    return pa.Table.from_pylist(
        [
            {
                "coop_type": coop_type,
                "stage_no": number,
                "stage_code": stage.code,
                "super_stage": stage.super_stage,
                "is_conditional": stage.conditional,
                "is_parallel": stage.parallel,
            }
            for coop_type, stages in STAGES.items()
            for number, stage in enumerate(stages, start=1)
        ]
    )


def signing_stages() -> pa.Table:
    """At which stage of its type a document is signed: coop_type, doc_type, stage_code.

    A PKS or contract is the second document of domestic cooperation, a letter of intent the first of foreign
    cooperation and no agreement elsewhere; any other document binds at the type's own signing stage.
    """
    rows = []
    for coop_type, stages in STAGES.items():
        known = {stage.code for stage in stages}
        for doc_type in codes.DOC_TYPES:
            stage_code = SIGNING_STAGE[coop_type]
            if doc_type == "letter_of_intent":
                stage_code = "pernyataan_kehendak"
            elif doc_type in codes.WORKING_DOC_TYPES:
                stage_code = next((code for code in _WORKING_STAGES if code in known), stage_code)
            if stage_code in known:
                rows.append({"coop_type": coop_type, "doc_type": doc_type, "stage_code": stage_code})
    return pa.Table.from_pylist(rows)


def _working_stages() -> pa.Table:
    return pa.Table.from_pylist(
        [
            {"coop_type": coop_type, "stage_code": stage.code}
            for coop_type, stages in STAGES.items()
            for stage in stages
            if stage.code in _WORKING_STAGES
        ]
    )


def _refuse_circles(engine: Engine, column: str, reached: str) -> None:
    """What no walk from the top has reached runs in a circle, or hangs on one."""
    missing = f"FROM agreements WHERE agreement_id NOT IN (SELECT agreement_id FROM {reached})"
    ((count,),) = engine.rows(f"SELECT count(*) {missing}")
    if count:
        keys = engine.rows(f"SELECT agreement_id {missing} ORDER BY agreement_id LIMIT 3")
        what = _("rangkaiannya berputar kembali ke dirinya sendiri")
        raise breach("agreements", column, what, count, [{"agreement_id": key} for (key,) in keys])
