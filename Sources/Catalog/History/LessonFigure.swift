import ModelCore

/// A figure of the lesson about models and brains, beside the best one there is.
package struct LessonFigure: Equatable, Sendable {
  /// What it is about.
  package let topic: String
  /// As the lesson has it.
  package let figure: String
  /// The best-sourced figure.
  package let better: String
  /// How the lesson's compares, in a few words.
  package let verdict: String
  /// How sure the better figure is.
  package let grade: Grade
  /// Where the better figure stands.
  package let source: Source
  /// The row of the history it is about.
  package let row: String?

  init(
    _ topic: String, _ figure: String, better: String, verdict: String, _ grade: Grade,
    _ source: Source, row: String? = nil
  ) {
    (self.topic, self.figure, self.better, self.verdict) = (topic, figure, better, verdict)
    (self.grade, self.source, self.row) = (grade, source, row)
  }

  /// Every figure of the lesson, in its order.
  package static let all: [LessonFigure] =
    [
      LessonFigure(
        "Linear regression", "20-200 parameters", better: "features plus one",
        verdict: "illustrative", .estimated, .lessonParameters, row: "Linear regression"),
      LessonFigure(
        "Early deep networks", "200,000 parameters",
        better: "206,910 (text predictor of 1994); LeNet-5 has 60,000",
        verdict: "plausible, no network named", .reported, .lessonParameters,
        row: "Early deep networks"),
      LessonFigure(
        "GPT-1 (2018)", "117 million", better: "116,534,784", verdict: "rounded", .exact,
        .radford2018, row: "GPT-1"),
      LessonFigure(
        "GPT-2 (2019)", "1.5 billion", better: "1,557,611,200", verdict: "rounded down", .exact,
        .openAI2019, row: "GPT-2 XL"),
      LessonFigure(
        "GPT-3 (2020)", "175 billion", better: "174,604,259,328 from the dimensions",
        verdict: "rounded", .exact, .brown2020, row: "GPT-3"),
      LessonFigure(
        "GPT-4 (2023)", "1.76 trillion", better: "undisclosed; 1.76-1.8 trillion reported",
        verdict: "unconfirmed report", .reported, .epoch2024, row: "GPT-4"),
      LessonFigure(
        "Frontier models (2024)", "~10 trillion (estimated)",
        better: "0.2-0.4 trillion by an estimate for late 2024; 2.78 trillion confirmed in 2026",
        verdict: "not supported for 2024", .estimated, .epochSmaller2024,
        row: "Frontier models of 2024"),
      LessonFigure(
        "Growth from early networks to frontier", "200,000 to 10 trillion",
        better: "206,910 (1994) to 2.78 trillion (2026): 13.4 million times in 32 years",
        verdict: "overstated", .exact, .lessonParameters),
      LessonFigure(
        "Gemma", "2 billion", better: "2,506,172,416 (Gemma 2B); 2,614,341,888 (Gemma 2 2B)",
        verdict: "rounded down by a quarter", .exact, .gemma2024, row: "Gemma 2B"),
      LessonFigure(
        "Llama 3.2 (small)", "2 billion",
        better: "1,235,814,400 and 3,212,749,824; there is no 2B", verdict: "wrong", .exact,
        .metaLlamaModelsLlama2025, row: "Llama 3.2 1B"),
      LessonFigure(
        "Llama 3.1 (medium)", "8 billion", better: "8,030,261,248", verdict: "right", .exact,
        .metaLlamaModels2025, row: "Llama 3.1 8B"),
      LessonFigure(
        "Llama 3.1 (large)", "70 billion", better: "70,553,706,496", verdict: "right", .exact,
        .metaLlamaModels2025, row: "Llama 3.1 70B"),
      LessonFigure(
        "Llama 3.1 405B (very large)", "405 billion", better: "405,853,388,800", verdict: "right",
        .exact, .grattafiori2024, row: "Llama 3.1 405B"),
      LessonFigure(
        "Open models match closed ones", "some match",
        better: "3 to 7 months behind by Epoch's capability index since DeepSeek-R1",
        verdict: "partly", .reported, .interconnects2026),
      LessonFigure(
        "Neurons", "~86 billion", better: "86.1 ± 8.1 billion", verdict: "right", .published,
        .azevedo20092009),
      LessonFigure(
        "Synapses", "~100 trillion",
        better: "150-164 trillion in the neocortex alone; 100-1,000 trillion for the brain",
        verdict: "low end", .published, .pakkenberg20032003),
      LessonFigure(
        "Connections of a neuron", "thousands", better: "about 7,000 in the neocortex",
        verdict: "right", .published, .drachman20052005),
      LessonFigure(
        "GPT-4 weights (brain page)", "~1.76 trillion",
        better: "undisclosed; 1.76-1.8 trillion reported", verdict: "unconfirmed report",
        .reported, .epochSmaller2024),
      LessonFigure(
        "Frontier weights (brain page and table)", "~10 trillion",
        better: "0.2-0.4 trillion by Epoch's estimate for late 2024",
        verdict: "not supported for 2024", .estimated, .epochSmaller2024),
      LessonFigure(
        "Five-row table of brain and model", "five rows", better: "all five kept",
        verdict: "kept", .reported, .lessonParameters),
    ]
}
