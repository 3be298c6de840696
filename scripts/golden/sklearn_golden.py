"""Writes what NumPy and scikit-learn answer, for the tests of src/domain to compare with.

    python scripts/golden/sklearn_golden.py

needs numpy and scikit-learn, and writes
    src/domain/metrics/golden/metrics.json   reports, matrices, argmax, confident errors
    src/domain/golden/numpy-random.json      RandomState permutations, train_test_split
"""

import json
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.model_selection import train_test_split

DOMAIN = Path(__file__).resolve().parents[2] / "src" / "domain"


def noisy(rng, classes, count, error):
    """Labels and predictions of which about a share `error` is random."""
    truth = rng.integers(0, classes, count)
    guess = rng.integers(0, classes, count)
    return truth, np.where(rng.random(count) < error, guess, truth)


def report_case(name, classes, truth, predicted, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = metrics.classification_report(truth, predicted, **options)
    if "zero_division" in options and np.isnan(options["zero_division"]):
        options["zero_division"] = "nan"
    return {
        "name": name,
        "classes": classes,
        "truth": [int(label) for label in truth],
        "predicted": [int(label) for label in predicted],
        "options": options,
        "report": text,
    }


def report_cases(rng):
    ten = noisy(rng, 10, 500, 0.2)
    hundred = noisy(rng, 100, 3000, 0.5)
    few = noisy(rng, 7, 60, 0.6)
    unpredicted = [0, 0, 1, 1, 2, 2], [0, 1, 1, 1, 0, 1]
    absent = [0, 0, 1, 1, 1], [0, 2, 1, 1, 2]
    hole = [0, 0, 3, 3, 3], [0, 3, 3, 3, 0]
    # Precisions 1/8, 3/8, 5/8, 7/8: exact ties when rounded to two digits.
    ties = (
        [0] * 1 + [1] * 7 + [1] * 3 + [2] * 5 + [2] * 5 + [3] * 3 + [3] * 7 + [0] * 1,
        [0] * 8 + [1] * 8 + [2] * 8 + [3] * 8,
    )
    names = [f"Class {digit}" for digit in range(10)]
    return [
        report_case("ten noisy classes", 10, *ten),
        report_case("names as document 003 gives them", 10, *ten, target_names=names),
        report_case("four digits", 10, *ten, digits=4),
        report_case("no digits", 10, *ten, digits=0),
        report_case("more digits than names", 7, *few, digits=15),
        report_case("a hundred classes", 100, *hundred, digits=5),
        report_case("a class never predicted", 3, *unpredicted),
        report_case("undefined counts as 1", 3, *unpredicted, zero_division=1),
        report_case("undefined is left out", 3, *unpredicted, zero_division=np.nan),
        report_case("a class predicted but never true", 3, *absent),
        report_case("never true, counted as 1", 3, *absent, zero_division=1),
        report_case("never true, left out", 3, *absent, zero_division=np.nan),
        report_case("two classes neither true nor predicted", 4, *hole),
        report_case("absent classes asked for", 4, *hole, labels=[0, 1, 2, 3]),
        report_case(
            "absent classes left out", 4, *hole, labels=[0, 1, 2, 3], zero_division=np.nan
        ),
        report_case("some classes only", 10, *ten, labels=[7, 2]),
        report_case("ties of rounding", 4, *ties),
        report_case("ties of rounding, one digit", 4, *ties, digits=1),
        report_case("all right", 3, [0, 1, 2, 1], [0, 1, 2, 1]),
        report_case("a single sample", 2, [1], [1]),
        report_case(
            "a name wider than the headings",
            2,
            [0, 1, 1],
            [0, 1, 0],
            target_names=["T-shirt or top, plain", "déjà vu 👟"],
        ),
    ]


def measures_case(rng):
    truth, predicted = noisy(rng, 10, 400, 0.3)
    binary = metrics.multilabel_confusion_matrix(truth, predicted)
    tn, fp, fn, tp = (binary[:, i, j] for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)))
    precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, predicted)
    return {
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "matrix": metrics.confusion_matrix(truth, predicted).tolist(),
        "normalized": metrics.confusion_matrix(truth, predicted, normalize="true").tolist(),
        "oneVersusRest": binary.tolist(),
        "accuracy": metrics.accuracy_score(truth, predicted),
        "precision": precision.tolist(),
        "recall": recall.tolist(),
        "f1": f1.tolist(),
        "support": support.tolist(),
        "specificity": (tn / (tn + fp)).tolist(),
        "classAccuracy": ((tp + tn) / len(truth)).tolist(),
    }


def argmax_case():
    rows = [
        [0.1, 0.7, 0.2],
        [0.5, 0.5, 0.5],
        [0.2, 0.9, 0.9],
        [-3.0, -1.0, -1.0],
        [0.0, -0.0, 0.0],
        [0.3, float("nan"), 0.9],
        [float("nan"), float("nan"), 1.0],
    ]
    flat = np.array(rows, dtype=np.float32)
    clean = [[None if np.isnan(value) else value for value in row] for row in rows]
    return {"rows": clean, "argmax": np.argmax(flat, axis=1).tolist()}


def errors_case(rng):
    """The procedure of document 003, with a stable sort so that ties have one answer."""
    count, classes = 40, 5
    logits = rng.normal(size=(count, classes)) * 2
    outputs = (np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)).astype(np.float32)
    outputs[7] = outputs[19]
    truth = rng.integers(0, classes, count)
    truth[7] = truth[19] = (np.argmax(outputs[7]) + 1) % classes
    predicted = np.argmax(outputs, axis=1)
    wrong = np.flatnonzero(predicted != truth)
    margin = outputs[wrong].max(axis=1) - outputs[wrong, truth[wrong]]
    order = np.argsort(-margin, kind="stable")
    return {
        "classes": classes,
        "outputs": outputs.ravel().astype(float).tolist(),
        "truth": truth.tolist(),
        "errors": wrong[order].tolist(),
        "margins": margin[order].astype(float).tolist(),
    }


def digest(order):
    """Depends on every place of the order, and stays exact in a double."""
    return int(np.sum(order.astype(np.uint64) * np.arange(1, len(order) + 1, dtype=np.uint64)))


def permutations():
    asked = [(42, 10), (0, 1), (0, 2), (1, 17), (2**32 - 1, 100), (42, 42_000), (7, 70_000)]
    answers = []
    for seed, count in asked:
        order = np.random.RandomState(seed).permutation(count)
        head = order[:12].tolist()
        answers.append({"seed": seed, "count": count, "head": head, "digest": digest(order)})
    return answers


def splits():
    asked = [(10, 0.2, 0), (101, 0.1, 42), (37, 0.33, 5), (42_000, 0.1, 42)]
    answers = []
    for count, fraction, seed in asked:
        train, held = train_test_split(
            np.arange(count), test_size=fraction, random_state=seed
        )
        answers.append(
            {
                "count": count,
                "fraction": fraction,
                "seed": seed,
                "trainCount": len(train),
                "trainHead": train[:8].tolist(),
                "trainDigest": digest(train),
                "validationCount": len(held),
                "validationHead": held[:8].tolist(),
                "validationDigest": digest(held),
            }
        )
    return answers


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n")
    print(path.relative_to(DOMAIN.parents[1]), path.stat().st_size, "bytes")


def main():
    rng = np.random.default_rng(20240607)
    versions = {"numpy": np.__version__, "scikit-learn": sklearn.__version__}
    write(
        DOMAIN / "metrics" / "golden" / "metrics.json",
        {
            "versions": versions,
            "reports": report_cases(rng),
            "measures": measures_case(rng),
            "argmax": argmax_case(),
            "errors": errors_case(rng),
        },
    )
    write(
        DOMAIN / "golden" / "numpy-random.json",
        {"versions": versions, "permutations": permutations(), "splits": splits()},
    )


main()
