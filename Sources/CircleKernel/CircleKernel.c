#include "CircleKernel.h"

#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#define POINTS CIRCLE_MAX_POINTS
#define ROW (4 * CIRCLE_MAX_NEURONS + CIRCLE_LANES)
#define LINE _Alignas(64)
#define INLINE static inline __attribute__((always_inline))
#define JOIN_(a, b) a##_##b
#define JOIN(a, b) JOIN_(a, b)
#define NAME(name) JOIN(name, SUFFIX)

typedef float lanes16 __attribute__((ext_vector_type(16)));

// The same text is compiled once for each instruction set.
#define SUFFIX baseline
#define WIDTH 4
#include "KernelBody.h"
#undef SUFFIX
#undef WIDTH

#if defined(__x86_64__)
#define SUFFIX avx2
#define WIDTH 8
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#include "KernelBody.h"
#pragma clang attribute pop
#undef SUFFIX
#undef WIDTH

#define SUFFIX avx512
#define WIDTH 16
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw"))), apply_to = function)
#include "KernelBody.h"
#pragma clang attribute pop
#undef SUFFIX
#undef WIDTH

// An indirect function would be shorter, but needs the dynamic loader's help in a static program.
#define CHOOSE(path, name, ...)                        \
  ((path) >= CIRCLE_AVX512  ? name##_avx512(__VA_ARGS__) \
   : (path) == CIRCLE_AVX2 ? name##_avx2(__VA_ARGS__)  \
                           : name##_baseline(__VA_ARGS__))

int32_t circle_best_path(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
    return CIRCLE_AVX512;
  return __builtin_cpu_supports("avx2") ? CIRCLE_AVX2 : CIRCLE_BASELINE;
}
#else
#define CHOOSE(path, name, ...) ((void)(path), name##_baseline(__VA_ARGS__))

int32_t circle_best_path(void) { return CIRCLE_BASELINE; }
#endif

int32_t circle_row(int32_t neurons) {
  return (4 * neurons + CIRCLE_LANES) / CIRCLE_LANES * CIRCLE_LANES;
}

// No path beyond what the machine has, whatever the caller asks for.
static int32_t held(int32_t path) {
  int32_t best = circle_best_path();
  return path < best ? path : best;
}

circle_outcome circle_do_step(int32_t path, const circle_step *step, float *state, const float *x,
                              const float *y, const float *d) {
  return CHOOSE(held(path), do_step, step, state, x, y, d);
}

void circle_values(int32_t path, int32_t neurons, float scale, const float *row, int32_t points,
                   const float *x, const float *y, float *values) {
  LINE float outputs[CIRCLE_MAX_NEURONS];
  for (int32_t j = 0; j < neurons; j++) outputs[j] = scale * row[3 * neurons + j];
  CHOOSE(held(path), forward, neurons, points, row, outputs, x, y, values);
}

void circle_draw_points(int32_t path, const circle_draw *draw, const circle_tables *tables,
                        float *x, float *y, float *d) {
  CHOOSE(held(path), draw_points, draw, tables, x, y, d);
}

void circle_edge_distances(int32_t path, int32_t edge_count, const float *edges, int32_t points,
                           const float *x, const float *y, float *d) {
  CHOOSE(held(path), edge_distances, edge_count, edges, points, x, y, d);
}
