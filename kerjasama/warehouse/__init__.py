"""Extracts -> answers: the catalog of queries, the reader's filters, and the engine that runs them."""

from kerjasama.warehouse.catalog import Query, QueryColumn
from kerjasama.warehouse.engine import Result, Warehouse
from kerjasama.warehouse.filters import Filters, Thresholds

__all__ = ["Filters", "Query", "QueryColumn", "Result", "Thresholds", "Warehouse"]
