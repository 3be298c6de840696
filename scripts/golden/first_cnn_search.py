"""Trains plain CNNs on Fashion-MNIST and ranks them by how near they come to document 002.

    python scripts/golden/first_cnn_search.py DATASETS_DIR [name ...]

needs keras (3). Document 002 gives five training epochs but no layers. The lesson `first-cnn` uses
the winner and says that it is a reconstruction.
"""

import gzip
import sys
import time
from pathlib import Path

import keras
import numpy as np
from keras import layers

DOCUMENTED = [
    (0.4723, 0.8328),
    (0.3178, 0.8871),
    (0.2767, 0.8997),
    (0.2503, 0.9089),
    (0.2314, 0.9155),
]


def conv(filters):
    return layers.Conv2D(filters, 3, activation="relu")


def relu(units):
    return layers.Dense(units, activation="relu")


def softmax():
    return layers.Dense(10, activation="softmax")


def pool():
    return layers.MaxPooling2D(2)


def flat():
    return layers.Flatten()


def drop(rate):
    return layers.Dropout(rate)


CANDIDATES = {
    "28-128-drop": lambda: [conv(28), pool(), flat(), relu(128), drop(0.2), softmax()],
    "32-64": lambda: [conv(32), pool(), conv(64), pool(), flat(), relu(64), softmax()],
    "32-10": lambda: [conv(32), pool(), flat(), softmax()],
    "32-64-64": lambda: [
        conv(32), pool(), conv(64), pool(), conv(64), flat(), relu(64), softmax(),
    ],
    "28-32": lambda: [conv(28), pool(), flat(), relu(32), softmax()],
    "32-32": lambda: [conv(32), pool(), conv(32), pool(), flat(), relu(64), softmax()],
    "28-64": lambda: [conv(28), pool(), flat(), relu(64), softmax()],
    "28-20": lambda: [conv(28), pool(), flat(), relu(20), softmax()],
    "28-24": lambda: [conv(28), pool(), flat(), relu(24), softmax()],
    "32-24": lambda: [conv(32), pool(), flat(), relu(24), softmax()],
    "32-16": lambda: [conv(32), pool(), flat(), relu(16), softmax()],
}  # fmt: skip


def idx(path, header):
    return np.frombuffer(gzip.open(path).read(), np.uint8, offset=header)


def train(name, images, labels, seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((28, 28, 1)), *CANDIDATES[name]()])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    started = time.time()
    history = model.fit(images, labels, epochs=5, batch_size=32, verbose=0).history
    measured = list(zip(history["loss"], history["accuracy"]))
    distance = np.sqrt(np.mean(np.square(np.subtract(measured, DOCUMENTED))))
    figures = "  ".join(f"{loss:.4f}/{accuracy:.4f}" for loss, accuracy in measured)
    print(
        f"{name:12} seed {seed} {model.count_params():7} parameters  {figures}  "
        f"distance {distance:.4f}  {time.time() - started:.0f} s",
        flush=True,
    )


def main():
    folder = Path(sys.argv[1]) / "fashion-mnist"
    images = idx(folder / "train-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28, 1) / np.float32(255)
    labels = idx(folder / "train-labels-idx1-ubyte.gz", 8)
    for name in sys.argv[2:] or CANDIDATES:
        train(name, images, labels, seed=42)


main()
