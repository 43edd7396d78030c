"""Workbooks that go out and come back: the report to correct, the template to fill in."""
