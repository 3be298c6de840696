"""Writes src/engine/golden: what real Keras computes for small networks, step by step.

    python3 -m venv golden && golden/bin/pip install -r scripts/golden/requirements.txt
    golden/bin/python scripts/golden/keras_golden.py

Every file is one case: a model, loss and optimizer in the project's own words (src/domain/model.ts),
images as bytes, initial weights, and Keras's losses, gradients of the first batch, weights after
five steps and inference results. Arrays are base64: bytes for pixels, little-endian float32 else.
The steps run eagerly. Inside a tf.function Keras recognises a sigmoid or softmax output and takes
the cross-entropy of softmax(logits) in its place; eagerly it takes the outputs as they are.
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
import tensorflow as tf

from keras_cases import CASES
from keras_specs import keras_loss, keras_model, keras_optimizer

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "src" / "engine" / "golden"


def encode(array, kind="<f4"):
    return base64.b64encode(np.ascontiguousarray(array, dtype=kind).tobytes()).decode()


def draw_images(rng, count, height, width, blank):
    """Noise, or noise on a patch of an otherwise blank ground, as a digit lies on its page."""
    pixels = rng.integers(0, 256, (count, height, width), dtype=np.uint8)
    if blank:
        ground = np.zeros_like(pixels)
        ground[:, 2 : height // 2, 2 : width // 2] = pixels[:, 2 : height // 2, 2 : width // 2]
        return ground
    return pixels


def scale(pixels, scaling):
    """src/domain/scaling.ts in float32: (byte - offset) * factor."""
    flat = pixels.reshape(len(pixels), -1).astype(np.float32)
    if scaling == "unit":
        return flat * np.float32(1 / 255)
    low, high = flat.min(0), flat.max(0)
    spread = np.where(high > low, high - low, 1).astype(np.float64)
    return (flat - low) * (1 / spread).astype(np.float32)


def draw_weight(rng, name, shape):
    """Values that leave no term at its default: biases, gamma, beta and moving means are not 0 or 1."""
    if name == "kernel":
        window = int(np.prod(shape[:-2]))
        limit = np.sqrt(6 / (window * (shape[-2] + shape[-1])))
        return rng.uniform(-limit, limit, shape).astype(np.float32)
    if name in ("gamma", "moving_variance"):
        return rng.uniform(0.5, 1.5, shape).astype(np.float32)
    return rng.uniform(-0.2, 0.2, shape).astype(np.float32)


def weight_list(model, values):
    """[layer, name, array] of each weight, layer by layer in Keras's order."""
    return [
        {"layer": layer.name, "name": variable.name, "values": encode(values[variable.path])}
        for layer in model.layers
        for variable in layer.weights
        if variable.path in values
    ]


def take_step(model, loss, optimizer, images, labels):
    with tf.GradientTape() as tape:
        outputs = model(images, training=True)
        value = loss(labels, outputs)
    gradients = tape.gradient(value, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return float(value), outputs.numpy(), [g.numpy() for g in gradients]


def count_correct(outputs, labels):
    return int((outputs.argmax(-1) == labels).sum())


def run(case):
    keras.backend.clear_session()
    rng = np.random.default_rng(zlib.crc32(case["name"].encode()))
    experiment = case["experiment"]
    spec, batch = experiment["model"], experiment["batchSize"]
    height, width = case["imageSize"]
    count = case["count"]
    pixels = draw_images(rng, count, height, width, case["blank"])
    inputs = scale(pixels, experiment["scaling"]).reshape(count, *spec["inputShape"])
    model = keras_model(spec)
    classes = model.output_shape[-1]
    labels = rng.integers(0, classes, count)
    sparse = experiment["loss"]["kind"] == "sparseCategoricalCrossentropy"
    one_hot = np.eye(classes, dtype=np.float32)[labels]
    targets = labels if sparse else one_hot
    for variable in model.weights:
        variable.assign(draw_weight(rng, variable.name, variable.shape))
    initial = {v.path: v.numpy() for v in model.weights}
    loss, optimizer = keras_loss(experiment["loss"]), keras_optimizer(experiment["optimizer"])
    steps, gradients = [], None
    for start in range(0, count, batch):
        part = slice(start, start + batch)
        value, outputs, found = take_step(model, loss, optimizer, inputs[part], targets[part])
        steps.append({"loss": value, "correct": count_correct(outputs, labels[part])})
        gradients = gradients or found
    outputs = model(inputs, training=False).numpy()
    return {
        "name": case["name"],
        "keras": keras.__version__,
        "experiment": experiment,
        "classes": classes,
        "images": {"count": count, "height": height, "width": width, "pixels": encode(pixels, "u1")},
        "labels": labels.tolist(),
        "initialWeights": weight_list(model, initial),
        "steps": steps,
        "gradients": weight_list(model, {v.path: g for v, g in zip(model.trainable_variables, gradients)}),
        "finalWeights": weight_list(model, {v.path: v.numpy() for v in model.weights}),
        "evaluation": {
            "loss": float(loss(targets, outputs)),
            "correct": count_correct(outputs, labels),
            "outputs": encode(outputs),
        },
    }


def main():
    for old in FOLDER.glob("*/*.json"):
        old.unlink()
    for case in CASES:
        path = FOLDER / f"{case['name']}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(run(case), indent=1) + "\n")
        print(case["name"], path.stat().st_size)


if __name__ == "__main__":
    main()
