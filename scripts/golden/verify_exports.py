"""Opens the files that Digit Lab writes with real Keras and nbformat, and runs its notebooks.

    python scripts/golden/verify_exports.py

needs node with this project's packages, keras (3), tensorflow, onnx, onnxruntime, scikit-learn,
matplotlib, h5py and nbformat; with tf_keras (Keras 2) it opens the models with that as well. It exits with an error at the
first thing that is not as it should be. Data sets are random here: files are checked, not accuracies.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("MPLBACKEND", "Agg")

import h5py
import keras
import nbformat
import numpy as np
import onnx
import onnxruntime

try:
    import tf_keras
except ImportError:
    tf_keras = None

ROOT = Path(__file__).resolve().parents[2]
PARAMETERS = {
    "single-layer": 7_850,
    "hidden-layer": 79_510,
    "dropout-mlp": 669_706,
    "kaggle-cnn": 730_602,
    "svhn-cnn-1": 267_306,
    "svhn-cnn-2": 164_362,
}


def check_weights(model, expected):
    """The arrays of the file, in Keras's order: layer by layer."""
    found = np.concatenate([w.ravel() for layer in model.layers for w in layer.get_weights()])
    assert np.array_equal(found, expected), "weights differ"


def inputs_for(model):
    return np.random.default_rng(0).random((8, *model.input_shape[1:]), dtype=np.float32)


def targets_for(model):
    labels = np.arange(8) % 10
    sparse = "sparse" in str(model.loss).lower()
    return labels if sparse else np.eye(10, dtype=np.float32)[labels]


def verify_model(folder, name, library):
    """The .h5 file has the weights and goes on training; the JSON is the same architecture."""
    expected = np.frombuffer((folder / f"{name}.bin").read_bytes(), np.float32)
    model = library.models.load_model(folder / f"{name}.h5")
    check_weights(model, expected)
    assert model.count_params() == PARAMETERS.get(name, model.count_params())
    x = inputs_for(model)
    before = model.predict(x, verbose=0)
    bare = library.models.model_from_json((folder / f"{name}.json").read_text())
    bare.set_weights(model.get_weights())
    assert np.allclose(bare.predict(x, verbose=0), before, atol=1e-6), "the JSON differs"
    loss = model.fit(x, targets_for(model), verbose=0).history["loss"][0]
    return f"{model.count_params()} parameters, {type(model.optimizer).__name__}, loss {loss:.3f}"


def verify_archive(folder, name):
    """The zip is a complete TensorFlow.js layers model; TensorFlow.js itself opens it in the tests."""
    with zipfile.ZipFile(folder / f"{name}.zip") as archive:
        model = json.loads(archive.read("model.json"))
        weights = archive.read("weights.bin")
    listed = [entry for group in model["weightsManifest"] for entry in group["weights"]]
    size = sum(4 * int(np.prod(entry["shape"])) for entry in listed)
    assert model["format"] == "layers-model" and size == len(weights)
    assert weights == (folder / f"{name}.bin").read_bytes()
    return f"{len(listed)} arrays"


def verify_onnx(folder, name):
    """ONNX Runtime opens the file and gives for any number of pictures what Keras gives."""
    path = folder / f"{name}.onnx"
    onnx.checker.check_model(str(path), full_check=True)
    session = onnxruntime.InferenceSession(path)
    model = keras.models.load_model(folder / f"{name}.h5")
    x = inputs_for(model)
    expected = model.predict(x, verbose=0)
    for count in (8, 1):
        found = session.run(None, {session.get_inputs()[0].name: x[:count]})[0]
        assert np.allclose(found, expected[:count], atol=1e-5), "ONNX Runtime gives something else"
    return f"the same outputs, within {np.abs(found - expected[:1]).max():.1e}"


def small_data(side, count):
    rng = np.random.default_rng(1)
    images = rng.integers(0, 256, (count, side, side)).astype(np.uint8)
    return images, (np.arange(count) % 10).astype(np.uint8)


def run_notebook(path):
    """Runs every code cell in one namespace, on random pictures of the right size."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    train, test = small_data(28, 400), small_data(28, 60)
    for dataset in (keras.datasets.mnist, keras.datasets.fashion_mnist):
        dataset.load_data = lambda *_: (train, test)
    with tempfile.TemporaryDirectory() as here, contextlib.chdir(here):
        with h5py.File("SVHN_single_grey1.h5", "w") as file:
            for part, (images, labels) in (
                ("train", small_data(32, 400)),
                ("test", small_data(32, 60)),
            ):
                file[f"X_{part}"], file[f"y_{part}"] = images.astype(np.float32), labels
        namespace = {}
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            for cell in code:
                exec(compile(cell.source, f"{path.name}#{cell.id}", "exec"), namespace)
        written = sorted(set(os.listdir()) - {"SVHN_single_grey1.h5"})
    keras.backend.clear_session()
    expected = json.loads(path.with_suffix(".expected.json").read_text())
    check_history(namespace["history"], expected)
    rate = float(namespace["model"].optimizer.learning_rate)
    reduced = "ReduceLROnPlateau" in "".join(cell.source for cell in code)
    assert reduced or np.isclose(rate, expected["rate"], rtol=1e-4), "the learning rate differs"
    return f"nbformat {notebook.nbformat}.{notebook.nbformat_minor}, {len(code)} code cells ran, wrote {written}"


def check_history(history, expected):
    """As many epochs and steps as the page takes, validated if the page validates."""
    assert len(history.history["loss"]) == expected["epochs"], "epochs differ"
    assert history.params["steps"] in (expected["steps"], None), "steps differ"
    assert ("val_loss" in history.history) == expected["validation"], "validation differs"
    assert np.isfinite(history.history["loss"]).all(), "the loss is not a number"


def main():
    print("keras", keras.__version__, "| nbformat", nbformat.__version__, end="")
    print(" | tf_keras", tf_keras.__version__ if tf_keras else "not installed")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        script = Path(__file__).with_name("write-exports.mjs")
        subprocess.run(["node", script, folder], cwd=ROOT, check=True)
        for path in sorted(folder.glob("*.h5")):
            name = path.stem
            print(name)
            print("   Keras 3:", verify_model(folder, name, keras))
            if tf_keras:
                print("   Keras 2:", verify_model(folder, name, tf_keras))
            print("   archive:", verify_archive(folder, name))
            print("   ONNX:", verify_onnx(folder, name))
            sys.stdout.flush()
        for path in sorted(folder.glob("*.ipynb")):
            print(f"{path.stem}:", run_notebook(path))
            sys.stdout.flush()
    print("All files are as they should be.")


main()
