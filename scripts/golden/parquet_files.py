"""Writes small Parquet files as pyarrow and Hugging Face's datasets lay them out, for the reader's tests.

Run: python scripts/golden/parquet_files.py (needs numpy, Pillow and pyarrow)
Images and labels follow the rule of data_files.py.
"""

import io
import json
import pathlib

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from PIL import Image

FOLDER = pathlib.Path(__file__).parents[2] / "src/data/testing/golden"
NAMES = [f"class {digit}" for digit in "abcdefghij"]


def images(count, side, first=0):
    image, row, column = np.ogrid[first : first + count, :side, :side]
    return ((37 * image + 5 * row + 3 * column) % 256).astype(np.uint8)


def labels(count, first=0):
    return ((3 * np.arange(first, first + count) + 1) % 10).astype(np.int64)


def png(pixels):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def write_pictures(name, pixels, numbers, **options):
    cells = [{"bytes": png(one), "path": None} for one in pixels]
    kind = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
    features = {"image": {"_type": "Image"}, "label": {"names": NAMES, "_type": "ClassLabel"}}
    schema = pa.schema(
        [("image", kind), ("label", pa.int64())],
        metadata={"huggingface": json.dumps({"info": {"features": features}})},
    )
    table = pa.table({"image": cells, "label": numbers}, schema=schema)
    pq.write_table(table, FOLDER / name, **options)


def write_png16():
    grey = images(1, 28)[0].astype(np.uint16) * 257
    Image.fromarray(grey).save(FOLDER / "sixteen.png")


write_pictures("train-00000-of-00001.parquet", images(24, 28), labels(24), row_group_size=10)
write_pictures("test-zstd.parquet", images(6, 28, 24), labels(6, 24), compression="zstd")
columns = {f"pixel{at}": images(8, 8).reshape(8, -1)[:, at] for at in range(64)}
pq.write_table(
    pa.table({"label": [str(label) for label in labels(8)], **columns}),
    FOLDER / "columns-gzip.parquet",
    compression="gzip",
)
lists = (images(8, 28) / 255).astype(np.float32).tolist()
pq.write_table(
    pa.table({"pixels": lists, "target": labels(8).astype(np.int8), "note": ["a"] * 8}),
    FOLDER / "lists.parquet",
)
write_png16()
