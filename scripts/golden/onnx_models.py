"""Writes small ONNX models as PyTorch's and TensorFlow's exporters lay them out, with what ONNX Runtime
gives for two pictures, for the reader's tests.

Run: python scripts/golden/onnx_models.py (needs onnx and onnxruntime)
Pixel (row, column) of picture i is ((37 * i + 5 * row + 3 * column) mod 256) / 255.
"""

import json
import pathlib

import numpy as np
import onnxruntime
from onnx import TensorProto, checker, helper, numpy_helper, save

FOLDER = pathlib.Path(__file__).parents[2] / "src/data/models/golden"
random = np.random.default_rng(1)


def values(*shape, low=-0.4, high=0.4):
    return random.uniform(low, high, shape).astype(np.float32)


def pictures(side):
    image, row, column = np.ogrid[:2, :side, :side]
    return (((37 * image + 5 * row + 3 * column) % 256) / 255).astype(np.float32)


def model(name, shape, nodes, constants, results):
    tensors = [numpy_helper.from_array(np.asarray(value), key) for key, value in constants.items()]
    graph = helper.make_graph(
        nodes,
        "model",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["batch", *shape])],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", 10])],
        tensors,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    checker.check_model(made)
    save(made, FOLDER / name)
    session = onnxruntime.InferenceSession(made.SerializeToString())
    x = pictures(28).reshape(2, *shape)
    results[name] = session.run(None, {"input": x})[0].ravel().round(6).tolist()


def node(op, inputs, output, **attributes):
    return helper.make_node(op, inputs, [output], **attributes)


def torch_like(results):
    constants = {
        "c1.w": values(4, 1, 3, 3),
        "c1.b": values(4),
        "bn.w": values(4, low=0.5, high=1.5),
        "bn.b": values(4),
        "bn.m": values(4),
        "bn.v": values(4, low=0.5, high=1.5),
        "c2.w": values(6, 4, 3, 3),
        "f1.w": values(12, 6 * 7 * 7),
        "f1.b": values(12),
        "f2.w": values(10, 12),
        "f2.b": values(10),
        "zero": np.int64(0),
        "axis": np.array([0], np.int64),
        "rest": np.array([-1], np.int64),
    }
    nodes = [
        node("Conv", ["input", "c1.w", "c1.b"], "a", kernel_shape=[3, 3], pads=[1, 1, 1, 1]),
        node("BatchNormalization", ["a", "bn.w", "bn.b", "bn.m", "bn.v"], "b", epsilon=1e-5),
        node("Relu", ["b"], "c"),
        node("MaxPool", ["c"], "d", kernel_shape=[2, 2], strides=[2, 2]),
        node("Conv", ["d", "c2.w"], "e", kernel_shape=[3, 3], pads=[1, 1, 1, 1], strides=[2, 2]),
        node("LeakyRelu", ["e"], "f", alpha=0.1),
        node("Shape", ["f"], "f.shape"),
        node("Gather", ["f.shape", "zero"], "count", axis=0),
        node("Unsqueeze", ["count", "axis"], "count1"),
        node("Concat", ["count1", "rest"], "target", axis=0),
        node("Reshape", ["f", "target"], "g"),
        node("Gemm", ["g", "f1.w", "f1.b"], "h", transB=1),
        node("Tanh", ["h"], "i"),
        node("Dropout", ["i"], "j"),
        node("Gemm", ["j", "f2.w", "f2.b"], "k", transB=1),
        node("LogSoftmax", ["k"], "output", axis=1),
    ]
    model("torch-like.onnx", [1, 28, 28], nodes, constants, results)


def keras_like(results):
    constants = {
        "scale": np.float32(2),
        "shift": np.float32(0.75),
        "c1": values(3, 1, 5, 5),
        "c1.b": values(3),
        "dw": values(6, 1, 3, 3),
        "flat": np.array([-1, 6 * 14 * 14], np.int64),
        "d1": values(6 * 14 * 14, 10),
        "d1.b": values(10),
    }
    nodes = [
        node("Mul", ["input", "scale"], "i0"),
        node("Sub", ["i0", "shift"], "i1"),
        node("Transpose", ["i1"], "i2", perm=[0, 3, 1, 2]),
        node("Conv", ["i2", "c1", "c1.b"], "a", auto_pad="SAME_UPPER", strides=[2, 2]),
        node("Sigmoid", ["a"], "b"),
        node("Conv", ["b", "dw"], "c", auto_pad="SAME_UPPER", group=3),
        node("AveragePool", ["c"], "d", kernel_shape=[2, 2], strides=[1, 1], auto_pad="SAME_UPPER"),
        node("Transpose", ["d"], "e", perm=[0, 2, 3, 1]),
        node("Reshape", ["e", "flat"], "f"),
        node("MatMul", ["f", "d1"], "g"),
        node("Add", ["g", "d1.b"], "h"),
        node("Softmax", ["h"], "output", axis=-1),
    ]
    model("keras-like.onnx", [28, 28, 1], nodes, constants, results)


outputs = {}
torch_like(outputs)
keras_like(outputs)
(FOLDER / "onnx-outputs.json").write_text(json.dumps(outputs) + "\n")
