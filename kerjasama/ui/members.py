"""The agreements behind a figure: the same columns on every page, down to file, sheet and row."""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.columns import Column

QUERY = "shared/agreement_rows"


def member_columns() -> list[Column]:
    """The columns of shared/agreement_rows."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("lead_agency", _("Perangkat daerah")),
        Column("partner_name", _("Mitra")),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("file_name", _("Berkas")),
        Column("source_sheet", _("Lembar")),
        Column("source_row", _("Baris"), "number"),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("doc_number", _("Nomor"), is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
        Column("last_step_on", _("Langkah terakhir"), "date", is_hidden=True),
        Column("reason_codes", _("Mengapa"), "codes", words="reason", width="large", is_hidden=True),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", is_hidden=True),
    ]
