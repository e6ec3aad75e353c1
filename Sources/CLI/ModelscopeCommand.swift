import ArgumentParser

/// The root of the command line.
package struct ModelscopeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "modelscope",
    abstract: "What would this transformer cost?",
    discussion: """
      Opens the screens; the commands print the same numbers for scripts.
      SOURCE is a preset (see `modelscope presets`), a config.json, a folder with one, or \
      - for standard input; for the commands also nothing, with the flags of a shape.

      Examples:
        modelscope llama-2-7b
        modelscope count llama-2-7b --json
        modelscope explain --d-model 4096 --n-layers 32 --vocab-size 32000
      """,
    version: "modelscope 0.1.0",
    subcommands: [
      OpenCommand.self, DrawCommand.self, CountCommand.self, ExplainCommand.self,
      TensorsCommand.self, DoubleCommand.self, CompareCommand.self, CircleCommand.self,
      HistoryCommand.self, BrainCommand.self, PresetsCommand.self, KeysCommand.self,
      ThemesCommand.self,
      CheckCommand.self, BenchCommand.self, PathsCommand.self, ConfigCommand.self,
      DoctorCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  package init() {}
}
