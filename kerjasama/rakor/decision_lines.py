"""The agreements that a decision sheet lists: the queue, in words."""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.exports.deck import Rows
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts


def lines(ask: Ask) -> Rows:
    """decisions/queue in its order: title, agency, partner, state, proposal, the day by which to decide."""
    queue = ask.result("decisions/queue", decision_code=None, row_limit=None).frame
    return parts.table(
        _("Antrean keputusan"),
        parts.labelled(queue, decision_code="decision", status="status"),
        [
            ("title", _("Kerja sama"), "text", 4),
            ("lead_agency", _("Perangkat daerah"), "text", 2.4),
            ("partner_name", _("Mitra"), "text", 2.4),
            ("status", _("Keadaan"), "text", 1.8),
            ("decision_code", _("Usulan"), "text", 1.8),
            ("due_on", _("Paling lambat"), "date", 1.3),
        ],
    )
