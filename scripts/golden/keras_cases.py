"""The cases of keras_golden.py: every layer, loss and optimizer, and the documented networks."""

from keras_specs import (
    ACTIVATIONS,
    activation,
    adam,
    average_pooling,
    batch_normalization,
    categorical_crossentropy,
    conv2d,
    dense,
    dropout,
    flatten,
    global_average_pooling,
    global_max_pooling,
    leaky_relu,
    max_pooling,
    mean_squared_error,
    rmsprop,
    sgd,
    spatial_dropout,
    sparse_crossentropy,
)


def case(name, image_size, layers, **options):
    """Flat input where the first layer is Dense, rows before Flatten, else height x width x 1."""
    height, width = image_size
    shapes = {"dense": [height * width], "flatten": [height, width]}
    return {
        "name": name,
        "imageSize": image_size,
        "count": options.get("count", 5 * options.get("batch", 6)),
        "blank": options.get("blank", False),
        "experiment": {
            "model": {
                "inputShape": shapes.get(layers[0]["kind"], [height, width, 1]),
                "layers": layers,
            },
            "loss": options.get("loss", sparse_crossentropy()),
            "optimizer": options.get("optimizer", sgd(0.05)),
            "batchSize": options.get("batch", 6),
            "scaling": options.get("scaling", "unit"),
            **{key: options[key] for key in ("epochs", "schedule", "decay", "clipping") if key in options},
        },
    }


def dense_cases():
    for kind in ACTIVATIONS:
        yield case(f"layers/dense-{kind}", [5, 5], [dense(9, kind), dense(4, "softmax")])
        yield case(
            f"layers/activation-{kind}",
            [5, 5],
            [dense(8), activation(kind), dense(3, "softmax")],
        )
    yield case("layers/flatten", [4, 6], [flatten(), dense(6, "relu"), dense(3, "softmax")])
    yield case(
        "layers/leaky-relu", [5, 5], [dense(7), leaky_relu(0.1), dense(3, "softmax")]
    )
    yield case(
        "layers/dropout-off",
        [5, 5],
        [dense(7, "relu"), dropout(0), dense(3, "softmax")],
    )


def conv_cases():
    """A convolution before the one in question, so that its input gradient counts as well."""
    for size in (1, 3, 5, 7):
        for strides in (1, 2):
            for padding in ("valid", "same"):
                yield case(
                    f"layers/conv2d-{size}x{size}-stride-{strides}-{padding}",
                    [9, 8],
                    [
                        conv2d(3, 3, "tanh", "same"),
                        conv2d(4, size, "relu", padding, strides),
                        flatten(),
                        dense(3, "softmax"),
                    ],
                )
    for kind in ("linear", "leakyRelu", "elu", "sigmoid", "tanh"):
        yield case(
            f"layers/conv2d-{kind}",
            [6, 6],
            [conv2d(5, 3, kind), conv2d(4, 3, kind, "same"), flatten(), dense(3, "softmax")],
        )
    yield case(
        "layers/spatial-dropout-off",
        [6, 6],
        [conv2d(5, 3, "relu"), spatial_dropout(0), flatten(), dense(3, "softmax")],
    )
    yield case(
        "layers/conv2d-wide",
        [7, 7],
        [conv2d(8, 3, "relu", "same"), conv2d(16, 3, "relu"), flatten(), dense(3, "softmax")],
    )


def pooling_cases():
    for name, pool in (("max", max_pooling), ("average", average_pooling)):
        for size, image in ((2, [9, 8]), (3, [11, 9])):
            yield case(
                f"layers/{name}-pooling-{size}",
                image,
                [conv2d(4, 3, "tanh", "same"), pool(size), flatten(), dense(3, "softmax")],
            )
    yield case(
        "layers/max-pooling-of-equal-values",
        [12, 12],
        [
            conv2d(4, 3, "relu", "same"),
            conv2d(4, 3, "relu", "same"),
            max_pooling(),
            flatten(),
            dense(3, "softmax"),
        ],
        blank=True,
    )
    for name, pool in (("average", global_average_pooling), ("max", global_max_pooling)):
        yield case(
            f"layers/global-{name}-pooling",
            [9, 8],
            [conv2d(5, 3, "tanh", "same"), conv2d(6, 3, "elu"), pool(), dense(3, "softmax")],
        )
    yield case(
        "layers/pooling-first",
        [8, 8],
        [average_pooling(), conv2d(4, 3, "relu"), flatten(), dense(3, "softmax")],
    )


def batch_normalization_cases():
    """Never right behind a linear layer: the gradient of its bias would be rounding noise around 0."""
    yield case(
        "layers/batch-normalization-2d",
        [5, 5],
        [dense(8, "relu"), batch_normalization(), dense(6, "tanh"), batch_normalization(0.9, 0.01), dense(3, "softmax")],
    )
    yield case(
        "layers/batch-normalization-4d",
        [8, 8],
        [
            conv2d(4, 3, "relu", "same"),
            max_pooling(),
            batch_normalization(),
            conv2d(5, 3, "elu", "same"),
            batch_normalization(0.8),
            leaky_relu(0.1),
            flatten(),
            dense(3, "softmax"),
        ],
    )
    yield case(
        "layers/batch-normalization-first",
        [6, 6],
        [batch_normalization(), conv2d(4, 3, "relu"), flatten(), dense(3, "softmax")],
    )


def normalized(loss):
    return {**loss, "onNormalizedOutputs": True}


def loss_cases():
    losses = {
        "sparse-crossentropy": (sparse_crossentropy(), "softmax"),
        "categorical-crossentropy": (categorical_crossentropy(), "softmax"),
        "sparse-crossentropy-on-sigmoids": (sparse_crossentropy(), "sigmoid"),
        "categorical-crossentropy-on-sigmoids": (categorical_crossentropy(), "sigmoid"),
        "sparse-crossentropy-on-normalized-sigmoids": (normalized(sparse_crossentropy()), "sigmoid"),
        "categorical-crossentropy-on-normalized-sigmoids": (
            normalized(categorical_crossentropy()),
            "sigmoid",
        ),
        "sparse-crossentropy-from-logits": (sparse_crossentropy(True), "linear"),
        "categorical-crossentropy-from-logits": (categorical_crossentropy(True), "linear"),
        "mean-squared-error": (mean_squared_error(), "linear"),
        "mean-squared-error-on-softmax": (mean_squared_error(), "softmax"),
        "mean-squared-error-on-sigmoids": (mean_squared_error(), "sigmoid"),
    }
    for name, (loss, last) in losses.items():
        yield case(f"losses/{name}", [6, 6], [dense(8, "relu"), dense(10, last)], loss=loss)


def optimizer_cases():
    optimizers = {
        "adam": adam(0.01),
        "adam-other-betas": adam(0.005, 0.8, 0.99, 1e-3),
        "rmsprop": rmsprop(0.005),
        "rmsprop-momentum": rmsprop(0.005, 0.8, 0.7),
        "sgd": sgd(0.1),
        "sgd-momentum": sgd(0.05, 0.9),
    }
    for name, optimizer in optimizers.items():
        yield case(
            f"optimizers/{name}",
            [6, 6],
            [dense(8, "tanh"), batch_normalization(), dense(5, "softmax")],
            optimizer=optimizer,
        )


def schedule_cases():
    schedules = {
        "step": {"kind": "step", "every": 1, "factor": 0.4},
        "cosine": {"kind": "cosine", "floor": 0.1},
        "one-cycle": {"kind": "oneCycle", "warmUp": 0.4, "start": 0.1, "floor": 0.01},
    }
    for name, schedule in schedules.items():
        for rule in (adam(0.01), sgd(0.1, 0.9)):
            yield case(
                f"schedules/{name}-{rule['kind']}",
                [6, 6],
                [dense(8, "tanh"), dense(5, "softmax")],
                optimizer=rule,
                schedule=schedule,
                count=17,
                epochs=3,
            )


def gradient_cases():
    """Weight decay and clipping, alone and together; limits that some of the gradients pass."""
    ways = {
        "decay": {"decay": 0.02},
        "clip-norm": {"clipping": {"kind": "norm", "limit": 0.2}},
        "clip-norm-unreached": {"clipping": {"kind": "norm", "limit": 50}},
        "clip-value": {"clipping": {"kind": "value", "limit": 0.02}},
        "decay-clip-norm": {"decay": 0.05, "clipping": {"kind": "norm", "limit": 0.3}},
        "decay-clip-value": {"decay": 0.05, "clipping": {"kind": "value", "limit": 0.05}},
    }
    for name, way in ways.items():
        yield case(
            f"gradients/{name}",
            [7, 7],
            [
                conv2d(5, 3, "tanh", "same"),
                max_pooling(),
                flatten(),
                dense(9, "tanh"),
                batch_normalization(),
                dense(4, "softmax"),
            ],
            optimizer=sgd(0.1, 0.9),
            count=28,
            epochs=2,
            **way,
        )
    yield case(
        "gradients/decay-adam",
        [6, 6],
        [dense(17, "relu"), dense(10, "softmax")],
        optimizer=adam(0.01),
        batch=8,
        count=37,
        decay=0.01,
        clipping={"kind": "norm", "limit": 0.5},
    )


def batch_cases():
    layers = [conv2d(4, 3, "relu"), batch_normalization(), flatten(), dense(4, "softmax")]
    for batch, count in ((1, 5), (7, 31), (16, 65), (33, 140)):
        yield case(
            f"batches/{batch}-of-{count}", [6, 6], layers, batch=batch, count=count, optimizer=adam()
        )
    # Sizes that tiles divide evenly take other paths through the kernels.
    yield case(
        "batches/32-of-136",
        [8, 8],
        [dense(32, "relu"), dense(10, "softmax")],
        batch=32,
        count=136,
        optimizer=adam(),
    )


def svhn_block(filters, normalise):
    first, second = filters
    layers = [
        conv2d(first, 3, padding="same"),
        leaky_relu(0.1),
        conv2d(second, 3, padding="same"),
        leaky_relu(0.1),
        max_pooling(),
    ]
    return layers + ([batch_normalization()] if normalise else [])


def network_cases():
    """The documented networks, narrow and on small images: same order of layers, same losses."""
    common = {"optimizer": adam(), "batch": 8, "count": 37}
    yield case("networks/a", [8, 8], [dense(10, "sigmoid")], **common)
    yield case("networks/b", [8, 8], [dense(12, "relu"), dense(10, "sigmoid")], **common)
    yield case(
        "networks/b-flatten",
        [8, 8],
        [flatten(), dense(12, "relu"), dense(10, "sigmoid")],
        **common,
    )
    yield case(
        "networks/c",
        [8, 8],
        [dense(16, "relu"), dropout(), dense(16, "relu"), dropout(), dense(10, "softmax")],
        loss=categorical_crossentropy(),
        scaling="minMax",
        **common,
    )
    yield case(
        "networks/first-cnn",
        [10, 10],
        [conv2d(6, 3, "relu"), max_pooling(), flatten(), dense(12, "relu"), dense(10, "softmax")],
        **common,
    )
    yield case(
        "networks/d",
        [12, 12],
        [
            conv2d(4, 3, "relu"),
            conv2d(4, 3, "relu"),
            max_pooling(),
            dropout(),
            conv2d(6, 3, "relu", "same"),
            conv2d(6, 3, "relu", "same"),
            max_pooling(),
            dropout(),
            conv2d(8, 3, "relu", "same"),
            dropout(),
            flatten(),
            dense(12, "relu"),
            batch_normalization(),
            dropout(),
            dense(10, "softmax"),
        ],
        **{**common, "optimizer": rmsprop(), "loss": categorical_crossentropy()},
    )
    head = [flatten(), dense(8), leaky_relu(0.1)]
    yield case(
        "networks/e",
        [8, 8],
        [*svhn_block((4, 6), False), *head, dense(10, "softmax")],
        loss=categorical_crossentropy(),
        **common,
    )
    # Where all of a pooled channel is positive, batch normalisation cancels the bias before it: its
    # gradient is rounding noise, which Adam with its usual epsilon would turn into full steps.
    yield case(
        "networks/f",
        [8, 8],
        [*svhn_block((4, 6), True), *svhn_block((6, 8), True), *head, dropout(), dense(10, "softmax")],
        **{**common, "optimizer": adam(epsilon=1e-4), "loss": categorical_crossentropy()},
    )


CASES = [
    *dense_cases(),
    *conv_cases(),
    *pooling_cases(),
    *batch_normalization_cases(),
    *loss_cases(),
    *optimizer_cases(),
    *schedule_cases(),
    *gradient_cases(),
    *batch_cases(),
    *network_cases(),
]
