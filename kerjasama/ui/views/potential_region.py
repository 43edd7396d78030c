"""One region on the page Potensi: what it has and lacks, its sectors, and those like it."""

from __future__ import annotations

from typing import Any

from kerjasama.charts.potential import coverage_chart, quotient_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.potential_words import (
    amount_words,
    commodity_words,
    is_some,
    no_members,
    price_words,
    reference_words,
    sector_words,
    span_words,
)
from kerjasama.warehouse import Result

CHART_LIMIT = 2.5  # of need: a bar ends there, and its number goes on
OLD_YEARS = 2


def balance_section(result: Result, name: str) -> Section:
    """What is to spare and what is lacking (potential/region_balances)."""
    rows = result.frame
    shown = rows.assign(
        name=[commodity_words(code) for code in rows["item_code"]],
        note=[_balance_note(row) for row in rows.to_dict("records")],
        sources=[_sources(row) for row in rows.to_dict("records")],
    )
    known = rows[rows["balance"].notna()]
    surplus, deficit = int((known["balance"] > 0).sum()), int((known["balance"] < 0).sum())
    unknown = int((rows["state_code"] == "tidak_diketahui").sum())
    statement = _(
        "**{surplus}** komoditas surplus dan **{deficit}** defisit, dari {known} yang neracanya diketahui."
    ).format(surplus=format_number(surplus), deficit=format_number(deficit), known=format_number(len(known)))
    if unknown:
        statement += " " + _("**{unknown}** dari {all} komoditas tidak punya neraca.").format(
            unknown=format_number(unknown), all=format_number(len(rows))
        )
    if rows.empty:
        statement = _("Tidak ada angka produksi, kebutuhan, atau neraca komoditas untuk **{name}**.").format(name=name)
    if len(rows) and known.empty:
        statement = _(
            "Neraca tidak diketahui untuk satu pun dari **{n}** komoditas: produksi dan kebutuhan dari tahun dan "
            "satuan yang sama belum tercatat."
        ).format(n=format_number(len(rows)))
    has_shares = bool((rows["production"].notna() & (rows["need"] > 0)).any())
    years = known["balance_year"].dropna()
    old = len(years) and int(years.max() - years.min()) > OLD_YEARS
    return Section(
        title=_("Apa yang lebih dan apa yang kurang"),
        statement=statement,
        caution=_("Neraca ini dari tahun {span}: jangan mengurutkan komoditas dari tahun yang berbeda jauh.").format(
            span=span_words(years.min(), years.max())
        )
        if old
        else "",
        results=[result],
        frame=shown,
        chart=coverage_chart(shown, CHART_LIMIT) if has_shares else None,
        table=[
            Column("name", _("Komoditas")),
            Column("balance_year", _("Tahun"), "text"),
            Column("production", _("Produksi"), "number"),
            Column("need", _("Kebutuhan"), "number"),
            Column("balance", _("Surplus atau defisit"), "number"),
            Column("unit", _("Satuan")),
            Column("method", _("Dasar"), "code", "balance_method"),
            Column("is_doubtful", _("Nol diragukan"), "flag"),
            Column("has_rivals", _("Ada angka lain"), "flag"),
            Column("sources", _("Sumber")),
        ],
        measured=_(
            "Panjang batang: produksi sebagai persen kebutuhan; garis = 100%. Batang berhenti di {limit}, angkanya "
            "tidak. Tanpa batang: produksi atau kebutuhannya tidak diketahui."
        ).format(limit=format_percent(CHART_LIMIT))
        if has_shares
        else "",
        definition=_(
            "- **Neraca** = surplus atau defisit yang diterbitkan; bila tidak ada, produksi dikurangi kebutuhan.\n"
            "- Produksi dan kebutuhan harus dari **tahun yang sama dan satuan yang sama**; kalau tidak, tidak ada "
            "neraca (*kebutuhan tidak diketahui*).\n"
            "- Yang ditampilkan: tahun terbaru yang punya neraca, kalau tidak ada, tahun terbaru.\n"
            "- **Nol yang diragukan**: nol yang mungkin berarti tidak dilaporkan tersendiri.\n"
            "- **Ada angka lain**: sumber lain menyebut angka berbeda untuk hal dan tahun yang sama; yang dipakai "
            "paling final, lalu yang terakhir diimpor."
        ),
        no_members=no_members(),
        key="neraca",
    )


def _balance_note(row: dict[str, Any]) -> str:
    doubt = f" · {_('nol diragukan')}" if row["is_doubtful"] else ""
    year = int(row["balance_year"])
    if not is_some(row["balance"]):
        known, words = (
            (row["production"], _("produksi {amount} ({year}); kebutuhan tidak diketahui"))
            if row["method"] == "produksi_saja"
            else (row["need"], _("kebutuhan {amount} ({year}); produksi tidak diketahui"))
        )
        return words.format(amount=amount_words(known, row["unit"]), year=year) + doubt
    words = {
        "surplus": _("surplus {amount} ({year})"),
        "defisit": _("defisit {amount} ({year})"),
        "seimbang": _("seimbang ({year})"),
    }[row["state_code"]]
    text = words.format(amount=amount_words(abs(row["balance"]), row["unit"]), year=year)
    if is_some(row["production"]) and is_some(row["need"]) and row["need"] > 0:
        text = f"<b>{format_percent(row['production'] / row['need'])}</b> · {text}"
    return text + doubt


def _sources(row: dict[str, Any]) -> str:
    named = (row["balance_source"], row["production_source"], row["need_source"])
    return "; ".join(dict.fromkeys(str(name) for name in named if is_some(name)))


def sector_section(result: Result, name: str, province: str) -> Section:
    """Which sectors stand out (potential/region_sectors)."""
    rows = result.frame
    if rows.empty:
        return Section(
            title=_("Sektor yang menonjol"),
            statement=_(
                "LQ **{name}** tidak dapat dihitung: angka PDRB menurut sektor wilayah ini dan acuannya untuk tahun "
                "dan dasar harga yang sama belum ada."
            ).format(name=name),
            results=[result],
            definition=_sector_definition(),
            no_members=no_members(),
            key="sektor",
        )
    first = rows.iloc[0]
    reference = reference_words(first["reference_kind"], province, first["reference_provinces"])
    prices = price_words(first["price_basis"], first["base_year"])
    base = rows[rows["is_base"]]
    shown = rows.assign(
        name=[sector_words(code) for code in rows["sector_code"]],
        note=[
            _("<b>{lq}</b> · {own} di sini, {ref} di acuan").format(
                lq=format_number(row["quotient"], 2),
                own=format_percent(row["share_of_region"], 1),
                ref=format_percent(row["share_of_reference"], 1),
            )
            for row in rows.to_dict("records")
        ],
        span=[span_words(a, b) for a, b in zip(rows["first_year"], rows["last_year"], strict=True)],
    )
    listed = ", ".join(label("sector", code).split(";")[0].lower() for code in base["sector_code"].head(3))
    return Section(
        title=_("Sektor yang menonjol"),
        statement=_("**{n}** dari {of} sektor lebih menonjol di sini daripada di {reference}{listed}.").format(
            n=format_number(len(base)),
            of=format_number(len(rows)),
            reference=reference,
            listed=f": {listed}" if listed else "",
        ),
        results=[result],
        frame=shown,
        chart=quotient_chart(shown, _("LQ; garis 1 = sama dengan {reference}").format(reference=reference)),
        table=[
            Column("name", _("Sektor")),
            Column("quotient", _("LQ"), "number"),
            Column("share_of_region", _("Porsi di sini"), "percent"),
            Column("share_of_reference", _("Porsi di acuan"), "percent"),
            Column("value", _("Nilai tambah"), "money"),
            Column("period_year", _("Tahun"), "text"),
            Column("growth", _("Pertumbuhan di sini"), "percent"),
            Column("reference_growth", _("Pertumbuhan di acuan"), "percent"),
            Column("span", _("Tahun pertumbuhan")),
            Column("source_name", _("Sumber")),
            Column("potential_id", _("Kode angka"), is_hidden=True),
        ],
        measured=_(
            "PDRB {prices}, {year}. Acuan: {reference}. LQ adalah saringan awal, bukan bukti ada kelebihan yang dapat "
            "diperdagangkan."
        ).format(prices=prices, year=int(first["period_year"]), reference=reference),
        definition=_sector_definition(),
        no_members=no_members(),
        key="sektor",
    )


def _sector_definition() -> str:
    return _(
        "- **LQ = (x_i / x) / (X_i / X)**: porsi sektor i di wilayah dibagi porsinya di acuan; keempat angka dari "
        "tahun, dasar harga, dan tahun dasar yang sama, kalau tidak, tidak ada LQ.\n"
        "- LQ > 1: sektor **basis**, lebih terpusat di sini daripada di acuan.\n"
        "- Acuan kabupaten/kota: provinsinya. Acuan provinsi: angka nasional yang diterbitkan; bila tidak ada, jumlah "
        "provinsi yang punya angkanya.\n"
        "- **Anggapan**: pola permintaan dan produktivitas wilayah sama dengan acuannya. Karena itu LQ hanya tanda "
        "awal, bukan bukti surplus.\n"
        "- Pertumbuhan: majemuk per tahun, harga konstan, pada tahun pertama dan terakhir yang dimiliki keduanya."
    )


def similar_section(result: Result, name: str) -> Section:
    """Which regions are like it (potential/similar_regions)."""
    rows = result.frame
    others = rows[rows["nearness_rank"] > 0]
    first = rows.iloc[0] if len(rows) else None
    if others.empty or first is None:
        statement = _(
            "Wilayah yang mirip dengan **{name}** tidak dapat dicari: penduduk dan PDRB menurut sektor untuk tahun "
            "yang sama belum diketahui di sini atau di wilayah lain yang setingkat."
        ).format(name=name)
    else:
        statement = _("Paling mirip: **{names}**, dari {of} wilayah setingkat yang dapat dibandingkan.").format(
            names=", ".join(others["region_name"].head(3)), of=format_number(first["compared_regions"] - 1)
        )
    shown = rows.assign(
        income=rows["income"].round(),
        top_sector=[sector_words(code) for code in rows["top_sector"]],
        rank=[_("wilayah ini") if rank == 0 else str(rank) for rank in rows["nearness_rank"]],
    )
    return Section(
        title=_("Wilayah yang mirip"),
        statement=statement,
        results=[result],
        frame=shown if len(others) else shown.iloc[:0],
        table=[
            Column("rank", _("Urutan")),
            Column("region_name", _("Wilayah"), width="medium"),
            Column("province_name", _("Provinsi")),
            Column("population", _("Penduduk"), "number"),
            Column("income", _("PDRB per kapita"), "money"),
            Column("top_sector", _("Sektor terbesar"), width="medium"),
            Column("share_of_top_sector", _("Porsinya"), "percent"),
            Column("share_of_farming", _("Porsi pertanian"), "percent"),
            Column("share_of_industry", _("Porsi industri"), "percent"),
            Column("distance", _("Jarak"), "number"),
            Column("region_code", _("Kode"), is_hidden=True),
        ],
        measured=""
        if first is None or others.empty
        else _("Tahun {year}, {prices}; {n} angka tiap wilayah dibandingkan.").format(
            year=int(first["period_year"]), prices=price_words(first["price_basis"]), n=format_number(first["features"])
        ),
        definition=_(
            "Jarak Euklides antara log penduduk, log PDRB per kapita, dan porsi tiap sektor. Setiap angka dibakukan "
            "(dikurangi rata-rata, dibagi simpangan baku) atas semua wilayah **setingkat** yang memilikinya pada tahun "
            "dan dasar harga yang sama. Makin kecil jaraknya, makin mirip; satuannya simpangan baku."
        ),
        no_members=no_members(),
        key="mirip",
        height=280,
    )
