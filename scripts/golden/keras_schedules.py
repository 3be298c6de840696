"""Writes the learning rates that Keras's schedules give, step by step.

    python scripts/golden/keras_schedules.py

needs keras (3) with any backend, and writes src/domain/golden/schedules.json.
"""

import json
from pathlib import Path

import keras

from keras_specs import keras_schedule

TARGET = Path(__file__).resolve().parents[2] / "src" / "domain" / "golden" / "schedules.json"


def case(schedule, rate, epochs, steps):
    """Two steps more than the training has: the rate stays where it ended."""
    made = keras_schedule(schedule, rate, epochs, steps)
    return {
        "schedule": schedule,
        "rate": rate,
        "epochs": epochs,
        "stepsPerEpoch": steps,
        "rates": [float(made(step)) for step in range(epochs * steps + 2)],
    }


def one_cycle(warm_up=0.3, start=0.04, floor=0.0):
    return {"kind": "oneCycle", "warmUp": warm_up, "start": start, "floor": floor}


def main():
    cases = [
        case({"kind": "step", "every": 2, "factor": 0.5}, 0.001, 7, 3),
        case({"kind": "step", "every": 1, "factor": 0.1}, 0.1, 4, 5),
        case({"kind": "cosine", "floor": 0.0}, 0.001, 5, 8),
        case({"kind": "cosine", "floor": 0.2}, 0.05, 3, 7),
        case(one_cycle(), 0.01, 5, 9),
        case(one_cycle(0.25, 0.1, 0.05), 0.3, 2, 11),
        case(one_cycle(0.0), 0.01, 2, 4),
        case(one_cycle(0.9, 0.0, 1.0), 0.01, 1, 3),
    ]
    content = {"versions": {"keras": keras.__version__}, "cases": cases}
    TARGET.write_text(json.dumps(content, separators=(",", ":")) + "\n")
    print(TARGET.relative_to(TARGET.parents[3]), TARGET.stat().st_size, "bytes")


main()
