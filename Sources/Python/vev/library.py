"""The library in machine code, as `vev.h` describes it."""

from __future__ import annotations

import ctypes
import os
from functools import cache
from pathlib import Path

_folder = Path(__file__).parent


class VevError(Exception):
    """What Vev could not do, a line for each problem."""


class Document(ctypes.Structure):
    """`vev_document`."""

    _fields_ = [
        ("text", ctypes.c_char_p),
        ("length", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("language", ctypes.c_char_p),
        ("date", ctypes.c_char_p),
    ]


@cache
def library() -> ctypes.CDLL:
    """The library, loaded when it is first needed."""
    path = os.environ.get("VEV_LIBRARY", str(_folder / "libvev.so"))
    try:
        loaded = ctypes.CDLL(path)
    except OSError as problem:
        raise VevError(
            f"{path} cannot be loaded: {problem}; it needs PCRE2, SQLite, zlib and Zstandard "
            "(libpcre2-8-0, libsqlite3-0, zlib1g and libzstd1 on Debian and Ubuntu)"
        ) from problem
    message = ctypes.POINTER(ctypes.c_void_p)
    _declare(loaded.vev_version, ctypes.c_char_p)
    _declare(loaded.vev_open, ctypes.c_void_p, ctypes.c_char_p, message)
    _declare(
        loaded.vev_extract,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.POINTER(Document),
        ctypes.POINTER(ctypes.c_size_t),
        message,
    )
    _declare(loaded.vev_free, None, ctypes.c_void_p)
    _declare(loaded.vev_close, None, ctypes.c_void_p)
    _declare(loaded.vev_corpus_open, ctypes.c_void_p)
    _declare(
        loaded.vev_corpus_add, ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, message
    )
    _declare(
        loaded.vev_corpus_lines, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t)
    )
    _declare(loaded.vev_corpus_close, None, ctypes.c_void_p)
    return loaded


def _declare(function, result, *arguments) -> None:
    function.restype, function.argtypes = result, list(arguments)


def version() -> str:
    """The version of Vev."""
    return library().vev_version().decode()


def standard_plugins() -> str:
    """The folder of the standard plugins."""
    return os.environ.get("VEV_PLUGINS", str(_folder / "plugins"))


def open_extractor(configuration: str) -> int:
    """`vev_open`."""
    message = ctypes.c_void_p()
    handle = library().vev_open(configuration.encode(), ctypes.byref(message))
    if not handle:
        raise VevError(taken(message))
    return handle


def extract(handle: int, document: Document) -> bytes:
    """`vev_extract`; Python's lock is released meanwhile."""
    length, message = ctypes.c_size_t(), ctypes.c_void_p()
    line = library().vev_extract(
        handle, ctypes.byref(document), ctypes.byref(length), ctypes.byref(message)
    )
    if not line:
        raise VevError(taken(message))
    try:
        return ctypes.string_at(line, length.value)
    finally:
        library().vev_free(line)


def close_extractor(handle: int) -> None:
    """`vev_close`."""
    library().vev_close(handle)


def taken(message: ctypes.c_void_p) -> str:
    """The text of a message, which is freed."""
    if not message.value:
        return "Vev gave no reason"
    text = ctypes.string_at(message.value).decode(errors="replace")
    library().vev_free(message.value)
    return text
