"""Why an agreement bears its flag, with its own dates and numbers (queries/rules/agreement_status.sql)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.views.ways import reason_clears, reason_ways, status_ways
from kerjasama.warehouse import Thresholds


def status_why(row: Any, as_of: date, limits: Thresholds) -> str:
    """Why it is in its state, in one sentence with its own dates and numbers (agreements/agreement)."""
    status, until = row.status, format_date(as_of)
    missing = _("sampai {day} tidak ada tindakan berbukti tingkat {level} ke atas").format(
        day=until, level=format_number(row.min_level)
    )
    if status == "belum_ditandatangani":
        return _unsigned(row, as_of)
    if status == "di_luar_penilaian":
        return _("{document} tidak dinilai tersendiri; yang dinilai naskah payung, PKS, dan kontrak.").format(
            document=label("doc_type", row.doc_type)
        )
    if status == "belum_dapat_dinilai":
        return _unclear(row)
    if status == "terlaksana":
        return _carried_out(row, as_of, limits)
    if status == "mandek":
        return _(
            "Terakhir dilaksanakan {day}, {n} hari yang lalu; batasnya {limit} hari, dan naskahnya masih berjalan."
        ).format(**_since(row.last_execution_on, as_of), limit=format_number(limits.stalled_days))
    if status in ("pks_mandek", "dalam_persiapan_pelaksanaan"):
        return _committed(row, as_of, limits)
    if status == "berakhir_tanpa_tindak_lanjut":
        return _("{ended}; {missing}.").format(ended=_ended(row, as_of), missing=missing)
    if status == "masa_tenggang":
        last = row.root_signed_latest_on if _known(row.root_signed_latest_on) else row.signed_latest_on
        return _("{signed}; masa tenggangnya {n} hari, sampai {day}.").format(
            signed=_signed(row),
            n=format_number(limits.grace_days),
            day=format_date(last + timedelta(days=limits.grace_days)),
        )
    limit = limits.grace_days if status == "perlu_perhatian" else limits.ceremonial_days
    text = _("{signed} (batasnya {n} hari); {missing}").format(
        signed=_signed(row), n=format_number(limit), missing=missing
    )
    if status == "seremonial_terkonfirmasi":
        return text + "; " + _("laporan {day} menyatakan tidak ada kegiatan").format(day=_declared(row, as_of)) + "."
    return text + "."


def _signed(row: Any) -> str:
    first, last = row.signed_earliest_on, row.signed_latest_on
    is_renewal = row.root_agreement_id != row.agreement_id and _known(row.root_signed_earliest_on)
    if is_renewal:
        first, last = row.root_signed_earliest_on, row.root_signed_latest_on
    n = format_number(row.age_days)
    if first != last:
        return _("Ditandatangani antara {first} dan {last}, sedikitnya {n} hari yang lalu").format(
            first=format_date(first), last=format_date(last), n=n
        )
    if is_renewal:
        return _("Naskah pertamanya ditandatangani {day}, {n} hari yang lalu").format(day=format_date(first), n=n)
    return _("Ditandatangani {day}, {n} hari yang lalu").format(day=format_date(first), n=n)


def _unsigned(row: Any, as_of: date) -> str:
    if _known(row.signed_earliest_on) and row.signed_earliest_on > as_of:
        return _("Baru ditandatangani {day}, sesudah tanggal penilaian {until}.").format(
            day=format_date(row.signed_earliest_on), until=format_date(as_of)
        )
    if row.declared_status == "proses":
        return _("Register menyebutnya masih dalam proses, dan tanggal penandatanganannya tidak tercatat.")
    return _("Tahapannya sudah tercatat, tetapi tanggal penandatanganannya belum.")


def _unclear(row: Any) -> str:
    parts = []
    if row.doc_type == "tidak_diketahui":
        parts.append(_("Jenis naskahnya tidak diketahui"))
    if not _known(row.signed_earliest_on):
        parts.append(_("Tanggal penandatanganannya tidak tercatat"))
    elif row.signed_earliest_on != row.signed_latest_on:
        parts.append(
            _("Tanggal penandatanganannya hanya diketahui antara {first} dan {last}").format(
                first=format_date(row.signed_earliest_on), last=format_date(row.signed_latest_on)
            )
        )
    return "; ".join(parts or [_("Tanggal naskah pertamanya tidak pasti")]) + "."


def _carried_out(row: Any, as_of: date, limits: Thresholds) -> str:
    level = _("mencapai tingkat {level}, paling sedikit {least}").format(
        level=format_number(row.ladder_level), least=format_number(row.min_level)
    )
    if not _known(row.last_execution_on):
        return f"{_signed(row)}; {level}."
    return _("{signed}; {level}; terakhir dilaksanakan {day}, {n} hari yang lalu (batas mandek {limit} hari).").format(
        signed=_signed(row),
        level=level,
        limit=format_number(limits.stalled_days),
        **_since(row.last_execution_on, as_of),
    )


def _committed(row: Any, as_of: date, limits: Thresholds) -> str:
    day = commitment_day(row, as_of)
    if row.validity in ("berakhir", "diakhiri"):
        return _("Komitmennya ada sejak {day}, tetapi tidak dilaksanakan: {ended}.").format(
            day=format_date(day), ended=_ended(row, as_of).lower()
        )
    last = format_date(day + timedelta(days=limits.pks_idle_days))
    return _(
        "Komitmennya ada sejak {day}, {n} hari yang lalu; batas melaksanakannya {limit} hari, sampai {last}. Belum ada "
        "pelaksanaan yang berbukti."
    ).format(**_since(day, as_of), limit=format_number(limits.pks_idle_days), last=last)


def commitment_day(row: Any, as_of: date) -> date:
    """The day from which a commitment waits to be carried out, as the rule counts it."""
    for name in ("first_level_2_on", "first_level_1_on"):
        day = getattr(row, name)
        if _known(day) and day <= as_of:
            return day
    return row.signed_latest_on


def _ended(row: Any, as_of: date) -> str:
    if row.validity == "diakhiri":
        return _("Diakhiri {day}, {n} hari yang lalu").format(**_since(row.terminated_on, as_of))
    return _("Berakhir {day}, {n} hari yang lalu").format(**_since(row.end_on, as_of))


def _declared(row: Any, as_of: date) -> str:
    return format_date(_latest(row.no_activity_dates, as_of))


def _latest(days: Any, as_of: date) -> date | None:
    past = [day for day in days if day <= as_of] if isinstance(days, list | tuple) else []
    return max(past, default=None)


def _since(day: date, as_of: date) -> dict[str, str]:
    return {"day": format_date(day), "n": format_number((as_of - day).days)}


def _known(value: Any) -> bool:
    return value is not None and type(value).__name__ not in ("NAType", "NaTType") and value == value


def reason_why(code: str, row: Any, as_of: date, limits: Thresholds) -> str:
    """One reason in a sentence, with the agreement's own dates where it has any."""
    said = _reason_with_dates(code, row, as_of, limits)
    return said or label("reason", code)


def _reason_with_dates(code: str, row: Any, as_of: date, limits: Thresholds) -> str:
    def dated(text: str, day: Any) -> str:
        return text.format(**_since(day, as_of)) if _known(day) else ""

    if code == "hanya_proses":
        return dated(_("Baru ada proses (rapat, draf, korespondensi), terakhir {day}; belum ada komitmen."),
                     row.last_step_on)  # fmt: skip
    if code == "komitmen_tanpa_pelaksanaan":
        return dated(_("Komitmennya ada sejak {day}, belum ada kegiatan."), commitment_day(row, as_of))
    if code == "pelaksanaan_berhenti":
        return dated(_("Pernah dilaksanakan, terakhir {day}, {n} hari yang lalu."), row.last_execution_on)
    if code == "laporan_nihil":
        return dated(_("Laporan {day} menyatakan tidak ada kegiatan."), _latest(row.no_activity_dates, as_of))
    if code == "laporan_tanpa_kegiatan":
        return dated(_("Laporan terakhir, {day}, tidak menunjukkan kegiatan yang memenuhi syarat."), row.last_report_on)
    if code == "tindakan_tanpa_bukti":
        return dated(_("Tindakan {day} tercatat tanpa bukti yang cukup."), _latest(row.unproven_dates, as_of))
    if code == "pelaksanaan_berbukti":
        return dated(_("Ada pelaksanaan dengan bukti, terakhir {day}."), row.last_execution_on)
    if code == "pelaksanaan_tanpa_hasil":
        return dated(_("Dilaksanakan sejak {day}, belum ada hasil yang terukur."), row.first_level_3_on)
    if code == "hasil_terukur":
        return dated(_("Ada hasil yang terukur dengan bukti, sejak {day}."), row.first_level_4_on)
    if code == "tujuan_tercapai":
        return dated(_("Diakhiri {day} karena tujuannya tercapai."), row.terminated_on)
    if code == "berakhir":
        return dated(_("Masa berlakunya berakhir {day}, {n} hari yang lalu."), row.end_on)
    if code == "diakhiri":
        return dated(_("Diakhiri {day}, sebelum waktunya."), row.terminated_on)
    if code == "perpanjangan_tidak_mengulang_hitungan":
        text = _("Umurnya dihitung dari naskah pertama, {day}; perpanjangan tidak mengulangnya.")
        return dated(text, row.root_signed_latest_on)
    if code == "pernyataan_kehendak_lewat_waktu":
        text = _("Ditandatangani {day}, {n} hari yang lalu, dan belum ada naskah yang mengikutinya; batasnya {limit}.")
        limit = _("{n} hari (Permendagri 25/2020 Pasal 13)").format(n=format_number(limits.loi_days))
        return dated(text.replace("{limit}", limit), row.signed_latest_on)
    if code == "belum_terlaporkan":
        return _unreported(row, limits)
    if code in ("tanggal_rentang", "tanggal_ambigu") and _known(row.signed_earliest_on):
        return _range(row)
    return ""


def _unreported(row: Any, limits: Thresholds) -> str:
    n = format_number(limits.report_lapse_semesters)
    if not _known(row.last_report_on):
        text = _("Belum pernah ada laporan; batasnya {n} semester. Mungkin ada kegiatan yang belum terlaporkan.")
        return text.format(n=n)
    text = _("Laporan terakhir masuk {day}, lebih dari {n} semester yang lalu; mungkin ada kegiatan sesudahnya.")
    return text.format(day=format_date(row.last_report_on), n=n)


def _range(row: Any) -> str:
    first, last = row.signed_earliest_on, row.signed_latest_on
    if first == last:
        first, last = row.root_signed_earliest_on, row.root_signed_latest_on
    return _("Tanggal penandatanganan hanya diketahui antara {first} dan {last}.").format(
        first=format_date(first), last=format_date(last)
    )


def codes_why(codes: Sequence[str], row: Any, as_of: date, limits: Thresholds) -> list[tuple[str, str]]:
    """(why, what clears it) of every reason, in the rule's order; '' where what clears the state clears it too."""
    state = status_ways(row)
    return [
        (
            reason_why(code, row, as_of, limits),
            "" if set(reason_ways(code, row)) <= set(state) else reason_clears(code, row),
        )
        for code in codes
    ]
