// The arithmetic of one training step of a network 2 -> N ReLU -> 1.
//
// Every function takes the instruction set to use and gives the same bits with each: sums run in
// 16 lanes (point i belongs to lane i mod 16) that are folded 16 -> 8 -> 4 -> 2 -> 1 at the end,
// and no multiplication is fused with an addition. What is computed is written down a second time,
// one number after another, in the tests.
#ifndef CIRCLE_KERNEL_H
#define CIRCLE_KERNEL_H

#include <stdint.h>

/// Instruction sets; the first is that of every machine the program is built for.
enum { CIRCLE_BASELINE = 0, CIRCLE_AVX2 = 1, CIRCLE_AVX512 = 2 };

/// Lanes of every sum; numbers of points are multiples of four times this.
enum { CIRCLE_LANES = 16 };

/// Most points of a step and most neurons of a network.
enum { CIRCLE_MAX_POINTS = 1024, CIRCLE_MAX_NEURONS = 128 };

/// Losses.
enum {
  CIRCLE_BAND_LOSS = 0,    // distance within the margin, the right side of it elsewhere
  CIRCLE_MARGIN_LOSS = 1,  // the right side by the margin
  CIRCLE_SQUARE_LOSS = 2,  // the value everywhere
};

/// Ways to turn a gradient into a step.
enum { CIRCLE_ADAM = 0, CIRCLE_MOMENTUM = 1 };

/// One training step.
typedef struct {
  int32_t neurons;
  int32_t points;
  int32_t loss;
  int32_t optimizer;
  float margin;
  float scale;
  /// The learning rate, for Adam divided by 1 - beta1^t.
  float rate;
  float beta1;
  float beta2;
  /// 1 / (1 - beta2^t), of Adam alone.
  float correction;
  /// A step whose loss is not below this is not done.
  float largest_loss;
} circle_step;

/// What a step reports.
typedef struct {
  /// Mean loss over the points before the step.
  float loss;
  /// 0 when the loss is too large or a new parameter is not finite; the state is then as before.
  int32_t is_done;
} circle_outcome;

/// Floats of one row of the state: 4N + 1 rounded up to whole groups of lanes.
int32_t circle_row(int32_t neurons);

/// The best instruction set of this machine.
int32_t circle_best_path(void);

/// Does one step.
///
/// `state` holds three rows: parameters (N of x, N of y, N biases, N outputs, the constant),
/// first and second moments. x, y and d hold the points and their targets.
circle_outcome circle_do_step(int32_t path, const circle_step *step, float *state, const float *x,
                              const float *y, const float *d);

/// Values of the network at points; `row` is the first row of a state.
void circle_values(int32_t path, int32_t neurons, float scale, const float *row, int32_t points,
                   const float *x, const float *y, float *values);

/// The points of a step around discs with a common center.
typedef struct {
  /// How many points lie on the rings, then how many in the frame; multiples of 16.
  int32_t ring_points;
  int32_t frame_points;
  /// Cosine and sine of the angle by which the ring is turned.
  float turn_cosine;
  float turn_sine;
  float margin;
  /// Where the sequence of distances from the ring starts, 0 to 1.
  float ring_start;
  /// Where the sequences over the frame start, 0 to 1.
  float frame_start_x;
  float frame_start_y;
  /// Half the side of the frame.
  float half_side;
  /// Radius of the hole; negative infinity for none.
  float hole;
} circle_draw;

/// Constant tables that points are made from, `ring_points` or `frame_points` floats each.
typedef struct {
  const float *cosine;
  const float *sine;
  const float *radius;
  const float *ring_sequence;
  const float *frame_sequence_x;
  const float *frame_sequence_y;
} circle_tables;

/// Draws points and their distances from the border of the discs, positive inside.
void circle_draw_points(int32_t path, const circle_draw *draw, const circle_tables *tables,
                        float *x, float *y, float *d);

/// Distances from a border made of straight edges, positive inside (even-odd rule).
///
/// `edges` holds x, y of the start and of the end of each edge.
void circle_edge_distances(int32_t path, int32_t edge_count, const float *edges, int32_t points,
                           const float *x, const float *y, float *d);

#endif
