"""`kerjasama kak`: a first draft of the terms of reference between two regions on a commodity."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kerjasama import settings
from kerjasama.domain.days import day_of
from kerjasama.domain.matching_codes import HALF_KM, JAKARTA
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.exports.terms_of_reference import terms_of_reference
from kerjasama.exports.terms_tables import TermsFacts
from kerjasama.extracts.store import Store
from kerjasama.reference.tables import load, regions
from kerjasama.warehouse import Filters, Warehouse


def register(app: typer.Typer) -> None:
    """Mount the command on the product's command line."""
    app.command(
        "kak",
        help=_(
            "Tulis draf awal kerangka acuan kerja (DOCX) antara dua wilayah tentang satu komoditas: angka yang "
            "diketahui dengan tahun dan sumbernya, yang tidak diketahui sebagai isian kosong."
        ),
    )(terms)


def terms(
    region: Annotated[str, typer.Option("--region", metavar="KODE", help=_("Wilayah pemrakarsa, misalnya 33.05."))],
    partner: Annotated[str, typer.Option("--partner", metavar="KODE", help=_("Wilayah calon mitra, misalnya 32.04."))],
    commodity: Annotated[str, typer.Option("--commodity", metavar="KODE", help=_("Komoditas, misalnya gula_merah."))],
    out: Annotated[Path, typer.Option("--out", metavar="BERKAS", help=_("Berkas DOCX yang ditulis."))],
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="TTTT-BB-HH", help=_("Tanggal penilaian; bawaan: keadaan data."))
    ] = None,
) -> None:
    """Write the draft. Raises UserError without data, for an unknown code, or without any figure on the commodity."""
    version = Store(settings.data_dir()).served()
    names = {row["commodity_code"]: row["commodity_name"] for row in load("commodities").to_pylist()}
    _check(region, partner, commodity, names)
    filters = Filters.for_version(version.manifest, as_of=day_of(as_of))
    warehouse = Warehouse(version)
    level = "provinsi" if len(region) == len(partner) == 2 else "kabkota"
    half = HALF_KM[level]
    between = {"region_code": region, "partner_code": partner}
    own, other = (warehouse.run("matching/positions", filters, region_code=code).frame for code in (region, partner))
    facts = TermsFacts(
        region=region,
        partner=partner,
        item=commodity,
        item_name=names[commodity],
        as_of=filters.as_of,
        version=version.id,
        is_sample=version.manifest.is_sample,
        own=own,
        other=other,
        pair=warehouse.run(
            "matching/pair", filters, **between, item_code=None, level_code=level, candidate_count=None, half_km=half
        ).frame,
        agreements=warehouse.run("matching/pair_agreements", filters, **between, item_code=commodity).frame,
    )
    if commodity not in {*own["item_code"], *other["item_code"]}:
        raise UserError(
            _("Tidak ada angka tentang komoditas itu pada kedua wilayah."),
            where=f"{region}, {partner}: {commodity}",
            todo=_("Impor data potensinya, atau pilih komoditas lain."),
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(terms_of_reference(facts))
    typer.echo(_("Draf KAK ditulis: {path}").format(path=out))


def _check(region: str, partner: str, commodity: str, names: dict[str, str]) -> None:
    known = regions()
    for code in (region, partner):
        if code not in known:
            raise UserError(
                _("Kode wilayah tidak dikenal."), where=code, todo=_("Pakai kode Kemendagri, misalnya 33 atau 33.05.")
            )
    is_province = [len(code) == 2 for code in (region, partner) if code != JAKARTA]
    if len(set(is_province)) > 1 or region == partner:
        raise UserError(
            _("Kedua wilayah harus berbeda dan sejenis."),
            where=f"{region}, {partner}",
            todo=_("Pasangkan provinsi dengan provinsi, kabupaten/kota dengan kabupaten/kota."),
        )
    if commodity not in names:
        raise UserError(
            _("Komoditas tidak dikenal."), where=commodity, todo=_("Pakai kode seperti beras, jagung, gula_merah.")
        )
