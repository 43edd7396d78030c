"""docs/cli.md, written from the commands themselves."""

from __future__ import annotations

from typing import Any

import typer
from typer.main import get_command


def commands_page(app: typer.Typer) -> str:
    """The page: one section per command with its help, arguments and options."""
    root: Any = get_command(app)
    parts = [
        "# Perintah `kerjasama`",
        "<!-- Written by `kerjasama docs`; change the help texts in the code, not this page. -->",
        str(root.help),
        "Setiap perintah menjelaskan dirinya dengan `--help`. Kesalahan yang dapat diperbaiki pengguna dicetak dalam"
        " tiga baris (apa, di mana, apa yang dapat dilakukan) dan berakhir dengan kode 1.",
    ]
    for name, command in sorted(_walk(root)):
        parts += [f"## `kerjasama {name}`", str(command.help or ""), _usage(name, command)]
        table = _parameters(command)
        if table:
            parts.append(table)
    return "\n\n".join(part for part in parts if part) + "\n"


def command_names(app: typer.Typer) -> list[str]:
    """Every command as it is typed after `kerjasama`: 'versions', 'reference build', ..."""
    return sorted(name for name, _command in _walk(get_command(app)))


def _walk(group: Any, before: str = "") -> list[tuple[str, Any]]:
    found = []
    for name, command in group.commands.items():
        full = f"{before} {name}".strip()
        found += _walk(command, full) if hasattr(command, "commands") else [(full, command)]
    return found


def _usage(name: str, command: Any) -> str:
    words = [f"kerjasama {name}"]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            words.append(_shown(parameter) + ("..." if parameter.nargs != 1 else ""))
    return f"```\n{' '.join([*words, '[OPSI]'])}\n```"


def _parameters(command: Any) -> str:
    rows = []
    for parameter in command.params:
        if parameter.name == "help":
            continue
        is_argument = parameter.param_type_name == "argument"
        written = _shown(parameter) if is_argument else ", ".join((*parameter.opts, *parameter.secondary_opts))
        if not is_argument and not parameter.is_flag:
            written += f" {_shown(parameter)}"
        rows.append(f"| `{written}` | {parameter.help or ''} | {_default(parameter)} |")
    return "\n".join(["| Tulis | Arti | Bawaan |", "|---|---|---|", *rows]) if rows else ""


def _shown(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name).upper().strip("[]")


def _default(parameter: Any) -> str:
    value = parameter.default
    if parameter.required:
        return "wajib"
    return "" if value is None or value is False or value == () or callable(value) else f"`{value}`"
