"""Makes peers ready to run, and runs them and Vev on the same files."""

import json
import pathlib
import subprocess

from measuring import PeakMemory

HERE = pathlib.Path(__file__).parent
# A peer that takes longer than this on its piece of text is given up, in seconds.
PATIENCE = 300


class Unavailable(Exception):
    """A peer cannot be had on this machine."""


def command(peer, python, scratch):
    """The beginning of the command line that runs a peer, installed or compiled if need be."""
    source = HERE / peer.program
    if source.suffix == ".py":
        install(peer, python)
        return [str(python), str(source)]
    return [str(compiled(peer, source, scratch))]


def install(peer, python):
    if not python.exists():
        raise Unavailable("there is no virtual environment")
    check = [str(python), "-c", f"import {peer.needs}"]
    if subprocess.run(check, capture_output=True).returncode == 0:
        return
    pip = [str(python), "-m", "pip", "install", "-q", *peer.package.split()]
    done = subprocess.run(pip, capture_output=True, text=True)
    if done.returncode != 0 or subprocess.run(check, capture_output=True).returncode != 0:
        raise Unavailable(f"{peer.package} cannot be installed")


def compiled(peer, source, scratch):
    known = subprocess.run(["pkg-config", "--exists", peer.needs, "libpcre2-8"])
    if known.returncode != 0:
        raise Unavailable(f"{peer.package} is not installed")
    program = scratch / source.stem
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", peer.needs, "libpcre2-8"], capture_output=True, text=True, check=True
    ).stdout.split()
    build = ["g++", "-std=c++17", "-O3", "-march=native", "-o", str(program), str(source), *flags]
    done = subprocess.run(build, capture_output=True, text=True)
    if done.returncode != 0:
        raise Unavailable(f"{peer.program} does not compile: {done.stderr.splitlines()[0]}")
    return program


def report(line):
    """Runs a side and reads its report, with its peak memory besides."""
    with PeakMemory() as peak:
        try:
            command = [*peak.prefix, *map(str, line)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise Unavailable(f"takes longer than {PATIENCE} s") from None
        if done.returncode != 0:
            raise Unavailable((done.stderr.splitlines() or ["it failed"])[-1])
        return {**json.loads(done.stdout.splitlines()[-1]), "peak_megabytes": peak.megabytes}
