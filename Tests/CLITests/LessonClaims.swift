import Testing

/// A figure of the lessons, the best one there is, and where the program answers with it.
struct LessonClaim: CustomTestStringConvertible, Sendable {
  /// Where an answer is found.
  enum Place: Sendable {
    /// On a screen, after commands typed by name on a model.
    case screen(String, [String])
    /// In the answer of a command line.
    case answer(String)
    /// In the words of a stop of the tour, and as a command line works it out.
    case stop(String, answer: String)
  }

  /// What it is about.
  let topic: String
  /// As the lesson has it.
  let lesson: String
  /// The best-sourced figure.
  let better: String
  /// How sure that is.
  let grade: String
  /// Where to look.
  let place: Place
  /// What has to be found there: the lesson's figure where it stands, the better one, its grade.
  let found: [String]

  var testDescription: String { topic }

  init(
    _ topic: String, _ lesson: String, _ better: String, _ grade: String, _ place: Place,
    _ found: [String]
  ) {
    (self.topic, self.lesson, self.better) = (topic, lesson, better)
    (self.grade, self.place, self.found) = (grade, place, found)
  }

  /// All of them, lesson by lesson.
  static let all = fromCircleToGPT + parametersAndWeights + neuronsAndWeights

  /// The lesson "From circle to GPT complexity".
  static let fromCircleToGPT = [
    LessonClaim(
      "neurons to fit a circle, jagged", "8-12 neurons", "area error 0.97 % at 8, 0.43 % at 12",
      "exact",
      .stop("a circle", answer: "circle --sweep --neurons 8,12 --seeds 1 --steps 800"),
      ["8 to 12 neurons", "jagged", "0.97 %", "0.43 %", "8 0.973 %", "12 0.430 %"]),
    LessonClaim(
      "neurons to fit a circle, smooth", "100 neurons", "area error 0.006 % at 100", "exact",
      .stop("a circle", answer: "circle --sweep --neurons 100 --seeds 1 --steps 400"),
      ["100 a smooth", "0.006 %", "2N corners", "100 0.00617 %"]),
    LessonClaim(
      "width of Llama 3", "4096 dimensions", "4,096 for 8B; 8,192 for 70B; 16,384 for 405B",
      "published", .answer("compare llama-3-8b llama-3.1-70b llama-3.1-405b"),
      ["width d 4,096 8,192 16,384"]),
    LessonClaim(
      "input neurons per word", "4096 neurons", "d_model entries", "published",
      .screen("llama-3-8b", ["pane costs", "find input neurons"]), ["input neurons 4,096"]),
    LessonClaim(
      "embedding table", "vocabulary × width",
      "128,256 × 4,096 = 525,336,576; 32,000 × 4,096 = 131,072,000", "exact",
      .answer("explain llama-3-8b"), ["V × d = 128,256 × 4,096 = 525,336,576"]),
    LessonClaim(
      "feed-forward expansion", "4x", "4 in GPT; 3.5 in Llama 3 8B; 2.69 in Llama 2 7B",
      "published", .answer("count llama-3-8b"), ["14,336 MLP neurons per layer (3.50 × d)"]),
    LessonClaim(
      "MLP neurons per layer", "16384", "14,336 in Llama 3 8B; 11,008 in Llama 2 7B",
      "published", .answer("compare classroom llama-3-8b llama-2-7b"),
      ["MLP width 16,384 14,336 11,008"]),
    LessonClaim(
      "MLP neurons across the model", "layers × 4 × width = 524,288", "458,752 in Llama 3 8B",
      "exact", .screen("classroom", ["compare classroom", "compare llama-3-8b", "screen.compare"]),
      ["524,288", "458,752"]),
    LessonClaim(
      "attention heads", "32 heads", "32 in 8B, 64 in 70B, 128 in 405B; GPT-3 has 96",
      "published", .answer("compare llama-3-8b llama-3.1-70b gpt-3"),
      ["query heads 32 64 96", "KV heads 8 8 96"]),
    LessonClaim(
      "width of a head", "128 dimensions", "128 in Llama 2 and 3; 64 in GPT-2; 256 in Gemma",
      "published", .answer("compare llama-2-7b gpt2 gemma-2b"),
      ["head size 128 64 256"]),
    LessonClaim(
      "expansion matrix", "4096 × 16384", "4,096 × 11,008 = 45,088,768, twice", "exact",
      .screen("classroom", ["explain ffn"]), ["expansion", "16,384 × 4,096", "67,108,864"]),
    LessonClaim(
      "bias of the hidden layer", "16384", "0: Llama has no biases; GPT-3 49,152", "exact",
      .answer("explain classroom"), ["expansion bias: d_ff = 16,384 = 16,384"]),
    LessonClaim(
      "contraction matrix", "16384 × 4096", "11,008 × 4,096 = 45,088,768", "exact",
      .answer("explain --d-model 4096 --n-layers 32 --vocab-size 32000 --d-ff 11008"),
      ["contraction: d × d_ff = 4,096 × 11,008 = 45,088,768"]),
    LessonClaim(
      "feed-forward total of a layer", "about 134 million", "135,266,304 for Llama 2 7B",
      "exact", .answer("explain llama-2-7b"), ["3 × 11,008 × 4,096 = 135,266,304"]),
    LessonClaim(
      "parameters added by a longer sequence", "none", "none; learned positions add their width",
      "published", .screen("gpt2-xl", ["field seq"]),
      ["Positions are learned here", "each one adds 1,600 weights"]),
    LessonClaim(
      "the 7B model", "7 billion", "6,738,415,616", "exact",
      .screen("llama-2-7b", ["explain total"]), ["6,738,415,616"]),
    LessonClaim(
      "doubling the vocabulary", "embedding weights double", "2.0 for both tables", "exact",
      .screen("llama-2-7b", ["double V"]), ["Embed", "262,144,000", "64,000"]),
    LessonClaim(
      "doubling the width", "quadratic, x4", "about 4 for blocks, 2 for tables", "exact",
      .screen("llama-2-7b", ["pane doubling"]), ["26,428,841,984", "×3.92", "d^1.96"]),
    LessonClaim(
      "doubling the layers", "linear, x2", "2 for blocks, none for tables", "exact",
      .screen("llama-2-7b", ["pane doubling"]), ["13,214,683,136", "×1.96", "L^0.96"]),
    LessonClaim(
      "magic ratio", "12·L·d²", "173,946,175,488 for GPT-3, 99.6 % of the total", "exact",
      .answer("count gpt-3"), ["12·L·d² = 173,946,175,488, 99.6 % of the total"]),
  ]

  /// The lesson "Understanding Parameters and Weights in LLMs".
  static let parametersAndWeights = [
    LessonClaim(
      "linear regression", "20-200 parameters", "features plus one", "estimate",
      .screen("llama-2-7b", ["history", "find Linear regression"]),
      ["20 to 200", "20-200 parameters", "features plus one", "estimate"]),
    LessonClaim(
      "early deep networks", "200,000 parameters", "206,910 (1994); LeNet-5 has 60,000",
      "unconfirmed", .screen("llama-2-7b", ["history", "find Early deep networks"]),
      ["Lesson: 200,000 parameters", "206,910", "LeNet-5 has 60,000", "unconfirmed"]),
    history("GPT-1", "117 million", "116,534,784", "exact"),
    history("GPT-2 XL", "1.5 billion", "1,557,611,200", "exact"),
    history("GPT-3", "175 billion", "174,604,259,328", "exact", ["headline 175B"]),
    history("GPT-4", "1.76 trillion", "1.76-1.8 trillion reported", "unconfirmed"),
    history(
      "Frontier models of 2024", "~10 trillion", "0.2-0.4 trillion", "estimate",
      ["not supported for"]),
    LessonClaim(
      "growth", "200,000 to 10 trillion",
      "206,910 (1994) to 2.78 trillion (2026): 13.4 million times in 32 years", "exact",
      .answer("history --table growth"),
      ["200,000 to 10 trillion: overstated", "13.4 million times in 32 years (exact)"]),
    history("Gemma 2B", "2 billion", "2,506,172,416", "exact", ["2,614,341,888"]),
    history(
      "Llama 3.2 1B", "2 billion", "1,235,814,400", "exact", ["3,212,749,824", "there is no 2B"]),
    history("Llama 3.1 8B", "8 billion", "8,030,261,248", "exact"),
    history("Llama 3.1 70B", "70 billion", "70,553,706,496", "exact"),
    history("Llama 3.1 405B", "405 billion", "405,853,388,800", "exact"),
    LessonClaim(
      "open models match closed ones", "some match", "3 to 7 months behind", "unconfirmed",
      .answer("history --table open-source"), ["some match: partly", "3 to 7 months behind"]),
  ]

  /// The lesson "Human neurons and AI model weights".
  static let neuronsAndWeights = [
    LessonClaim(
      "neurons", "~86 billion", "86.1 ± 8.1 billion", "published", .answer("brain"),
      ["~86 billion: right; 86.1 ± 8.1 billion (published)"]),
    LessonClaim(
      "synapses", "~100 trillion", "150-164 trillion in the neocortex; 100-1,000 in all",
      "estimate", .screen("llama-2-7b", ["brain"]), ["synapses", "100T–1,000T", "estimate"]),
    LessonClaim(
      "connections of a neuron", "thousands", "about 7,000 in the neocortex", "published",
      .answer("brain"), ["thousands: right; about 7,000 in the neocortex (published)"]),
    LessonClaim(
      "GPT-4 weights", "~1.76 trillion", "1.76-1.8 trillion reported", "unconfirmed",
      .answer("brain"), ["~1.76 trillion: unconfirmed report", "1.76-1.8 trillion reported"]),
    LessonClaim(
      "frontier weights", "~10 trillion", "0.2-0.4 trillion", "estimate",
      .screen("llama-2-7b", ["brain"]), ["frontier claim", "10.0T"]),
    LessonClaim(
      "five-row table", "five rows", "all five kept", "unconfirmed",
      .screen("llama-2-7b", ["brain", "pane lesson"]),
      ["Fundamental unit", "Quantity", "Connection type", "Ability", "Flexibility"]),
  ]

  /// A row of History whose words give the lesson's figure and the better one.
  private static func history(
    _ row: String, _ lesson: String, _ better: String, _ grade: String, _ more: [String] = []
  ) -> LessonClaim {
    LessonClaim(
      row, lesson, better, grade,
      .screen("llama-2-7b", ["history", "filter \(row.replacing("/", with: " "))"]),
      ["Lesson: \(lesson)", better, grade] + more)
  }
}
