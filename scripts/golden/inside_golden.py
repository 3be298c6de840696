"""Writes src/inside/golden: what Keras and scikit-learn say about where an answer comes from.

    python scripts/golden/inside_golden.py

needs what requirements.txt names, and writes
    src/inside/golden/attributions.json   input times gradient, integrated gradients, Grad-CAM (Keras)
    src/inside/golden/planes.json         principal components of points (scikit-learn's PCA)

Everything is computed in float64, from weights, images and points that are exact in float32. Arrays
are base64: bytes for pixels, little-endian float32 for all else.
Logits are what the last activation is given: the last layer without it, as Keras's own guide to
Grad-CAM has it. Integrated gradients are means of the gradients in the middle of each part of the way
from a blank image, for several numbers of parts, so that none of them rests on how soon one stops.
"""

import base64
import json
import os
import pathlib
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")

import keras
import numpy as np
import sklearn
import tensorflow as tf
from sklearn.decomposition import PCA

from keras_specs import (
    activation,
    average_pooling,
    batch_normalization,
    conv2d,
    dense,
    dropout,
    flatten,
    keras_model,
    leaky_relu,
    max_pooling,
)

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "src" / "inside" / "golden"
SIDE = 10
PARTS = (16, 32, 64, 128, 256)
CASES = {
    "one layer of sigmoids": ([SIDE * SIDE], [dense(10, "sigmoid")]),
    "a hidden layer": ([SIDE * SIDE], [dense(24, "relu"), dense(10, "softmax")]),
    "a convolution with pooling": (
        [SIDE, SIDE, 1],
        [
            conv2d(4, 3),
            leaky_relu(0.1),
            max_pooling(),
            dropout(0.3),
            flatten(),
            dense(12, "tanh"),
            dense(10, "softmax"),
        ],
    ),
    "two convolutions with normalisation": (
        [SIDE, SIDE, 1],
        [
            conv2d(5, 3, "relu", "same"),
            average_pooling(),
            conv2d(6, 3, padding="same"),
            batch_normalization(),
            activation("elu"),
            flatten(),
            dense(10, "softmax"),
        ],
    ),
    "a convolution last of all pictures": (
        [SIDE, SIDE, 1],
        [conv2d(3, 5, "sigmoid", "same", 2), flatten(), dense(10, "sigmoid")],
    ),
}


def encode(array, kind):
    return base64.b64encode(np.ascontiguousarray(array, dtype=kind).tobytes()).decode()


def draw_weight(rng, name, shape):
    if name == "kernel":
        limit = np.sqrt(6 / (np.prod(shape[:-2]) * (shape[-2] + shape[-1])))
        return rng.uniform(-limit, limit, shape).astype(np.float32)
    if name in ("gamma", "moving_variance"):
        return rng.uniform(0.5, 1.5, shape).astype(np.float32)
    return rng.uniform(-0.2, 0.2, shape).astype(np.float32)


def picture_layer(layers):
    """The last convolution, or what stands behind it as its activation and normalisation."""
    convolutions = [at for at, layer in enumerate(layers) if layer["kind"] == "conv2d"]
    if not convolutions:
        return None
    at = convolutions[-1]
    own = ("leakyRelu", "activation", "batchNormalization")
    while at + 1 < len(layers) and layers[at + 1]["kind"] in own:
        at += 1
    return at


def slopes(model, inputs, label):
    """Gradients of a logit by each of the images."""
    images = tf.constant(inputs)
    with tf.GradientTape() as tape:
        tape.watch(images)
        logits = model(images, training=False)[:, label]
    return tape.gradient(logits, images).numpy()


def integrated(model, image, label, parts):
    shares = (np.arange(parts) + 0.5) / parts
    way = shares.reshape(-1, *[1] * image.ndim) * image
    return slopes(model, way, label).mean(0) * image


def grad_cam(model, layer, image, label):
    both = keras.Model(model.inputs[0], [layer.output, model.outputs[0]])
    with tf.GradientTape() as tape:
        channels, logits = both(image[None], training=False)
        tape.watch(channels)
        # Once more from there: the tape has to know what it is asked about.
        behind = channels
        for later in model.layers[model.layers.index(layer) + 1 :]:
            behind = later(behind, training=False)
        wanted = behind[0, label]
    weights = tape.gradient(wanted, channels).numpy().mean((0, 1, 2))
    assert np.allclose(behind, logits)
    return np.maximum(0, (channels.numpy()[0] * weights).sum(-1))


def attributions(name, shape, layers):
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    keras.backend.clear_session()
    keras.config.set_floatx("float64")
    model = keras_model({"inputShape": shape, "layers": layers})
    weights = {v.path: draw_weight(rng, v.name, v.shape) for v in model.weights}
    for variable in model.weights:
        variable.assign(weights[variable.path].astype(np.float64))
    pixels = np.where(rng.random((SIDE, SIDE)) < 0.6, 0, rng.integers(1, 256, (SIDE, SIDE)))
    image = (pixels / 255).reshape(shape)
    outputs = model(image[None], training=False).numpy()[0]
    model.layers[-1].activation = keras.activations.linear
    logits = model(image[None], training=False).numpy()[0]
    blank = model(np.zeros((1, *shape)), training=False).numpy()[0]
    place = picture_layer(layers)
    label = int(outputs.argmax())
    cam = place is not None and grad_cam(model, model.layers[place], image, label)
    return {
        "name": name,
        "model": {"inputShape": shape, "layers": layers},
        "weights": [
            {
                "layer": layer.name,
                "name": variable.name,
                "shape": list(variable.shape),
                "values": encode(weights[variable.path], "<f4"),
            }
            for layer in model.layers
            for variable in layer.weights
            if variable.path in weights
        ],
        "pixels": encode(pixels, "u1"),
        "label": label,
        "outputs": encode(outputs, "<f4"),
        "logits": encode(logits, "<f4"),
        "blank": encode(blank, "<f4"),
        "inputTimesGradient": [
            encode(slopes(model, image[None], one)[0] * image, "<f4") for one in range(10)
        ],
        "integrated": {
            str(parts): encode(integrated(model, image, label, parts), "<f4") for parts in PARTS
        },
        "gradCam": None
        if place is None
        else {
            "layer": model.layers[place].name,
            "height": cam.shape[0],
            "width": cam.shape[1],
            "values": encode(cam, "<f4"),
        },
    }


def points_of(rng, name, count, width):
    """Clusters, as a hidden layer has them; or a ball whose directions hardly differ in size."""
    if name == "clusters":
        middles = rng.normal(size=(10, width)) * 2
        points = middles[rng.integers(0, 10, count)] + rng.normal(size=(count, width))
        return np.maximum(points, 0)
    spread = 0.97 ** np.arange(width)
    turned, _ = np.linalg.qr(rng.normal(size=(width, width)))
    return (rng.normal(size=(count, width)) * spread) @ turned + 3


def plane(name, count, width):
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    points = points_of(rng, name, count, width).astype(np.float32)
    pca = PCA(n_components=2, svd_solver="full").fit(points.astype(np.float64))
    return {
        "name": name,
        "width": width,
        "points": encode(points, "<f4"),
        "axes": [encode(axis, "<f4") for axis in pca.components_],
        "shares": pca.explained_variance_ratio_.tolist(),
        "places": encode(pca.transform(points.astype(np.float64)), "<f4"),
    }


def write(name, content):
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / name
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n")
    print(path.relative_to(FOLDER.parents[2]), path.stat().st_size, "bytes")


def main():
    write(
        "attributions.json",
        {
            "versions": {"keras": keras.__version__, "tensorflow": tf.__version__},
            "cases": [attributions(name, *case) for name, case in CASES.items()],
        },
    )
    write(
        "planes.json",
        {
            "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
            "cases": [plane("clusters", 240, 24), plane("a ball", 200, 30)],
        },
    )


main()
