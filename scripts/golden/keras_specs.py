"""The project's own model, loss and optimizer specs (src/domain/model/model.ts) as Keras objects."""

import keras

ACTIVATIONS = {
    "linear": "linear",
    "relu": "relu",
    "leakyRelu": "leaky_relu",
    "elu": "elu",
    "sigmoid": "sigmoid",
    "tanh": "tanh",
    "softmax": "softmax",
}

KERAS_NAMES = {
    "flatten": "flatten",
    "dense": "dense",
    "conv2d": "conv2d",
    "maxPooling2d": "max_pooling2d",
    "averagePooling2d": "average_pooling2d",
    "globalAveragePooling2d": "global_average_pooling2d",
    "globalMaxPooling2d": "global_max_pooling2d",
    "dropout": "dropout",
    "spatialDropout2d": "spatial_dropout2d",
    "batchNormalization": "batch_normalization",
    "leakyRelu": "leaky_re_lu",
    "activation": "activation",
}


# Makers of layer specs, in the order and with the defaults of src/domain/model/layers.ts.


def flatten():
    return {"kind": "flatten"}


def dense(units, activation="linear"):
    return {
        "kind": "dense",
        "units": units,
        "activation": activation,
        "initializer": "glorotUniform",
    }


def conv2d(filters, size, activation="linear", padding="valid", strides=1):
    return {
        "kind": "conv2d",
        "filters": filters,
        "kernelSize": size,
        "strides": strides,
        "padding": padding,
        "activation": activation,
        "initializer": "glorotUniform",
    }


def max_pooling(size=2):
    return {"kind": "maxPooling2d", "poolSize": size}


def average_pooling(size=2):
    return {"kind": "averagePooling2d", "poolSize": size}


def global_average_pooling():
    return {"kind": "globalAveragePooling2d"}


def global_max_pooling():
    return {"kind": "globalMaxPooling2d"}


def dropout(rate=0):
    return {"kind": "dropout", "rate": rate}


def spatial_dropout(rate=0):
    return {"kind": "spatialDropout2d", "rate": rate}


def batch_normalization(momentum=0.99, epsilon=0.001):
    return {"kind": "batchNormalization", "momentum": momentum, "epsilon": epsilon}


def leaky_relu(alpha):
    return {"kind": "leakyRelu", "alpha": alpha}


def activation(kind):
    return {"kind": "activation", "activation": kind}


def adam(learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-7):
    return {
        "kind": "adam",
        "learningRate": learning_rate,
        "beta1": beta1,
        "beta2": beta2,
        "epsilon": epsilon,
    }


def rmsprop(learning_rate=0.001, rho=0.9, momentum=0, epsilon=1e-7):
    return {
        "kind": "rmsprop",
        "learningRate": learning_rate,
        "rho": rho,
        "momentum": momentum,
        "epsilon": epsilon,
    }


def sgd(learning_rate=0.01, momentum=0):
    return {"kind": "sgd", "learningRate": learning_rate, "momentum": momentum}


def sparse_crossentropy(from_logits=False):
    return {"kind": "sparseCategoricalCrossentropy", "fromLogits": from_logits}


def categorical_crossentropy(from_logits=False):
    return {"kind": "categoricalCrossentropy", "fromLogits": from_logits}


def mean_squared_error():
    return {"kind": "meanSquaredError", "fromLogits": False}


def keras_layer(spec, name, decay=None):
    kind = spec["kind"]
    layers = keras.layers
    regularizer = keras.regularizers.L2(decay) if decay else None
    if kind == "flatten":
        return layers.Flatten(name=name)
    if kind == "dense":
        return layers.Dense(
            spec["units"],
            ACTIVATIONS[spec["activation"]],
            kernel_regularizer=regularizer,
            name=name,
        )
    if kind == "conv2d":
        return layers.Conv2D(
            spec["filters"],
            spec["kernelSize"],
            strides=spec["strides"],
            padding=spec["padding"],
            activation=ACTIVATIONS[spec["activation"]],
            kernel_regularizer=regularizer,
            name=name,
        )
    if kind == "maxPooling2d":
        return layers.MaxPooling2D(spec["poolSize"], name=name)
    if kind == "averagePooling2d":
        return layers.AveragePooling2D(spec["poolSize"], name=name)
    if kind == "globalAveragePooling2d":
        return layers.GlobalAveragePooling2D(name=name)
    if kind == "globalMaxPooling2d":
        return layers.GlobalMaxPooling2D(name=name)
    if kind == "dropout":
        return layers.Dropout(spec["rate"], name=name)
    if kind == "spatialDropout2d":
        return layers.SpatialDropout2D(spec["rate"], name=name)
    if kind == "batchNormalization":
        return layers.BatchNormalization(
            momentum=spec["momentum"], epsilon=spec["epsilon"], name=name
        )
    if kind == "leakyRelu":
        return layers.LeakyReLU(negative_slope=spec["alpha"], name=name)
    if kind == "activation":
        return layers.Activation(ACTIVATIONS[spec["activation"]], name=name)
    raise ValueError(f"Unknown layer kind {kind}.")


def keras_model(spec, decay=None):
    """A Sequential model whose layers carry the names that src/domain/model/shapes.ts gives them."""
    seen = {}
    model = keras.Sequential([keras.Input(spec["inputShape"])])
    for layer in spec["layers"]:
        base = KERAS_NAMES[layer["kind"]]
        count = seen.get(base, 0)
        seen[base] = count + 1
        model.add(keras_layer(layer, base if count == 0 else f"{base}_{count}", decay))
    return model


def keras_loss(spec):
    if spec["kind"] == "sparseCategoricalCrossentropy":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=spec["fromLogits"])
    if spec["kind"] == "categoricalCrossentropy":
        return keras.losses.CategoricalCrossentropy(from_logits=spec["fromLogits"])
    return keras.losses.MeanSquaredError()


def keras_schedule(spec, rate, epochs, steps):
    """A learning rate of src/domain/experiment/schedule.ts, as the page's own Keras code writes it."""
    schedules = keras.optimizers.schedules
    total = epochs * steps
    if spec["kind"] == "step":
        return schedules.ExponentialDecay(
            rate, decay_steps=spec["every"] * steps, decay_rate=spec["factor"], staircase=True
        )
    if spec["kind"] == "cosine":
        return schedules.CosineDecay(rate, decay_steps=total, alpha=spec["floor"])
    warm_up = int(spec["warmUp"] * total)
    return schedules.CosineDecay(
        spec["start"] * rate,
        decay_steps=total - warm_up,
        alpha=spec["floor"],
        warmup_target=rate,
        warmup_steps=warm_up,
    )


CLIPPING = {"norm": "global_clipnorm", "value": "clipvalue"}


def keras_optimizer(spec, schedule=None, clipping=None):
    rate = schedule or spec["learningRate"]
    ways = {CLIPPING[clipping["kind"]]: clipping["limit"]} if clipping else {}
    if spec["kind"] == "adam":
        return keras.optimizers.Adam(
            rate, spec["beta1"], spec["beta2"], spec["epsilon"], **ways
        )
    if spec["kind"] == "rmsprop":
        return keras.optimizers.RMSprop(
            rate,
            rho=spec["rho"],
            momentum=float(spec["momentum"]),
            epsilon=spec["epsilon"],
            **ways,
        )
    return keras.optimizers.SGD(rate, momentum=float(spec["momentum"]), **ways)
