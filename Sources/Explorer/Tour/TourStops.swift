// The story of the tour, after the lessons "From circle to GPT complexity", "Understanding
// Parameters and Weights in LLMs" and "Human neurons and AI model weights". Each stop sets
// everything it speaks of, so that one can go back or begin anywhere.
extension TourStop {
  /// Every stop, also those whose screens do not exist.
  package static let everyStop: [TourStop] = beginning + parts + whole + around

  private static let beginning = [
    TourStop(
      "knobs", on: "Explore", ["preset llama-2-7b", "pane shape", "field d"],
      [
        "A weight is a small knob, set by training.",
        "A linear regression has 20 to 200 of them;",
        "this model has 6,738,415,616, and every one is counted.",
      ], try: "Left and Right turn a knob, Up and Down choose one, e says why"),
    TourStop(
      "one neuron", on: "Explain",
      ["preset classroom", "set d 2", "set L 1", "set V 2", "set ffn 1", "explain ffn"],
      [
        "A toy with a single MLP neuron: 2 inputs and 1 bias, so it bends a line once.",
        "Parameters = inputs × outputs + biases.",
      ], try: ":set ffn 2 for a second neuron, which makes a V"),
    TourStop(
      "a circle", on: "Circle",
      ["preset llama-2-7b", "circle reset", "circle neurons 4", "circle run"],
      [
        "8 to 12 neurons draw a jagged circle, its area off by 0.97 % to 0.43 %;",
        "100 a smooth one, 0.006 %.", "N neurons turn at most 2N corners: 4 learn eight now.",
      ], try: "] up to 12 neurons, or :circle neurons 100, and compare error and bound"),
  ]

  private static let parts = [
    TourStop(
      "embedding", on: "Explore", ["preset classroom", "field V", "pane shape"],
      [
        "The table of words is V × d = 32,000 × 4,096 = 131,072,000 weights.",
        "Each word wakes one row: 4,096 input neurons.",
      ], try: ". to double the vocabulary V, u to go back"),
    TourStop(
      "MLP neurons", on: "Explain", ["preset classroom", "explain ffn"],
      [
        "An MLP widens d fourfold: 16,384 neurons a layer, 524,288 in 32 layers.",
        "Newer models gate them: Llama 3 8B has 14,336.",
      ], try: "Down to biases and contraction, :preset llama-3-8b for gates"),
    TourStop(
      "attention heads", on: "Explore", ["preset llama-3-8b", "field h", "pane costs"],
      [
        "Attention has no neurons but heads that relate words: 32 of 128 channels.",
        "Here 8 key-value heads serve 32 query heads, which saves cache.",
      ], try: ":set kv 32 and see what the cache would cost, u to go back"),
    TourStop(
      "layers", on: "Explore", ["preset llama-2-7b", "field L", "pane curve"],
      [
        "Layers stack the same block 32 times: each adds 202,383,360 weights.",
        "Depth counts once: twice the layers, about twice the whole.",
      ], try: "Left and Right for one layer less or more"),
  ]

  private static let whole = [
    TourStop(
      "the 7B count", on: "Explain", ["preset llama-2-7b", "explain total"],
      [
        "Seven billion, step by step: tables, attention and MLP of one layer, times 32.",
        "The sum is 6,738,415,616, to the last weight.",
      ], try: "Up and Down through the steps, y to copy a result"),
    TourStop(
      "doubling", on: "Explore", ["preset llama-2-7b", "field d", "find d doubled"],
      [
        "Twice the width d makes almost four times the weights: quadratic.",
        "Twice the layers, twice; the words, a little; the sequence, none.",
      ], try: ":double d, then u, then :double L"),
    TourStop(
      "sequence length", on: "Explore",
      ["preset llama-2-7b", "field seq", "pane costs", "set seq 128k"],
      [
        "A longer text adds no weights: the model is static.",
        "It costs memory and work: at 128k tokens the KV cache is 64 GiB, not 2.",
      ], try: "Left and Right on seq, and see what stands still"),
  ]

  private static let around = [
    TourStop(
      "history", on: "History",
      ["preset llama-2-7b", "screen.history", "find Early deep networks"],
      [
        "From 200,000 knobs to trillions: GPT-1 117M, GPT-2 1.5B, GPT-3 175B.",
        "What nobody has published is drawn differently and says so.",
      ], try: "Down through the years, Enter to load a shape"),
    TourStop(
      "brain", on: "Brain", ["preset llama-2-7b", "screen.brain", "pane comparison"],
      [
        "A brain has 86 billion neurons and over 100 trillion synapses.",
        "A weight is like a synapse, but fixed once training ends.",
      ], try: "Tab for the literature, Down and e for where a figure comes from"),
  ]
}
