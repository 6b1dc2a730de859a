"""What lies in the inbox and is not taken in: shortcuts, what cannot be read, what is no file, what has not yet arrived."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from .ingest import REST_UNFINISHED, UNFINISHED, ready_files
from .names import HIDDEN, LITTER, safe_path


def left_in(inbox: Path, arriving: bool = False) -> tuple[tuple[str, str], ...]:
    """Each with the reason, by name. `arriving`: also files whose end has not come yet, which the next look takes."""
    ready = frozenset(ready_files(inbox))
    found = []
    for path in entries(inbox):
        reason = why(path, arriving) if path not in ready else ""
        if reason:
            found.append((safe_path(path.relative_to(inbox).as_posix()), reason))
    return tuple(sorted(found))


def entries(folder: Path) -> Iterator[Path]:
    """Everything below a folder that people see, and folders that cannot be opened themselves."""
    try:
        inside = sorted(os.scandir(folder), key=lambda e: e.name)
    except FileNotFoundError:
        return
    except OSError:
        yield folder
        return
    for entry in inside:
        if entry.name.startswith(HIDDEN) or entry.name.lower() in LITTER:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from entries(Path(entry.path))
        else:
            yield Path(entry.path)


def why(path: Path, arriving: bool) -> str:
    """Why something is not taken in; empty where the next look will take it."""
    try:
        state = path.lstat()
    except PermissionError:
        return "폴더를 열 권한이 없음"
    except OSError:
        return ""  # taken away meanwhile
    rested = time.time() - state.st_ctime >= REST_UNFINISHED
    if stat.S_ISLNK(state.st_mode):
        return "바로가기(심볼릭 링크)임: 원본 파일을 넣을 것"
    if stat.S_ISDIR(state.st_mode):
        return "폴더를 열 권한이 없음"
    if not stat.S_ISREG(state.st_mode):
        return "보통 파일이 아님"
    if not os.access(path, os.R_OK):
        return "파일을 읽을 권한이 없음"
    if path.name.lower().endswith(UNFINISHED):
        return "전송이 끝나지 않은 파일의 이름임: 다 왔으면 이름을 바꿀 것" if rested or arriving else ""
    return "아직 다 오지 않음: 다음에 다시 봄" if arriving and not rested else ""
