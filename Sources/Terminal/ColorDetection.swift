import TermUI

/// What the surroundings say about colors, as far as ``ColorDepth`` depends on it.
package struct ColorSurroundings: Equatable, Sendable {
  /// What `--color` asks for; nil when it was not given.
  package var choice: ColorDepth?
  /// NO_COLOR; any text but the empty one asks for no colors.
  package var noColor: String?
  /// CLICOLOR_FORCE; any text but the empty one and `0` asks for colors everywhere.
  package var cliColorForce: String?
  /// CLICOLOR; `0` asks for no colors.
  package var cliColor: String?
  /// COLORTERM; `truecolor` and `24bit` promise 24-bit colors.
  package var colorTerm: String?
  /// TERM, the name of the terminal.
  package var term: String
  /// Whether the output is a terminal.
  package var isTerminal: Bool
  /// Colors by the terminal's description, 0 when unknown.
  package var colors: Int
  /// What the user's settings ask for; nil when they leave it to the terminal.
  package var setting: ColorDepth?

  package init(
    choice: ColorDepth? = nil, noColor: String? = nil, cliColorForce: String? = nil,
    cliColor: String? = nil, colorTerm: String? = nil, term: String = "", isTerminal: Bool = true,
    colors: Int = 0
  ) {
    self.choice = choice
    self.noColor = noColor
    self.cliColorForce = cliColorForce
    self.cliColor = cliColor
    self.colorTerm = colorTerm
    self.term = term
    self.isTerminal = isTerminal
    self.colors = colors
  }

  /// Takes the variables from the environment.
  package init(
    choice: ColorDepth?, setting: ColorDepth? = nil, isTerminal: Bool, colors: Int,
    environment: (String) -> String?
  ) {
    self.init(
      choice: choice, noColor: environment("NO_COLOR"),
      cliColorForce: environment("CLICOLOR_FORCE"), cliColor: environment("CLICOLOR"),
      colorTerm: environment("COLORTERM"), term: environment("TERM") ?? "",
      isTerminal: isTerminal, colors: colors)
    self.setting = setting
  }

  /// The depth to draw with; the first of these that says something decides: `--color`, NO_COLOR,
  /// CLICOLOR_FORCE, CLICOLOR, TERM=dumb, whether it is a terminal, the settings, what the terminal
  /// can do.
  package var depth: ColorDepth {
    if let choice { return choice }
    if let noColor, !noColor.isEmpty { return .mono }
    if let cliColorForce, !cliColorForce.isEmpty, cliColorForce != "0" {
      return able == .mono ? .ansi16 : able
    }
    if cliColor == "0" || term == "dumb" || !isTerminal { return .mono }
    return setting ?? able
  }

  private var able: ColorDepth {
    // A terminal whose own entry knows no colors has none, whatever COLORTERM was inherited.
    guard colors >= 8 else { return .mono }
    let isPromised = colorTerm == "truecolor" || colorTerm == "24bit"
    if colors >= 1 << 24 || (isPromised && understandsDirectColor) { return .truecolor }
    return colors >= 256 ? .indexed256 : .ansi16
  }

  /// Whether terminals of this name take the usual sequence for 24-bit colors.
  ///
  /// COLORTERM alone does not say: it is also set inside programs such as GNU screen, which do not.
  private var understandsDirectColor: Bool {
    let families = [
      "xterm", "alacritty", "foot", "kitty", "ghostty", "wezterm", "konsole", "vte", "tmux",
    ]
    return families.contains { term.hasPrefix($0) }
  }
}
