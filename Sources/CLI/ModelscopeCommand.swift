import ArgumentParser

/// The command line.
package struct ModelscopeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(commandName: "modelscope")
  package init() {}
}
