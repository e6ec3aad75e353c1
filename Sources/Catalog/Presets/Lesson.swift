import ModelCore

extension PresetFamily {
  /// The model of the lesson.
  static let classroom = PresetFamily(
    "Classroom", by: "lesson",
    [
      Row(
        "classroom", "Classroom 7B", 2025, nil, "7B", .lesson,
        .classroom(dModel: 4_096, nLayers: 32, vocabSize: 32_000))
    ])
}

extension Source {
  fileprivate static let lesson = Source(
    "From circle to GPT complexity (lesson)", url: "", year: 2025)
}
