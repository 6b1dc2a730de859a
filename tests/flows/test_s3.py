"""The files of the store in S3, spoken to over HTTP; a server of moto stands for the real one."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import boto3
import pytest
import s3fs
from moto.server import ThreadedMotoServer
from sqlalchemy import select

from flows.backup import back_up, bring_back
from flows.errors import StoreError
from flows.status import check_store
from flows.store import leases
from flows.store.blobs import Blobs
from flows.store.database import Store
from flows.store.schema import CaseRow
from flows.stored_draft import DRAFTED, draft_stored
from flows.sync import sync_folder
from tests.flows.stored import SAMPLE, STATEMENT, small_case, tree


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of an empty folder of a bucket; who asks and where is told by the environment, as AWS's tools have it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for key in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(key, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://{host}:{port}")
    s3fs.S3FileSystem.clear_instance_cache()
    bucket = uuid.uuid4().hex  # the servers of one process share their buckets
    boto3.client("s3").create_bucket(Bucket=bucket)
    yield f"s3://{bucket}/files"
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


def test_a_draft_and_a_backup_of_a_store_in_s3(files: str, tmp_path: Path) -> None:
    drafts = {}
    for name, place in (("s3", files), ("folder", str(tmp_path / "files"))):
        store = Store(f"sqlite:///{tmp_path}/{name}.db", place)
        sync_folder(store, small_case(tmp_path / "case"))
        with store.reading() as session:
            case_id = session.execute(select(CaseRow.id)).scalar_one()
        assert draft_stored(store, case_id, "", tmp_path / name).state == DRAFTED
        assert check_store(store)[2] == []
        drafts[name] = tree(tmp_path / name)
        if name == "s3":
            head = back_up(store, tmp_path / name, tmp_path / "backup")
            store.files._fs.rm(files, recursive=True)
            assert check_store(store)[2] != [], "what was lost is said"
            again = Store(f"sqlite:///{tmp_path}/again.db", files)
            assert bring_back(again, tmp_path / "out", tmp_path / "backup") == head
            assert check_store(again)[2] == []
            again.close()
        store.close()
    assert drafts["s3"] == drafts["folder"]


def test_files_come_and_go_in_s3(files: str, tmp_path: Path) -> None:
    blobs, data = Blobs(files), (SAMPLE / STATEMENT).read_bytes()
    sha = blobs.put(SAMPLE / STATEMENT)
    assert blobs.put(SAMPLE / STATEMENT) == blobs.put_bytes(data) == sha
    assert list(blobs.all()) == [sha]
    assert blobs.head(sha, 4) == b"%PDF"
    blobs.copy_to(sha, tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == data
    bucket = files.split("/")[2]
    s3 = boto3.client("s3")  # another machine: nothing of it passes through what `blobs` remembers
    other = s3.list_objects_v2(Bucket=bucket)["Contents"]
    assert [o["Key"] for o in other] == [f"files/{sha[:2]}/{sha}"]
    s3.put_object(Bucket=bucket, Key=other[0]["Key"], Body=b"damaged")
    with pytest.raises(StoreError, match="damaged"):
        blobs.get(sha)
    s3.delete_object(Bucket=bucket, Key=other[0]["Key"])
    with pytest.raises(StoreError, match="missing"):
        blobs.get(sha)
    assert not blobs.has(sha)
    assert blobs.put(SAMPLE / STATEMENT) == sha
    s3.put_object(Bucket=bucket, Key="files/incoming/crashed", Body=b"half")
    assert blobs.sweep(leases.now() - timedelta(hours=1)) == 0
    assert blobs.sweep(leases.now() + timedelta(hours=1)) == 1
    assert list(blobs.all()) == [sha]
