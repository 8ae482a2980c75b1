"""Archives: the same bytes wherever they are made, and wary reading."""

import io
import os
import subprocess
import sys
import time
import zipfile

import pytest

from inroads.archives import is_inside, unzipped, zipped

FILES = {"b/é.md": b"words\n" * 100, "a.sh": b"#!/bin/sh\n", "empty": b""}


def test_what_is_packed_is_unpacked() -> None:
    assert unzipped(zipped(FILES)) == FILES


def test_the_order_of_files_does_not_matter() -> None:
    assert zipped(dict(reversed(FILES.items()))) == zipped(FILES)


@pytest.mark.battery(24)
def test_the_bytes_are_the_same_in_every_zone_locale_and_hash_seed() -> None:
    files = "{name: name.encode() for name in {'a', 'b/c', 'd'}}"
    script = f"import sys; from inroads.archives import zipped; sys.stdout.buffer.write(zipped({files}))"
    made = set()
    for zone, locale, seed in (("Pacific/Kiritimati", "C", "1"), ("Etc/GMT+12", "C.UTF-8", "2"), ("UTC", "POSIX", "3")):
        env = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        made.add(subprocess.run([sys.executable, "-c", script], env=env, check=True, capture_output=True).stdout)
    assert len(made) == 1
    assert unzipped(made.pop()) == {"a": b"a", "b/c": b"b/c", "d": b"d"}


def test_programs_may_be_run_and_other_files_only_be_read() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(FILES, ["a.sh"]))) as archive:
        modes = {entry.filename: oct(entry.external_attr >> 16) for entry in archive.infolist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert modes == {"a.sh": "0o100755", "b/é.md": "0o100644", "empty": "0o100644"}


@pytest.mark.parametrize("data", [b"", b"no zip", zipped(FILES)[:-30], zipped(FILES)[:200]])
def test_what_is_no_whole_archive_is_refused_in_plain_words(data: bytes) -> None:
    with pytest.raises(ValueError, match="it isn't a whole zip archive"):
        unzipped(data)


@pytest.mark.battery(33)
@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "c:x", "a\\..\\x", "..", "a\0b"])
def test_names_that_lead_out_of_a_folder_are_known(name: str) -> None:
    assert not is_inside(name)


@pytest.mark.parametrize("name", ["x", "a/b.md", "a..b", ".hidden", "é/ü"])
def test_names_that_stay_in_it_too(name: str) -> None:
    assert is_inside(name)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(str(number), bytes(10_000_000))
    started = time.process_time()
    with pytest.raises(ValueError, match="unpacks to more than"):
        unzipped(buffer.getvalue())
    assert time.process_time() - started < 1
