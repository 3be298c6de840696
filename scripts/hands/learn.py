"""Learns the shapes of scripts/hands.mjs, which calls it:

    python scripts/hands/learn.py DATASETS_DIR asked.json learnt.json

Each digit looked at becomes a cloud of points along its lines (an image is thinned, strokes are
resampled). The control points of every variant are fitted to it, as a linear Gaussian model that is
pulled towards what is expected of the variant and drawn by the cloud, softly assigned, ever closer
(after coherent point drift, Myronenko and Song 2010). The variant that explains the cloud best has
it. A first round over fewer digits corrects what is expected; of the second round's fits the mean and
the principal components of each variant are written. Deterministic for the versions of
requirements.txt, but for the last bits of a processor's sums.
"""

import gzip
import json
import sys
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter
from skimage.morphology import skeletonize

POINTS = 48  # of a cloud
FIRST_ROUND, SECOND_ROUND = 300, 1200  # MNIST digits of each class
COMPONENTS = 8
FEWEST = 12  # digits from which a variant's shape is learnt
WORST = 0.02  # mean squared distance, both ways, above which a fit is none
NOISE = 0.08  # of a cloud's points about the line, in half heights
OUTLIER = -9.0  # log density that a point belongs to nothing


def placed(points, corners):
    """Moves and scales so that the longer side of `corners`' box runs from -1 to 1."""
    low, high = corners.min(0), corners.max(0)
    return (points - (low + high) / 2) / (max(1e-6, (high - low).max()) / 2)


def cloud_of_image(image, random):
    fine = gaussian_filter(np.kron(image.astype(float), np.ones((3, 3))), 1.2)
    line = np.argwhere(skeletonize(fine > 110))[:, ::-1].astype(float)
    if len(line) < 8:
        return None
    line = placed(line, line)
    return line[random.choice(len(line), POINTS, replace=len(line) < POINTS)]


def cloud_of_strokes(strokes):
    strokes = [np.array(stroke, float) for stroke in strokes if len(stroke) > 1]
    if not strokes:
        return None
    a = np.concatenate([stroke[:-1] for stroke in strokes])
    b = np.concatenate([stroke[1:] for stroke in strokes])
    lengths = np.hypot(*(b - a).T)
    if lengths.sum() == 0:
        return None
    shares = lengths / lengths.sum()
    ends = np.cumsum(shares)
    wanted = (np.arange(POINTS) + 0.5) / POINTS
    at = np.minimum(np.searchsorted(ends, wanted), len(ends) - 1)
    along = (wanted - (ends[at] - shares[at])) / np.maximum(shares[at], 1e-12)
    return placed(a[at] + along[:, None] * (b[at] - a[at]), np.concatenate([a, b]))


def curve_basis(mean, lengths, corners, pieces=5):
    """[curve points, control points]: generator/spline.ts, its knots taken from the mean form."""
    unit = np.eye(len(mean))
    rows, first = [], 0

    def knot(p, q):
        return np.sqrt(max(np.hypot(*((q - p) @ mean)), 1e-3))

    for length in lengths:
        for j in range(first, first + length - 1):
            b, c = unit[j], unit[j + 1]
            a = unit[j - 1] if j > first else 2 * b - c
            d = unit[j + 2] if j + 2 < first + length else 2 * c - b
            before, here, after = knot(a, b), knot(b, c), knot(c, d)
            mb = here * ((b - a) / before - (c - a) / (before + here) + (c - b) / here)
            mc = here * ((c - b) / here - (d - b) / (here + after) + (d - c) / after)
            mb, mc = mb * (0.5 if corners[j] else 1), mc * (0.5 if corners[j + 1] else 1)
            for piece in range(0 if j == first else 1, pieces + 1):
                t = piece / pieces
                rows.append(
                    b * (2 * t**3 - 3 * t**2 + 1)
                    + mb * (t**3 - 2 * t**2 + t)
                    + c * (3 * t**2 - 2 * t**3)
                    + mc * (t**3 - t**2)
                )
        first += length
    return np.array(rows)


def soft(logits, axis):
    """Shares along an axis, part of which go to nothing."""
    most = np.maximum(logits.max(axis, keepdims=True), OUTLIER)
    shares = np.exp(logits - most)
    return shares / (shares.sum(axis, keepdims=True) + np.exp(OUTLIER - most))


class Model:
    """What is expected of one variant: a Gaussian over its control points."""

    def __init__(self, variant):
        self.lengths, self.corners = variant["lengths"], variant["corners"]
        self.log_share = np.log(max(variant["share"], 0.5) / 100)
        samples = np.array(variant["samples"])
        basis = curve_basis(samples.mean(0), self.lengths, self.corners)
        samples = np.array([placed(sample, basis @ sample) for sample in samples])
        flat = samples.reshape(len(samples), -1)
        self.expect(flat.mean(0), np.cov(flat.T))

    def expect(self, mean, covariance):
        self.mean, self.covariance = mean.reshape(-1, 2), covariance
        self.basis = curve_basis(self.mean, self.lengths, self.corners)

    def correct(self, fits):
        count, width = fits.shape
        if count < 8:
            return
        trust = count / (count + 40)
        seen = np.cov(fits.T) + 1e-3 * np.eye(width)
        self.expect(
            trust * fits.mean(0) + (1 - trust) * self.mean.reshape(-1),
            trust * seen + (1 - trust) * self.covariance,
        )

    def fit(self, clouds, widths):
        """Control points [n, 2k] of n clouds [n, POINTS, 2], how badly each fits, how far it is."""
        clouds, basis = clouds.astype(np.float32), self.basis.astype(np.float32)
        n, k = len(clouds), len(self.mean)
        mean = self.mean.reshape(-1).astype(np.float32)
        pull = np.linalg.inv(self.covariance + 1e-4 * np.eye(2 * k)).astype(np.float32)
        step = np.hypot(*np.diff(basis @ self.mean, axis=0).T)
        reach = np.pad(step, (0, 1)) / 2 + np.pad(step, (1, 0)) / 2
        share = (reach / reach.sum()).astype(np.float32)
        weight = np.minimum(share * POINTS, 3)
        squares = np.einsum("mk,ml->mkl", basis, basis).reshape(len(basis), k * k)
        controls = np.broadcast_to(self.mean.astype(np.float32), (n, k, 2))
        for width in widths:
            apart = ((clouds[:, :, None] - (basis @ controls)[:, None]) ** 2).sum(-1)
            near = -apart / (2 * width**2)
            both = soft(np.log(share + 1e-4) + near, 2) + soft(near, 1) * weight
            both = both / (2 * width**2)
            hessian = np.zeros((n, 2 * k, 2 * k), np.float32) + pull
            drawn = (both.sum(1) @ squares).reshape(n, k, k)
            hessian[:, 0::2, 0::2] += drawn
            hessian[:, 1::2, 1::2] += drawn
            target = np.einsum("nqm,nqx->nmx", both, clouds)
            wanted = np.einsum("mk,nmx->nkx", basis, target).reshape(n, 2 * k) + pull @ mean
            controls = np.linalg.solve(hessian, wanted[..., None])[..., 0].reshape(n, k, 2)
        apart = ((clouds[:, :, None] - (basis @ controls)[:, None]) ** 2).sum(-1)
        far = np.minimum(apart.min(2), 0.09).mean(1)
        far = far + np.minimum(apart.min(1), 0.09) @ (weight / weight.sum())
        off = controls.reshape(n, -1) - mean
        odd = np.einsum("ni,ij,nj->n", off, pull, off) / 2
        return controls.reshape(n, -1), far * POINTS / (2 * NOISE**2) + odd, far


def best_fits(models, clouds, steps, shrink):
    widths = [max(0.07, 0.27 * shrink**step) for step in range(steps)]
    fits = [model.fit(clouds, widths) for model in models]
    best = np.array([f[1] - model.log_share for f, model in zip(fits, models)]).argmin(0)
    return [(best == at, *f) for at, f in enumerate(fits)]


def shape(variant, controls, weights):
    """Mean and principal components in hundredths; the share in a hundred."""
    total = weights.sum()
    weights = weights / total
    mean = weights @ controls
    off = controls - mean
    values, vectors = np.linalg.eigh((off * weights[:, None]).T @ off)
    parts = (vectors * np.sqrt(np.maximum(values, 0))).T[::-1][:COMPONENTS]
    signs = np.sign(parts[np.arange(len(parts)), np.abs(parts).argmax(1)])
    return {
        "variant": variant,
        "share": round(100 * float(total), 1),
        "mean": np.round(100 * mean).astype(int).tolist(),
        "parts": np.round(100 * parts * signs[:, None]).astype(int).tolist(),
    }


def learn(asked):
    digit, variants, images, strokes = asked
    random = np.random.default_rng(digit)
    models = [Model(variant) for variant in variants]
    seen = [cloud for image in images if (cloud := cloud_of_image(image, random)) is not None]
    pens = [cloud for each in strokes if (cloud := cloud_of_strokes(each)) is not None]
    first = np.array(seen[:FIRST_ROUND] + pens)
    for model, (mine, controls, _, _) in zip(models, best_fits(models, first, 12, 0.8)):
        model.correct(controls[mine])
    clouds = np.array(seen + pens)
    # Images and pen strokes count as much as each other, however many there are of either.
    weights = np.repeat([0.5 / len(seen), 0.5 / len(pens)], [len(seen), len(pens)])
    learnt = []
    for variant, (mine, controls, _, far) in enumerate(best_fits(models, clouds, 9, 0.75)):
        mine &= far < WORST
        if mine.sum() >= FEWEST:
            learnt.append(shape(variant, controls[mine], weights[mine]))
    print(digit, [(each["variant"], each["share"]) for each in learnt], flush=True)
    return learnt


def read_idx(path, header):
    return np.frombuffer(gzip.open(path).read(), np.uint8, offset=header)


def main(datasets, asked, target):
    mnist = Path(datasets) / "mnist"
    images = read_idx(mnist / "train-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28)
    labels = read_idx(mnist / "train-labels-idx1-ubyte.gz", 8)
    question = json.loads(Path(asked).read_text())
    tasks = [
        (
            digit,
            variants,
            images[labels == digit][:SECOND_ROUND],
            [pen["strokes"] for pen in question["pens"] if pen["label"] == digit],
        )
        for digit, variants in enumerate(question["expected"])
    ]
    with Pool(2) as pool:
        learnt = pool.map(learn, tasks, chunksize=1)
    Path(target).write_text(json.dumps({"digits": learnt}, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
