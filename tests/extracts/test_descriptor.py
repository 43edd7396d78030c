"""The descriptor beside the files says what the files hold."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from kerjasama.extracts.contract import TABLES
from kerjasama.extracts.files import file_hash
from kerjasama.extracts.version import Version
from tests.extracts.rows import agreement, publish

_KINDS = {
    "string": pa.types.is_string,
    "date": pa.types.is_date,
    "datetime": pa.types.is_timestamp,
    "integer": pa.types.is_integer,
    "number": pa.types.is_floating,
    "boolean": pa.types.is_boolean,
    "array": pa.types.is_list,
}


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return publish(
        tmp_path_factory.mktemp("data"),
        {"agreements": [agreement("A", date(2020, 1, 1), is_sample=True)]},
        note="data contoh",
    )


@pytest.fixture(scope="module")
def package(version: Version) -> dict[str, Any]:
    return json.loads((version.path / "datapackage.json").read_text(encoding="utf-8"))


def test_every_table_is_a_resource_whose_fields_are_the_files_columns(version: Version, package: dict) -> None:
    assert [resource["path"] for resource in package["resources"]] == [f"{table.name}.parquet" for table in TABLES]
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._/-]+", resource["name"])
        path = version.path / resource["path"]
        schema = pq.read_schema(path)
        assert [field["name"] for field in resource["schema"]["fields"]] == schema.names
        for field in resource["schema"]["fields"]:
            assert _KINDS[field["type"]](schema.field(field["name"]).type), (resource["name"], field)
            assert field["description"]
        assert resource["hash"] == f"sha256:{file_hash(path)}"
        assert resource["rows"] == pq.read_metadata(path).num_rows


def test_keys_name_columns_that_exist(package: dict) -> None:
    fields = {
        resource["name"]: {field["name"] for field in resource["schema"]["fields"]} for resource in package["resources"]
    }
    seen = 0
    for resource in package["resources"]:
        assert set(resource["schema"]["primaryKey"]) <= fields[resource["name"]]
        for key in resource["schema"]["foreignKeys"]:
            assert key["fields"] in fields[resource["name"]]
            assert key["reference"]["fields"] in fields[key["reference"]["resource"] or resource["name"]]
            seen += 1
    assert seen > 20


def test_constraints_and_outside_references_are_stated(package: dict) -> None:
    (agreements,) = (resource for resource in package["resources"] if resource["name"] == "agreements")
    by_name = {field["name"]: field for field in agreements["schema"]["fields"]}
    assert by_name["doc_type"]["constraints"]["required"] is True
    assert "kesepakatan_bersama" in by_name["doc_type"]["constraints"]["enum"]
    assert by_name["lead_region_code"]["references"] == "regions.region_code"
    assert {"fields": "supersedes_id", "reference": {"resource": "", "fields": "agreement_id"}} in agreements["schema"][
        "foreignKeys"
    ]


def test_sample_data_says_so_and_licences_are_left_to_the_owner(package: dict, version: Version) -> None:
    assert "contoh" in package["title"]
    assert package["version"] == version.id
    assert "licenses" not in package
