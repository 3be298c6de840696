// Each kind of operation: how many items it has for the batch at hand, and how to carry out one.
#pragma once
#include "epilogue.h"

int productItems(const Product *p, const Run *run);
void productItem(const Product *p, const Run *run, int item);
int transposeItems(const Transpose *t);
void transposeItem(const Transpose *t, int item);
int weightGradientItems(const WeightGradient *w);
void weightGradientItem(const WeightGradient *w, const Run *run, int item, float *scratch);
void sumParts(const SumParts *s);
void gatherItem(const Gather *g, const Run *run, int item, float *scratch);
void poolItem(const Pool *p, const Run *run, int image);
void poolGradientItem(const PoolGradient *p, const Run *run, int image);
void globalPoolItem(const Pool *p, const Run *run, int image);
void globalPoolGradientItem(const PoolGradient *p, const Run *run, int image);
void elementwiseItem(const Pointwise *p, const Run *run, int image);
void gradientCopyItem(const Pointwise *p, const Run *run, int image);
void softmaxItem(const Pointwise *p, const Run *run, int image);
void softmaxGradientItem(const Pointwise *p, const Run *run, int image);
int normParts(const Norm *n, const Run *run);
int normImages(const Norm *n, const Run *run);
void normStatisticsItem(const Norm *n, const Run *run, int part);
void normMerge(const Norm *n, const Run *run);
void normMoving(const Norm *n);
void normApplyItem(const Norm *n, const Run *run, int image);
void normSumsItem(const Norm *n, const Run *run, int part);
void normSumsMerge(const Norm *n, const Run *run);
void normGradientItem(const Norm *n, const Run *run, int image);
int lossItems(const Run *run);
void lossItem(const Loss *l, const Run *run, int item, float *scratch);
void finish(const Finish *f, Run *run);
int optimizerItems(const Optimizer *o);
void optimizerItem(const Optimizer *o, const Run *run, int item);
int decayItems(const Decay *d);
void decayItem(const Decay *d, int item);
void penalty(const Penalty *p, const Run *run);
int clipItems(const Clip *c);
void clipValueItem(const Clip *c, int item);
void squaresItem(const Clip *c, int item);
void norm(const Clip *c);
void clipNormItem(const Clip *c, int item);
