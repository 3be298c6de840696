"""Saves one small model in every format of Keras, for the tests of src/data to read.

    python scripts/golden/keras_models.py

needs keras (3) and h5py, writes into src/data/golden: keras3.h5, keras3.keras, keras3.json,
keras3.weights.h5 (weights alone), and expected.json with the weights. With tf_keras (Keras 2) it
writes keras2.h5 and keras2-weights.h5 as well.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

try:
    import tf_keras
except ImportError:
    tf_keras = None

FOLDER = Path(__file__).resolve().parents[2] / "src" / "data" / "golden"


def small_model(library):
    layers = library.layers
    return library.Sequential(
        [
            layers.InputLayer(shape=(6, 6, 1))
            if library is keras
            else layers.InputLayer(input_shape=(6, 6, 1)),
            layers.Conv2D(2, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.BatchNormalization(),
            layers.LeakyReLU(0.1),
            layers.Dropout(0.25),
            layers.Flatten(),
            layers.Dense(3, kernel_initializer="he_normal"),
            layers.ReLU(),
            layers.Dense(4, activation="softmax"),
        ]
    )


def numbered(model):
    """Weights that tell where they belong: 0, 0.5, 1, 1.5 and on through all arrays."""
    first = 0
    arrays = []
    for weight in model.get_weights():
        arrays.append(np.arange(first, first + weight.size).reshape(weight.shape) / 2)
        first += weight.size
    model.set_weights(arrays)
    return model


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    model = numbered(small_model(keras))
    model.save(FOLDER / "keras3.h5")
    model.save(FOLDER / "keras3.keras")
    model.save_weights(FOLDER / "keras3.weights.h5")
    (FOLDER / "keras3.json").write_text(model.to_json())
    arrays = [
        {"shape": weight.shape, "first": float(weight.ravel()[0])}
        for layer in model.layers
        for weight in layer.get_weights()
    ]
    versions = {"keras": keras.__version__}
    if tf_keras:
        older = numbered(small_model(tf_keras))
        older.save(FOLDER / "keras2.h5")
        older.save_weights(FOLDER / "keras2-weights.h5")
        versions["tf_keras"] = tf_keras.__version__
    expected = {"versions": versions, "weights": arrays}
    (FOLDER / "expected.json").write_text(json.dumps(expected) + "\n")
    for path in sorted(FOLDER.iterdir()):
        print(path.name, path.stat().st_size, "bytes")


main()
