"""Reference tables that the extracts point at; they live under data/reference/ and come with the product."""

from __future__ import annotations

from kerjasama.domain import codes
from kerjasama.domain.potential_codes import SUBJECTS
from kerjasama.extracts.tables.model import Column as C

REFERENCE_TABLES: dict[str, tuple[C, ...]] = {
    "regions": (
        C("region_code", "VARCHAR", "Kemendagri code: '33' province, '33.05' kabupaten/kota", required=True),
        C("bps_code", "VARCHAR", "BPS code, 2 or 4 digits; not interchangeable with Kemendagri's"),
        C("region_name", "VARCHAR", "Full name: 'Jawa Tengah', 'Kabupaten Kebumen', 'Kota Bandung'", required=True),
        C("region_level", "VARCHAR", "provinsi, kabupaten, kota", required=True, allowed=codes.REGION_LEVELS),
        C("province_code", "VARCHAR", "Province (its own code for a province)", required=True),
        C("province_name", "VARCHAR", "Name of that province", required=True),
        C("capital", "VARCHAR", "Capital"),
        C("lat", "DOUBLE", "Latitude of the capital, degrees"),
        C("lon", "DOUBLE", "Longitude of the capital, degrees"),
        C("area_km2", "DOUBLE", "Area, square kilometres; empty where the source is known to be wrong"),
        C("population", "BIGINT", "Population"),
    ),
    "region_borders": (
        C("region_a", "VARCHAR", "Region", required=True),
        C("region_b", "VARCHAR", "Region that borders it; each pair stands once, region_a < region_b", required=True),
    ),
    "urusan": (
        C("urusan_code", "VARCHAR", "1.01 to 3.32, and 9.01 for supporting functions", required=True),
        C("urusan_name", "VARCHAR", "Name as in P22 Ps 4(1)", required=True),
        C("urusan_group", "VARCHAR", "Group", required=True, allowed=codes.URUSAN_GROUPS),
    ),
    "commodities": (
        C("commodity_code", "VARCHAR", "Code, a word", required=True),
        C("commodity_name", "VARCHAR", "Indonesian name", required=True),
        C("commodity_name_en", "VARCHAR", "English name", required=True),
        C("subject_code", "VARCHAR", "What figures on it are about", required=True, allowed=SUBJECTS),
        C("urusan_codes", "VARCHAR[]", "Government affairs that are charged with it"),
        C("words", "VARCHAR[]", "Words by which it is known in texts, lower case"),
    ),
    "countries": (
        C("country_code", "VARCHAR", "ISO 3166-1 alpha-2", required=True),
        C("country_num", "VARCHAR", "ISO 3166-1 numeric, three digits, as text", required=True),
        C("country_alpha3", "VARCHAR", "ISO 3166-1 alpha-3"),
        C("country_name_id", "VARCHAR", "Indonesian name", required=True),
        C("country_name_en", "VARCHAR", "English name", required=True),
        C("lat", "DOUBLE", "A point inside, degrees"),
        C("lon", "DOUBLE", "A point inside, degrees"),
    ),
    "foreign_cities": (
        C("city_id", "VARCHAR", "GeoNames identifier", required=True),
        C("city_name", "VARCHAR", "Name", required=True),
        C("country_code", "VARCHAR", "ISO 3166-1 alpha-2", required=True),
        C("lat", "DOUBLE", "Latitude", required=True),
        C("lon", "DOUBLE", "Longitude", required=True),
        C("population", "BIGINT", "Population"),
    ),
    "calendar": (
        C("day_on", "DATE", "The day, from 2000-01-01 to 2036-12-31", required=True),
        C("holiday_name", "VARCHAR", "Holiday or joint leave, in Indonesian"),
        C("is_weekend", "BOOLEAN", "Saturday or Sunday", required=True),
        C("is_holiday", "BOOLEAN", "Public holiday (libur nasional), weekends included", required=True),
        C("is_joint_leave", "BOOLEAN", "Joint leave (cuti bersama) by the decree of three ministers", required=True),
        C("is_joint_leave_known", "BOOLEAN", "Joint leave of that year is in the table: 2002 to 2027", required=True),
        C(
            "is_estimated",
            "BOOLEAN",
            "Depends on the moon and is not confirmed, or the decree of that year is not known yet",
            required=True,
        ),
        C("is_working_day", "BOOLEAN", "No weekend, no holiday, no joint leave", required=True),
        C("working_day_no", "INTEGER", "Working days from the first day of the table to this one", required=True),
        C(
            "uncertain_day_no",
            "INTEGER",
            "Days up to this one whose state is not certain (is_estimated, or joint leave not known); two days with "
            "the same number have nothing uncertain between them",
            required=True,
        ),
    ),
}
