import Syntax
import TermUI

// Choosing how everything looks. The themes of the user's own are read beside the loop, first when
// the list is opened or a name is not known, and again when one of them changes.
extension ExplorerState {
  /// The theme to begin with, and why it is not the one that was asked for.
  static func start(
    _ themes: ThemeLibrary, _ name: String?, _ depth: ColorDepth
  ) -> (theme: ResolvedTheme, message: MessageLine?) {
    var message: MessageLine?
    if let name {
      do throws(ThemeError) {
        let parsed = try themes.parsed(name)
        message = warning(parsed)
        return (parsed.theme.resolved(depth: depth), message)
      } catch {
        message = MessageLine("\(error)", .failure)
      }
    }
    let theme = try? ThemeLibrary.builtIn.theme(named: ThemeLibrary.defaultName)
    return ((theme ?? .plain).resolved(depth: depth), message)
  }

  /// Changes the theme; says so when it cannot be read.
  ///
  /// - Returns: whether it has changed.
  @discardableResult
  mutating func show(_ name: String) -> Bool {
    do throws(ThemeError) {
      let parsed = try themes.parsed(name)
      theme = parsed.theme.resolved(depth: depth)
      message = Self.warning(parsed) ?? MessageLine("theme \(name) · \(parsed.theme.credit)")
      return true
    } catch {
      message = MessageLine("\(error)", .failure)
      return false
    }
  }

  /// Shows the light theme on a light terminal, unless a theme has been chosen meanwhile.
  mutating func followTerminal(isLight: Bool) {
    guard followsTerminal, chosenTheme == nil, overlay == nil else { return }
    let name = isLight ? ThemeLibrary.defaultLightName : ThemeLibrary.defaultName
    guard name != theme.name, let parsed = try? themes.parsed(name) else { return }
    theme = parsed.theme.resolved(depth: depth)
    log.append(.line("theme \(name)"))
  }

  /// What was ignored in a theme's file, as far as a line holds it.
  private static func warning(_ parsed: ParsedTheme) -> MessageLine? {
    parsed.warnings.first.map { first in
      let more = parsed.warnings.count - 1
      return MessageLine("\(first)" + (more > 0 ? "; \(more) more" : ""), .failure)
    }
  }

  /// `:theme NAME`: a built-in one at once, one of the user's own as its file is now.
  mutating func useTheme(_ name: String) -> [Effect] {
    wantedTheme = nil
    let isShown = show(name)
    if isShown { chosenTheme = name }
    guard !isShown || themes.isOwn(name) else { return [] }
    wantedTheme = name
    return [.listThemes]
  }

  /// Shows the theme after the one in use; files that cannot be read are passed over.
  mutating func showNextTheme() {
    let names = themes.names
    let index = names.firstIndex(of: theme.name) ?? -1
    for step in 1...max(names.count, 1) {
      let name = names[(index + step) % names.count]
      if show(name) {
        chosenTheme = name
        return
      }
    }
  }

  /// Opens the list.
  mutating func pickTheme() -> [Effect] {
    overlay = .themes(ThemePicker(themes, current: theme))
    return [.listThemes]
  }

  /// Takes over the themes of the user's own; what is wrong with one is said in a line.
  mutating func receive(_ list: UserThemeList) {
    let isChanged = list.themes != themes.own
    let before = themes.own
    themes.own = list.themes
    if case .themes(var picker) = overlay {
      picker.take(themes)
      overlay = .themes(picker)
    }
    if let problem = list.problems.first {
      let more = list.problems.count - 1
      message = MessageLine(problem + (more > 0 ? "; \(more) more" : ""), .failure)
    }
    if let name = wantedTheme {
      wantedTheme = nil
      if overlay == nil, show(name) { chosenTheme = name }
    } else if isChanged, !before.isEmpty, themes.isOwn(theme.name) {
      // A theme that is being edited: the last look that made sense stays until the next one does.
      show(theme.name)
    }
  }
}
