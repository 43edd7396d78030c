"""Partners abroad: a suggestion by size alone, and what the law asks before anything else."""

from __future__ import annotations

from kerjasama.domain.words import _, format_number, language
from kerjasama.reference.tables import region_name
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.matching import Asked
from kerjasama.warehouse import Result


def foreign_section(found: Result, asked: Asked) -> Section:
    """Cities of a like size in countries that Indonesian regions already work with (matching/foreign_cities)."""
    country = "country_name_en" if language() == "en" else "country_name_id"
    rows = found.frame.assign(country=found.frame[country])
    return Section(
        title=_("Bila mencari mitra di luar negeri"),
        statement=_statement(rows, asked),
        results=[found],
        frame=rows,
        table=[
            Column("city_name", _("Kota"), width="medium"),
            Column("country", _("Negara"), width="medium"),
            Column("city_population", _("Penduduk kota"), "number"),
            Column("region_population", _("Penduduk wilayah ini"), "number"),
            Column("likeness", _("Kemiripan ukuran"), "percent"),
            Column("country_agreements", _("Kerja sama daerah dengan negara itu"), "number"),
        ],
        height=300,
        measured=checklist(),
        definition=_(
            "Tiga kota per negara yang penduduknya paling dekat dengan wilayah ini (yang kecil dibagi yang besar, "
            "sedikitnya 50%), di negara yang sudah pernah bekerja sama dengan daerah Indonesia menurut register ini. "
            "Kota yang sudah menjadi mitra wilayah ini tidak ikut. Penduduk kota dari GeoNames, tanpa tahun. Pantai, "
            "ekonomi, dan kesetaraan status administrasi tidak diketahui dari rujukan ini."
        ),
        no_members=_("Barisnya kota, bukan naskah kerja sama."),
        key="foreign",
    )


def _statement(rows, asked: Asked) -> str:  # type: ignore[no-untyped-def]
    if rows.empty:
        return _(
            "Tidak ada saran untuk **{name}**: tidak ada kota yang seukuran di negara yang sudah bekerja sama dengan "
            "daerah Indonesia menurut register ini."
        ).format(name=region_name(asked.region))
    first = rows.iloc[0]
    return _(
        "**Saran, tidak lebih**: **{n}** kota seukuran {name}, yang terdekat **{city}, {country}** ({population} jiwa)."
    ).format(
        n=format_number(len(rows)),
        name=region_name(asked.region),
        city=first["city_name"],
        country=first["country"],
        population=format_number(first["city_population"]),
    )


def checklist() -> str:
    """What Permendagri 25/2020 Pasal 5 asks; none of it is known here."""
    return _(
        "Yang harus diperiksa sendiri (Permendagri 25/2020 Pasal 5): ☐ ada hubungan diplomatik ☐ urusan pemerintah "
        "daerah ☐ tanpa kantor perwakilan di luar negeri ☐ tidak mencampuri urusan dalam negeri ☐ sesuai rencana "
        "pembangunan nasional dan daerah ☐ setara status administrasi atau wilayah ☐ saling melengkapi ☐ meningkatkan "
        "hubungan antarmasyarakat."
    )
