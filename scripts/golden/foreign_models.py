"""Saves small models as people bring them, with what Keras computes from them.

    python scripts/golden/foreign_models.py

needs keras (3) and h5py; writes src/data/models/golden: one file a case, and outputs.json with the
outputs for the images that `images` makes. Keras 1 no longer runs: its files are written here by
hand from a model of Keras 3, as Keras 1 laid them out.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import h5py
import keras
import numpy as np
from keras import layers

FOLDER = Path(__file__).resolve().parents[2] / "src" / "data" / "models" / "golden"
SIDE = 6


def images(shape, count=3):
    """Values that no symmetry hides: i * 37 mod 101, from 0 to 1."""
    size = count * int(np.prod(shape))
    return (np.arange(size) * 37 % 101 / 100).astype(np.float32).reshape(count, *shape)


def chain(shape, stack):
    """A functional model that is a plain chain."""
    start = values = keras.Input(shape)
    for layer in stack:
        values = layer(values)
    return keras.Model(start, values)


def augmented():
    inner = keras.Sequential(
        [layers.RandomRotation(0.1), layers.RandomZoom(0.1)], name="augmentation"
    )
    return keras.Sequential(
        [
            keras.Input((SIDE, SIDE, 1)),
            inner,
            layers.Conv2D(3, 3, activation="relu"),
            layers.GaussianNoise(0.1),
            layers.GlobalAveragePooling2D(),
            layers.Dense(3, activation="softmax"),
        ]
    )


def nested():
    body = keras.Sequential(
        [layers.Conv2D(3, 3, padding="same"), layers.ReLU(), layers.MaxPooling2D()]
    )
    return keras.Sequential(
        [keras.Input((SIDE, SIDE, 1)), body, layers.Flatten(), layers.Dense(3), layers.Softmax()]
    )


MODELS = {
    "functional": lambda: chain(
        (SIDE, SIDE, 1),
        [
            layers.Conv2D(4, 3, padding="same", use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.MaxPooling2D(3, strides=2, padding="same"),
            layers.GlobalMaxPooling2D(),
            layers.Dense(3, use_bias=False),
            layers.Softmax(),
        ],
    ),
    "augmented": augmented,
    "nested": nested,
    "odd-shapes": lambda: keras.Sequential(
        [
            keras.Input((SIDE * SIDE,)),
            layers.Reshape((SIDE, SIDE, 1)),
            layers.ZeroPadding2D(((1, 0), (2, 1))),
            layers.Conv2D(3, 2, strides=3, activation="tanh", padding="same"),
            layers.Conv2D(3, 4, padding="same", activation="elu"),
            layers.Flatten(),
            layers.Dense(4, activation="sigmoid"),
        ]
    ),
    "rescaled": lambda: keras.Sequential(
        [
            keras.Input((SIDE, SIDE, 1)),
            layers.Rescaling(2.0, offset=-1.0),
            layers.Conv2D(3, 3, activation="relu"),
            layers.SpatialDropout2D(0.3),
            layers.AveragePooling2D(3, strides=1),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    ),
    "separable": lambda: keras.Sequential(
        [
            keras.Input((SIDE, SIDE, 1)),
            layers.SeparableConv2D(4, 3, depth_multiplier=2, activation="relu"),
            layers.DepthwiseConv2D(2, padding="same", depth_multiplier=2),
            layers.LeakyReLU(0.2),
            layers.GlobalAveragePooling2D(),
            layers.Dense(3, activation="softmax"),
        ]
    ),
}


def randomize(model, seed):
    rng = np.random.default_rng(seed)
    for variable in model.weights:
        if variable.dtype != "float32":
            continue
        low = 0.5 if "variance" in variable.name else -0.6
        variable.assign(rng.uniform(low, low + 1.2, variable.shape).astype(np.float32))


def th_model():
    return keras.Sequential(
        [
            keras.Input((SIDE, SIDE, 1)),
            layers.Conv2D(2, 3, activation="relu"),
            layers.Conv2D(3, 2, activation="tanh"),
            layers.MaxPooling2D(),
            layers.Dropout(0.25),
            layers.Flatten(),
            layers.Dense(4, activation="softmax"),
        ]
    )


def save_keras1(model, path):
    """Channels first, kernels [out, in, row, column] and turned, as Theano wants them."""
    first, second, dense = (layer.get_weights() for layer in model.layers if layer.weights)

    def turned(kernel):
        return kernel[::-1, ::-1].transpose(3, 2, 0, 1)

    pooled = model.layers[2].output.shape[1:]
    order = np.arange(np.prod(pooled)).reshape(pooled).transpose(2, 0, 1).ravel()
    conv = {"border_mode": "valid", "subsample": [1, 1], "dim_ordering": "th", "bias": True}
    names = ["convolution2d_1", "convolution2d_2", "maxpooling2d_1", "dropout_1", "flatten_1", "dense_1"]
    configs = [
        ("Convolution2D", {**conv, "nb_filter": 2, "nb_row": 3, "nb_col": 3, "activation": "relu",
                           "init": "glorot_uniform", "batch_input_shape": [None, 1, SIDE, SIDE]}),
        ("Convolution2D", {**conv, "nb_filter": 3, "nb_row": 2, "nb_col": 2, "activation": "tanh",
                           "init": "glorot_uniform"}),
        ("MaxPooling2D", {"pool_size": [2, 2], "strides": [2, 2], "border_mode": "valid", "dim_ordering": "th"}),
        ("Dropout", {"p": 0.25}),
        ("Flatten", {}),
        ("Dense", {"output_dim": 4, "input_dim": None, "activation": "softmax", "init": "glorot_uniform", "bias": True}),
    ]
    config = [
        {"class_name": kind, "config": {"name": name, "trainable": True, **rest}}
        for name, (kind, rest) in zip(names, configs)
    ]
    arrays = {
        "convolution2d_1": (turned(first[0]), first[1]),
        "convolution2d_2": (turned(second[0]), second[1]),
        "dense_1": (dense[0][order], dense[1]),
    }
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"] = b"1.2.2"
        file.attrs["backend"] = b"theano"
        file.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": config}).encode()
        group = file.create_group("model_weights")
        group.attrs["layer_names"] = [name.encode() for name in names]
        for name in names:
            own = group.create_group(name)
            weights = arrays.get(name, ())
            listed = [f"{name}_{suffix}" for suffix, _ in zip("Wb", weights)]
            own.attrs["weight_names"] = np.array([one.encode() for one in listed], dtype="S32")
            for one, values in zip(listed, weights):
                own[one] = values


def outputs_of(model):
    shape = model.input_shape[1:]
    return np.asarray(model(images(shape), training=False)).round(6).tolist()


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    results = {}
    for seed, (name, make) in enumerate(MODELS.items()):
        keras.backend.clear_session()
        model = make()
        randomize(model, seed)
        results[name] = outputs_of(model)
        model.save(FOLDER / f"{name}.keras")
        model.save(FOLDER / f"{name}.h5")
    keras.backend.clear_session()
    model = th_model()
    randomize(model, 99)
    results["keras1-theano"] = outputs_of(model)
    save_keras1(model, FOLDER / "keras1-theano.h5")
    (FOLDER / "outputs.json").write_text(json.dumps(results, indent=1) + "\n")
    print({path.name: path.stat().st_size for path in sorted(FOLDER.iterdir())})


if __name__ == "__main__":
    main()
