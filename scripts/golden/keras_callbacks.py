"""Writes what Keras's EarlyStopping and ReduceLROnPlateau do with given histories.

    python scripts/golden/keras_callbacks.py

needs keras (3) with any backend, and writes src/domain/golden/callbacks.json.
"""

import contextlib
import io
import json
from pathlib import Path
from types import SimpleNamespace

import keras
import numpy as np

TARGET = Path(__file__).resolve().parents[2] / "src" / "domain" / "golden" / "callbacks.json"

# val_loss of the 19 documented epochs of document 000, which its run stopped after.
DROPOUT_RUN = [
    0.1141, 0.0775, 0.0781, 0.0646, 0.0700, 0.0666, 0.0632, 0.0723, 0.0663, 0.0629,
    0.0743, 0.0646, 0.0720, 0.0627, 0.0662, 0.0719, 0.0697, 0.0673, 0.0832,
]  # fmt: skip
# val_accuracy of the 20 documented epochs of document 003.
KAGGLE_RUN = [
    0.9817, 0.9838, 0.9917, 0.9826, 0.9912, 0.9910, 0.9900, 0.9933, 0.9883, 0.9924,
    0.9914, 0.9902, 0.9938, 0.9936, 0.9940, 0.9938, 0.9931, 0.9945, 0.9950, 0.9955,
]  # fmt: skip
ZIGZAG = [1.0, 0.9, 0.95, 0.9, 0.8995, 0.91, 0.7, 0.7, 0.7, 0.7, 0.7]


class FakeModel:
    """As much of a model as the callbacks touch; its weights are the number of the epoch."""

    def __init__(self, learning_rate):
        self.optimizer = SimpleNamespace(learning_rate=np.float32(learning_rate))
        self.stop_training = False
        self.epoch = 0
        self.restored = None

    def get_weights(self):
        return self.epoch

    def set_weights(self, weights):
        self.restored = weights


def lines_of(printed):
    return [line for line in printed.getvalue().splitlines() if line.strip()]


def early_stopping(monitor, values, patience, min_delta=0.0, restore=False):
    callback = keras.callbacks.EarlyStopping(
        monitor=monitor,
        patience=patience,
        min_delta=min_delta,
        restore_best_weights=restore,
        mode="min" if monitor.endswith("loss") else "max",
        verbose=1,
    )
    model = FakeModel(0.001)
    callback.set_model(model)
    printed = io.StringIO()
    waits = []
    with contextlib.redirect_stdout(printed):
        callback.on_train_begin()
        for index, value in enumerate(values):
            model.epoch = index + 1
            callback.on_epoch_end(index, {monitor: value})
            waits.append(callback.wait)
            if model.stop_training:
                break
        callback.on_train_end()
    return {
        "monitor": monitor,
        "values": values,
        "patience": patience,
        "minDelta": min_delta,
        "restoreBestWeights": restore,
        "epochs": len(waits),
        "stopped": model.stop_training,
        "waits": waits,
        "restoredEpoch": model.restored,
        "messages": lines_of(printed),
    }


def reduce_learning_rate(monitor, values, patience, rate=0.001, factor=0.5, low=0.0, delta=1e-4):
    callback = keras.callbacks.ReduceLROnPlateau(
        monitor=monitor,
        patience=patience,
        factor=factor,
        min_lr=low,
        min_delta=delta,
        mode="min" if monitor.endswith("loss") else "max",
        verbose=1,
    )
    model = FakeModel(rate)
    callback.set_model(model)
    printed = io.StringIO()
    rates = []
    with contextlib.redirect_stdout(printed):
        callback.on_train_begin()
        for index, value in enumerate(values):
            callback.on_epoch_end(index, {monitor: value})
            model.optimizer.learning_rate = np.float32(model.optimizer.learning_rate)
            rates.append(float(model.optimizer.learning_rate))
    return {
        "monitor": monitor,
        "values": values,
        "patience": patience,
        "learningRate": rate,
        "factor": factor,
        "minLearningRate": low,
        "minDelta": delta,
        "rates": rates,
        "messages": lines_of(printed),
    }


def main():
    content = {
        "versions": {"keras": keras.__version__},
        "earlyStopping": [
            early_stopping("val_loss", DROPOUT_RUN, 5),
            early_stopping("val_loss", DROPOUT_RUN, 5, restore=True),
            early_stopping("val_loss", DROPOUT_RUN, 3, min_delta=0.001),
            early_stopping("val_loss", DROPOUT_RUN, 0),
            early_stopping("val_accuracy", KAGGLE_RUN, 4),
            early_stopping("val_accuracy", KAGGLE_RUN, 20, restore=True),
            early_stopping("loss", ZIGZAG, 2),
            early_stopping("loss", ZIGZAG, 2, min_delta=0.1),
            early_stopping("accuracy", [0.1, 0.1, 0.2, 0.2, 0.3], 1),
        ],
        "reduceLearningRate": [
            reduce_learning_rate("val_accuracy", KAGGLE_RUN, 3, low=0.0001),
            reduce_learning_rate("val_loss", DROPOUT_RUN, 3, low=0.0001),
            reduce_learning_rate("loss", ZIGZAG, 1, factor=0.1, low=1e-5),
            reduce_learning_rate("loss", ZIGZAG, 2, factor=0.3, delta=0.0),
            reduce_learning_rate("loss", [1.0] * 12, 2, rate=0.01, factor=0.2, low=0.00003),
            reduce_learning_rate("accuracy", [0.5, 0.5001, 0.50005, 0.5002, 0.6], 1),
        ],
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(content, separators=(",", ":")) + "\n")
    print(TARGET.relative_to(TARGET.parents[3]), TARGET.stat().st_size, "bytes")


main()
