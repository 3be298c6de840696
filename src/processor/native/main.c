// Carries programs out, in slices: `advance` stops between two waves of items once its time is over.
// A wave is shared with whatever helpers are there (`help`), who take items one by one. Items of one
// operation write what no other reads, and sums are in a fixed order, so that results are the same for
// every number of threads.
#include "kernels.h"

extern double now(void) __attribute__((import_module("page"), import_name("now")));

#define EXPORT(name) __attribute__((export_name(name)))

/** Nothing worth a helper's waking up, and the most between two looks at the clock. */
#define SMALL 60000.0f
#define WAVE 100e6f

static int itemsOf(const Op *op, const Run *run) {
  switch (op->kind) {
    case PRODUCT: return productItems(&op->product, run);
    case TRANSPOSE: return transposeItems(&op->transpose);
    case WEIGHT_GRADIENT: return weightGradientItems(&op->weightGradient);
    case NORM_STATISTICS:
    case NORM_SUMS: return normParts(&op->norm, run);
    case SUM_PARTS:
    case NORM_MERGE:
    case NORM_MOVING:
    case NORM_SUMS_MERGE:
    case FINISH:
    case PENALTY:
    case NORM: return 1;
    case DECAY: return decayItems(&op->decay);
    case CLIP_VALUE:
    case SQUARES:
    case CLIP_NORM: return clipItems(&op->clip);
    case LOSS: return lossItems(run);
    case OPTIMIZER: return optimizerItems(&op->optimizer);
    default: return rowsOf(run);
  }
}

static void execute(Op *op, Run *run, int item, int thread) {
  float *scratch = (float *)(run->scratch + thread * run->scratchBytes);
  switch (op->kind) {
    case GATHER: gatherItem(&op->gather, run, item, scratch); break;
    case PRODUCT: productItem(&op->product, run, item); break;
    case TRANSPOSE: transposeItem(&op->transpose, item); break;
    case WEIGHT_GRADIENT: weightGradientItem(&op->weightGradient, run, item, scratch); break;
    case SUM_PARTS: sumParts(&op->sumParts); break;
    case POOL: poolItem(&op->pool, run, item); break;
    case POOL_GRADIENT: poolGradientItem(&op->poolGradient, run, item); break;
    case GLOBAL_POOL: globalPoolItem(&op->pool, run, item); break;
    case GLOBAL_POOL_GRADIENT: globalPoolGradientItem(&op->poolGradient, run, item); break;
    case ELEMENTWISE: elementwiseItem(&op->pointwise, run, item); break;
    case GRADIENT_COPY: gradientCopyItem(&op->pointwise, run, item); break;
    case SOFTMAX: softmaxItem(&op->pointwise, run, item); break;
    case SOFTMAX_GRADIENT: softmaxGradientItem(&op->pointwise, run, item); break;
    case NORM_STATISTICS: normStatisticsItem(&op->norm, run, item); break;
    case NORM_MERGE: normMerge(&op->norm, run); break;
    case NORM_MOVING: normMoving(&op->norm); break;
    case NORM_APPLY: normApplyItem(&op->norm, run, item); break;
    case NORM_SUMS: normSumsItem(&op->norm, run, item); break;
    case NORM_SUMS_MERGE: normSumsMerge(&op->norm, run); break;
    case NORM_GRADIENT: normGradientItem(&op->norm, run, item); break;
    case LOSS: lossItem(&op->loss, run, item, scratch); break;
    case FINISH: finish(&op->finish, run); break;
    case OPTIMIZER: optimizerItem(&op->optimizer, run, item); break;
    case DECAY: decayItem(&op->decay, item); break;
    case PENALTY: penalty(&op->penalty, run); break;
    case CLIP_VALUE: clipValueItem(&op->clip, item); break;
    case SQUARES: squaresItem(&op->clip, item); break;
    case NORM: norm(&op->clip); break;
    case CLIP_NORM: clipNormItem(&op->clip, item); break;
  }
}

#ifdef THREADS

/** What threads share. Lies at the address that the page gives; all zero at first. */
typedef struct {
  u64 ticket;          // generation << 40 | items << 20 | next item
  u32 generation;      // of waves; what idle helpers sleep on
  u32 done;            // items finished of this wave
  u32 sleepers, quit;
  int never;           // nobody changes or notifies it: a wait for a time
  int helpers;         // that have come (machine/crew.ts reads it)
  Op *op;
  Run *run;
  int first;
} Crew;

#define MOST_ITEMS 0xfffff
#define PATIENCE 4000          // looks before sleeping: some 20 microseconds

static int take(Crew *crew) {
  u64 ticket = __atomic_fetch_add(&crew->ticket, 1, __ATOMIC_SEQ_CST);
  int item = (int)(ticket & MOST_ITEMS), items = (int)((ticket >> 20) & MOST_ITEMS);
  return item < items ? item : -1;
}

static void work(Crew *crew, int thread) {
  for (int item = take(crew); item >= 0; item = take(crew)) {
    // The wave cannot end before this item is done, so what describes it stays.
    execute(crew->op, crew->run, crew->first + item, thread);
    __atomic_fetch_add(&crew->done, 1, __ATOMIC_SEQ_CST);
  }
}

static void begin(Crew *crew, Op *op, Run *run, int first, int items) {
  crew->op = op;
  crew->run = run;
  crew->first = first;
  __atomic_store_n(&crew->done, 0, __ATOMIC_SEQ_CST);
  u32 generation = crew->generation + 1;
  u64 ticket = ((u64)(generation & 0xffffff) << 40) | ((u64)items << 20);
  __atomic_store_n(&crew->ticket, ticket, __ATOMIC_SEQ_CST);
  __atomic_store_n(&crew->generation, generation, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&crew->sleepers, __ATOMIC_SEQ_CST)) {
    __builtin_wasm_memory_atomic_notify((int *)&crew->generation, ~0u);
  }
}

static void wave(Crew *crew, Op *op, Run *run, int first, int items, int maySleep) {
  begin(crew, op, run, first, items);
  work(crew, 0);
  for (int looks = 0; __atomic_load_n(&crew->done, __ATOMIC_SEQ_CST) != (u32)items; looks++) {
    // A helper that the system has set aside gets this thread's processor.
    if (maySleep && looks > PATIENCE) {
      __builtin_wasm_memory_atomic_wait32(&crew->never, 0, 50000);
      looks = 0;
    }
  }
}

/** Works as thread `thread` until the crew is dismissed. */
EXPORT("help") void help(Crew *crew, int thread) {
  __atomic_fetch_add(&crew->helpers, 1, __ATOMIC_SEQ_CST);
  for (;;) {
    u32 seen = __atomic_load_n(&crew->generation, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&crew->quit, __ATOMIC_SEQ_CST)) break;
    work(crew, thread);
    int looks = 0;
    while (looks < PATIENCE && __atomic_load_n(&crew->generation, __ATOMIC_SEQ_CST) == seen) looks++;
    if (looks < PATIENCE) continue;
    __atomic_fetch_add(&crew->sleepers, 1, __ATOMIC_SEQ_CST);
    __builtin_wasm_memory_atomic_wait32((int *)&crew->generation, (int)seen, -1);
    __atomic_fetch_sub(&crew->sleepers, 1, __ATOMIC_SEQ_CST);
  }
  __atomic_fetch_sub(&crew->helpers, 1, __ATOMIC_SEQ_CST);
}

/** Sends all helpers home. */
EXPORT("dismiss") void dismiss(Crew *crew) {
  __atomic_store_n(&crew->quit, 1, __ATOMIC_SEQ_CST);
  __atomic_fetch_add(&crew->generation, 1, __ATOMIC_SEQ_CST);
  __builtin_wasm_memory_atomic_notify((int *)&crew->generation, ~0u);
}

#else
typedef struct { int helpers; } Crew;
#endif

static void carryOut(Crew *crew, Op *op, Run *run, int first, int items, int maySleep) {
#ifdef THREADS
  int shared = items > 1 && (float)items * op->cost > SMALL;
  if (shared && __atomic_load_n(&crew->helpers, __ATOMIC_SEQ_CST) > 0) {
    wave(crew, op, run, first, items, maySleep);
    return;
  }
#endif
  (void)crew;
  (void)maySleep;
  for (int item = first; item < first + items; item++) execute(op, run, item, 0);
}

/**
 * Goes on with a program until its steps are done (1) or `until` is over (0), in milliseconds of the
 * page's clock. `maySleep` says whether this thread may wait without working.
 */
EXPORT("advance") int advance(Crew *crew, Run *run, double until, int maySleep) {
  double time = now();
  while (run->steps > 0) {
    while (run->op < run->count) {
      Op *op = run->ops + run->op;
      int all = itemsOf(op, run), items = all - run->item;
      float most = WAVE / op->cost;
      if ((float)items > most) items = most < 1.0f ? 1 : (int)most;
      if (items > 0xffff) items = 0xffff;
      carryOut(crew, op, run, run->item, items, maySleep);
      run->item += items;
      if (run->item >= all) { run->op++; run->item = 0; }
      double later = now();
      op->milliseconds += later - time;
      time = later;
      if (later > until && run->op < run->count) return 0;
    }
    run->op = 0;
    run->slot++;
    run->step++;
    run->steps--;
    if (time > until) return run->steps == 0;
  }
  return 1;
}
