"""Writes small data files as NumPy, h5py, SciPy and Pillow write them, for the parsers' tests.

Run: python scripts/golden/data_files.py
Every image follows the same rule, which the tests compute again:
    pixel(image, row, column) = (37 * image + 5 * row + 3 * column) mod 256
and image i has the label (3 * i + 1) mod 10. Colour images have the planes p, p / 2 and 255 - p.
"""

import io
import pathlib
import zipfile

import h5py
import hdf5plugin
import numpy as np
from PIL import Image
from scipy.io import savemat

FOLDER = pathlib.Path(__file__).parents[2] / "src/data/testing/golden"


def images(count, side, first=0):
    image, row, column = np.ogrid[first : first + count, :side, :side]
    return ((37 * image + 5 * row + 3 * column) % 256).astype(np.uint8)


def labels(count, first=0):
    return ((3 * np.arange(first, first + count) + 1) % 10).astype(np.uint8)


def colour(grey):
    return np.stack([grey, grey // 2, 255 - grey], axis=-1)


def write_npz():
    arrays = {
        "x_train": images(6, 28),
        "y_train": labels(6),
        "x_test": images(3, 28, 6),
        "y_test": labels(3, 6),
    }
    np.savez(FOLDER / "mnist.npz", **arrays)
    np.savez_compressed(FOLDER / "mnist-packed.npz", **arrays)
    np.savez_compressed(
        FOLDER / "floats.npz",
        images=images(6, 28)[..., None].astype("<f8") / 255,
        labels=np.eye(10)[labels(6)],
    )
    np.savez_compressed(
        FOLDER / "big-endian.npz",
        images=images(6, 28).astype(">i2"),
        labels=labels(6).astype(">i8"),
    )
    np.savez_compressed(
        FOLDER / "unclear.npz", a=images(6, 28, 3), b=images(6, 28), c=np.eye(10)[labels(6)]
    )
    np.save(FOLDER / "fortran.npy", np.asfortranarray(images(2, 4)))


def write_hdf5():
    with h5py.File(FOLDER / "svhn.h5", "w") as file:
        # As SVHN_single_grey1.h5: float32 from 0 to 255, with a validation set beside.
        for name, count, first in (("train", 6, 0), ("test", 3, 6), ("val", 2, 9)):
            grey = images(count, 32, first).astype(np.float32)
            file.create_dataset(f"X_{name}", data=grey, chunks=(2, 32, 32), compression="gzip")
            file.create_dataset(f"y_{name}", data=labels(count, first))
    with h5py.File(FOLDER / "groups.h5", "w") as file:
        file.create_dataset("data/pictures", data=colour(images(6, 28)))
        file.create_dataset("data/answers", data=labels(6).astype(np.int64))
        file["again"] = file["data"]  # a second way to the same group
        file["data"]["loop"] = file["/"]
        file.attrs["note"] = "text is no array"


def write_packed_hdf5():
    # h5py's own LZF, PyTables' Blosc, and Zstandard, which is not read in the page.
    packings = {"lzf": {"compression": "lzf", "shuffle": True}, "blosc": hdf5plugin.Blosc(), "zstd": hdf5plugin.Zstd()}
    for name, packing in packings.items():
        with h5py.File(FOLDER / f"{name}.h5", "w") as file:
            file.create_dataset("x_train", data=images(6, 28), chunks=(2, 28, 28), **packing)
            file.create_dataset("y_train", data=labels(6).astype(np.uint8))


def write_mat():
    # As SVHN's train_32x32.mat: X is [32, 32, 3, n], y is [n, 1] with 10 for the digit 0.
    y = labels(6).astype(np.uint8)
    y[y == 0] = 10
    content = {"X": colour(images(6, 32)).transpose(1, 2, 3, 0), "y": y[:, None]}
    savemat(FOLDER / "svhn.mat", content, do_compression=True)
    savemat(FOLDER / "svhn-plain.mat", {k: v[..., :2] if k == "X" else v[:2] for k, v in content.items()})
    # As EMNIST's: a structure of structures, images in rows, each column by column.
    sets = {}
    for name, count, first in (("train", 6, 0), ("test", 3, 6)):
        rows = images(count, 28, first).transpose(0, 2, 1).reshape(count, 784)
        sets[name] = {"images": rows, "labels": labels(count, first)[:, None], "writers": np.arange(count * 1.0)[:, None]}
    mapping = np.stack([np.arange(10), np.arange(48, 58)], axis=1).astype(np.uint8)
    savemat(FOLDER / "emnist.mat", {"dataset": {**sets, "mapping": mapping}}, do_compression=True)
    rows = images(6, 28).transpose(0, 2, 1).reshape(6, 784)
    savemat(FOLDER / "matlab4.mat", {"X": rows.astype(float), "y": labels(6)[:, None].astype(float)}, format="4")


def picture(image, side, form="PNG"):
    file = io.BytesIO()
    Image.fromarray(image).resize((side, side), Image.NEAREST).save(file, form)
    return file.getvalue()


def write_pictures():
    with zipfile.ZipFile(FOLDER / "pictures.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("digits/readme.txt", "not a picture")
        archive.writestr("__MACOSX/digits/3/._1.png", b"clutter")
        for index, label in enumerate([3, 7, 3]):
            archive.writestr(f"digits/train/{label}/{index}.png", picture(images(1, 28, index)[0], 28))
        archive.writestr("digits/test/7/a.png", picture(images(1, 28, 7)[0], 28))


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    write_npz()
    write_hdf5()
    write_packed_hdf5()
    write_mat()
    write_pictures()
    for path in sorted(FOLDER.iterdir()):
        print(path.name, path.stat().st_size)
