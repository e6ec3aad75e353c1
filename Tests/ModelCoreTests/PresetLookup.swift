import Catalog
import ModelCore
import Testing

/// The config of a preset, for tests that need a real model.
func model(_ name: String) throws -> ModelConfig {
  try #require(Preset.all.first { $0.name == name }, "no preset \(name)").config
}
