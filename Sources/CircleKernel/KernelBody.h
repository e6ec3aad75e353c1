// Included once for each instruction set: WIDTH floats fit a register, SUFFIX ends every name.
//
// A sum over points has 16 lanes whatever the width: narrower registers walk over the points once
// for each group of lanes, so every lane adds the same numbers in the same order.

#define VEC NAME(vec)
#define MASK NAME(mask)
#define GROUPS (CIRCLE_LANES / WIDTH)

typedef float VEC __attribute__((ext_vector_type(WIDTH)));
typedef int32_t MASK __attribute__((ext_vector_type(WIDTH)));
typedef float NAME(loose) __attribute__((ext_vector_type(WIDTH), aligned(4)));
#define LOAD(place) ((VEC) * (const NAME(loose) *)(place))
#define STORE(place, value) (*(NAME(loose) *)(place) = (value))

// A maximum in one instruction: the second operand where the first is not above it.
INLINE VEC NAME(positive)(VEC z) {
  VEC zero = 0;
  return z > zero ? z : zero;
}

/// Folds 16 lanes into one number.
INLINE float NAME(folded)(const float *sums) {
  lanes16 s = *(const lanes16 *)sums;
  __auto_type s8 = s.lo + s.hi;
  __auto_type s4 = s8.lo + s8.hi;
  __auto_type s2 = s4.lo + s4.hi;
  return s2.x + s2.y;
}

/// f = c + sum of outputs[j] relu(wx x + wy y + b), four registers of points at a time.
static void NAME(forward)(int32_t n, int32_t points, const float *restrict row,
                          const float *restrict outputs, const float *restrict x,
                          const float *restrict y, float *restrict f) {
  const float *wx = row, *wy = row + n, *b = row + 2 * n;
  for (int32_t i = 0; i < points; i += 4 * WIDTH) {
    VEC x0 = LOAD(x + i), x1 = LOAD(x + i + WIDTH);
    VEC x2 = LOAD(x + i + 2 * WIDTH), x3 = LOAD(x + i + 3 * WIDTH);
    VEC y0 = LOAD(y + i), y1 = LOAD(y + i + WIDTH);
    VEC y2 = LOAD(y + i + 2 * WIDTH), y3 = LOAD(y + i + 3 * WIDTH);
    VEC f0 = row[4 * n], f1 = f0, f2 = f0, f3 = f0;
    for (int32_t j = 0; j < n; j++) {
      VEC u = wx[j], v = wy[j], w = b[j], a = outputs[j];
      f0 += a * NAME(positive)(u * x0 + (v * y0 + w));
      f1 += a * NAME(positive)(u * x1 + (v * y1 + w));
      f2 += a * NAME(positive)(u * x2 + (v * y2 + w));
      f3 += a * NAME(positive)(u * x3 + (v * y3 + w));
    }
    STORE(f + i, f0);
    STORE(f + i + WIDTH, f1);
    STORE(f + i + 2 * WIDTH, f2);
    STORE(f + i + 3 * WIDTH, f3);
  }
}

/// What one register of points adds to the loss, and the derivative by the value.
INLINE VEC NAME(residual)(int32_t kind, VEC f, VEC d, float margin, VEC *loss) {
  VEC zero = 0, one = 1, m = margin;
  if (kind == CIRCLE_MARGIN_LOSS) {
    VEC side = d > zero ? one : -one;
    VEC miss = m - side * f;
    *loss = NAME(positive)(miss);
    return miss > zero ? -side : zero;
  }
  VEC e;
  if (kind == CIRCLE_BAND_LOSS) {
    VEC low = f - m, high = f + m;
    VEC below = low < zero ? low : zero;
    e = d >= m ? below : d <= -m ? NAME(positive)(high) : f - d;
  } else {
    e = f - d;
  }
  *loss = (VEC)0.5f * (e * e);
  return e;
}

/// Derivatives r by the value, r x and r y, all divided by the number of points.
INLINE void NAME(residuals)(int32_t kind, const circle_step *step, const float *restrict x,
                            const float *restrict y, const float *restrict d,
                            const float *restrict f, float *restrict r, float *restrict rx,
                            float *restrict ry, float *total, float *loss) {
  LINE float sums[CIRCLE_LANES], losses[CIRCLE_LANES];
  float share = 1.0f / (float)step->points;
  for (int32_t g = 0; g < CIRCLE_LANES; g += WIDTH) {
    VEC sum = 0, lost = 0;
    for (int32_t i = g; i < step->points; i += CIRCLE_LANES) {
      VEC part;
      VEC e = share * NAME(residual)(kind, LOAD(f + i), LOAD(d + i), step->margin, &part);
      STORE(r + i, e);
      STORE(rx + i, e * LOAD(x + i));
      STORE(ry + i, e * LOAD(y + i));
      sum += e;
      lost += part;
    }
    STORE(sums + g, sum);
    STORE(losses + g, lost);
  }
  *total = NAME(folded)(sums);
  *loss = share * NAME(folded)(losses);
}

/// Sums of r, r x and r y over the points where a neuron is on, two neurons at a time.
///
/// The derivative by the output is a sum of these three as well, so they are the whole backward
/// pass.
static void NAME(backward)(int32_t n, int32_t points, const float *restrict row,
                           const float *restrict x, const float *restrict y,
                           const float *restrict r, const float *restrict rx,
                           const float *restrict ry, float (*restrict sums)[CIRCLE_LANES]) {
  const float *wx = row, *wy = row + n, *b = row + 2 * n;
  VEC zero = 0;
  for (int32_t j = 0; j < n; j += 2) {
    int32_t k = j + 1 < n ? j + 1 : j;
    VEC u0 = wx[j], v0 = wy[j], w0 = b[j], u1 = wx[k], v1 = wy[k], w1 = b[k];
    for (int32_t g = 0; g < CIRCLE_LANES; g += WIDTH) {
      VEC p0 = 0, p1 = 0, p2 = 0, q0 = 0, q1 = 0, q2 = 0;
      for (int32_t i = g; i < points; i += CIRCLE_LANES) {
        VEC px = LOAD(x + i), py = LOAD(y + i);
        VEC e = LOAD(r + i), ex = LOAD(rx + i), ey = LOAD(ry + i);
        MASK on0 = u0 * px + (v0 * py + w0) > zero;
        p0 = on0 ? p0 + e : p0;
        p1 = on0 ? p1 + ex : p1;
        p2 = on0 ? p2 + ey : p2;
        MASK on1 = u1 * px + (v1 * py + w1) > zero;
        q0 = on1 ? q0 + e : q0;
        q1 = on1 ? q1 + ex : q1;
        q2 = on1 ? q2 + ey : q2;
      }
      STORE(sums[3 * j] + g, p0);
      STORE(sums[3 * j + 1] + g, p1);
      STORE(sums[3 * j + 2] + g, p2);
      STORE(sums[3 * k] + g, q0);
      STORE(sums[3 * k + 1] + g, q1);
      STORE(sums[3 * k + 2] + g, q2);
    }
  }
}

/// New parameters from a gradient; returns whether all of them are finite.
static int32_t NAME(update)(const circle_step *step, int32_t count, float *restrict state,
                            const float *restrict gradient) {
  LINE float next[3 * ROW];
  VEC wrong = 0;
  float b1 = step->beta1, b2 = step->beta2, c1 = 1 - b1, c2 = 1 - b2;
  for (int32_t i = 0; i < count; i += WIDTH) {
    VEC p = LOAD(state + i), m = LOAD(state + count + i), v = LOAD(state + 2 * count + i);
    VEC g = LOAD(gradient + i);
    if (step->optimizer == CIRCLE_ADAM) {
      m = b1 * m + c1 * g;
      v = b2 * v + c2 * (g * g);
      // The small number stands inside the root: a dead neuron has v = 0.
      p -= step->rate * m / __builtin_elementwise_sqrt(v * step->correction + 1e-16f);
    } else {
      m = b1 * m + g;
      p -= step->rate * m;
    }
    // Zero for what is finite, else not a number.
    wrong += (p - p) + (m - m) + (v - v);
    STORE(next + i, p);
    STORE(next + count + i, m);
    STORE(next + 2 * count + i, v);
  }
  for (int32_t i = 0; i < WIDTH; i++) {
    if (!(wrong[i] == 0)) return 0;
  }
  memcpy(state, next, 3 * (size_t)count * sizeof(float));
  return 1;
}

static circle_outcome NAME(do_step)(const circle_step *step, float *state, const float *x,
                                    const float *y, const float *d) {
  LINE float px[POINTS], py[POINTS], f[POINTS], r[POINTS], rx[POINTS], ry[POINTS];
  LINE float outputs[CIRCLE_MAX_NEURONS], gradient[ROW];
  LINE float sums[3 * CIRCLE_MAX_NEURONS][CIRCLE_LANES];
  int32_t n = step->neurons, points = step->points, count = circle_row(n);
  memcpy(px, x, (size_t)points * sizeof(float));
  memcpy(py, y, (size_t)points * sizeof(float));
  for (int32_t j = 0; j < n; j++) outputs[j] = step->scale * state[3 * n + j];
  NAME(forward)(n, points, state, outputs, px, py, f);

  float total, loss;
#define CASE(kind) \
  case kind: NAME(residuals)(kind, step, px, py, d, f, r, rx, ry, &total, &loss); break
  switch (step->loss) {
    CASE(CIRCLE_BAND_LOSS);
    CASE(CIRCLE_MARGIN_LOSS);
    default: NAME(residuals)(CIRCLE_SQUARE_LOSS, step, px, py, d, f, r, rx, ry, &total, &loss);
  }
#undef CASE
  circle_outcome outcome = {loss, 0};
  if (!(loss < step->largest_loss)) return outcome;

  NAME(backward)(n, points, state, px, py, r, rx, ry, sums);
  for (int32_t j = 0; j < n; j++) {
    float s0 = NAME(folded)(sums[3 * j]), s1 = NAME(folded)(sums[3 * j + 1]);
    float s2 = NAME(folded)(sums[3 * j + 2]);
    gradient[j] = outputs[j] * s1;
    gradient[n + j] = outputs[j] * s2;
    gradient[2 * n + j] = outputs[j] * s0;
    gradient[3 * n + j] =
        step->scale * (state[j] * s1 + (state[n + j] * s2 + state[2 * n + j] * s0));
  }
  gradient[4 * n] = total;
  for (int32_t i = 4 * n + 1; i < count; i++) gradient[i] = 0;
  outcome.is_done = NAME(update)(step, count, state, gradient);
  return outcome;
}

/// The part of a sum of two numbers from 0 to 1 that lies behind the point.
INLINE VEC NAME(fraction)(VEC a, float b) {
  VEC sum = a + b, one = 1;
  return sum >= one ? sum - one : sum;
}

/// Distance from the border of concentric discs.
INLINE VEC NAME(disc_distance)(VEC x, VEC y, float hole) {
  VEC radius = __builtin_elementwise_sqrt(x * x + y * y);
  VEC outer = 1 - radius, inner = radius - hole;
  return outer < inner ? outer : inner;
}

static void NAME(draw_points)(const circle_draw *draw, const circle_tables *tables,
                              float *restrict x, float *restrict y, float *restrict d) {
  float c = draw->turn_cosine, s = draw->turn_sine, side = draw->half_side;
  int32_t rings = draw->ring_points;
  for (int32_t i = 0; i < rings; i += WIDTH) {
    VEC part = NAME(fraction)(LOAD(tables->ring_sequence + i), draw->ring_start);
    VEC radius = LOAD(tables->radius + i) + draw->margin * (2 * part - 1);
    VEC cosine = LOAD(tables->cosine + i), sine = LOAD(tables->sine + i);
    VEC px = radius * (c * cosine - s * sine), py = radius * (s * cosine + c * sine);
    STORE(x + i, px);
    STORE(y + i, py);
    STORE(d + i, NAME(disc_distance)(px, py, draw->hole));
  }
  for (int32_t i = 0; i < draw->frame_points; i += WIDTH) {
    VEC across = NAME(fraction)(LOAD(tables->frame_sequence_x + i), draw->frame_start_x);
    VEC up = NAME(fraction)(LOAD(tables->frame_sequence_y + i), draw->frame_start_y);
    VEC px = side * (2 * across - 1), py = side * (2 * up - 1);
    STORE(x + rings + i, px);
    STORE(y + rings + i, py);
    STORE(d + rings + i, NAME(disc_distance)(px, py, draw->hole));
  }
}

static void NAME(edge_distances)(int32_t edge_count, const float *restrict edges, int32_t points,
                                 const float *restrict x, const float *restrict y,
                                 float *restrict d) {
  VEC zero = 0, one = 1;
  for (int32_t i = 0; i < points; i += WIDTH) {
    VEC px = LOAD(x + i), py = LOAD(y + i), nearest = INFINITY;
    MASK inside = 0;
    for (int32_t k = 0; k < edge_count; k++) {
      float ax = edges[4 * k], ay = edges[4 * k + 1];
      float ex = edges[4 * k + 2] - ax, ey = edges[4 * k + 3] - ay;
      VEC dx = px - ax, dy = py - ay;
      VEC t = (dx * ex + dy * ey) / (ex * ex + ey * ey);
      t = NAME(positive)(t);
      t = t < one ? t : one;
      VEC qx = dx - t * ex, qy = dy - t * ey;
      VEC square = qx * qx + qy * qy;
      nearest = square < nearest ? square : nearest;
      // The edge crosses the level of the point, to the right of it.
      MASK crosses = (dy < zero) ^ (dy < (VEC)ey);
      MASK left = ey > 0 ? (dx * ey < dy * ex) : (dx * ey > dy * ex);
      inside ^= crosses & left;
    }
    VEC distance = __builtin_elementwise_sqrt(nearest);
    STORE(d + i, inside ? distance : -distance);
  }
}

#undef VEC
#undef MASK
#undef GROUPS
#undef LOAD
#undef STORE
