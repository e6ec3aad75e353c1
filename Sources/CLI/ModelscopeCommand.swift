import ArgumentParser
import Explorer

/// The command line.
package struct ModelscopeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(commandName: "modelscope")

  package init() {}

  package func run() throws {
    let code = Open.run { size, glyphs, depth in
      ExplorerState(size: size, glyphs: glyphs, depth: depth)
    }
    throw ExitCode(code)
  }
}
