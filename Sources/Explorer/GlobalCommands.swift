import TermUI

/// What can be done on every screen.
package enum GlobalAction: Equatable, Sendable {
  case show(ScreenID)
  case presets
  case openFile
  case explain
  case compareAdd
  case compareClear
  case undo
  case redo
  case nextTheme
  case pickTheme
  case toggleMouse
  case copyValue
  case copyScreen
  case save
  case undoLog
  case messageLog
  case commandLine
  /// Ask for words to be found on the shown screen.
  case find
  /// The next line like them, or the one before.
  case findAgain(Int)
  case tour
  /// One stop on, or one back.
  case stepTour(Int)
  case endTour
  case help
  case back
  case quit
  case suspend
  case redraw
}

extension ExplorerState {
  /// Commands that every screen shares.
  package static let globalCommands: [Command<GlobalAction>] =
    ScreenID.allCases.map { screen in
      Command(
        "screen.\(screen.title.lowercased())", "\(screen.title) screen",
        [.char(Unicode.Scalar(UInt8(ascii: "0") + UInt8(screen.rawValue)))], .show(screen))
    } + [
      Command("preset.palette", "presets", [.char("p")], .presets),
      Command("file.open", "open a file", [.char("o")], .openFile),
      Command("explain", "explain this figure", [.char("e"), Key(.enter)], .explain),
      Command("compare.add", "add to Compare", [.char("c")], .compareAdd),
      Command("compare.clear", "clear Compare", [.char("C")], .compareClear),
      Command("undo", "undo", [.char("u")], .undo),
      Command("redo", "redo", [.ctrl("r")], .redo),
      Command("theme.next", "next theme", [.char("t")], .nextTheme),
      Command("theme.pick", "choose a theme", [.char("T")], .pickTheme),
      Command("mouse.toggle", "mouse on or off", [.char("m")], .toggleMouse),
      Command("copy.value", "copy this figure", [.char("y")], .copyValue),
      Command("copy.screen", "copy the screen", [.char("Y")], .copyScreen),
      Command("save", "save what is shown", [.char("w")], .save),
      Command("log.undo", "undo steps and what was done", [.char("U")], .undoLog),
      Command("log.messages", "what was said", [.char("M")], .messageLog),
      Command("command", "any command by name", [.char(":")], .commandLine),
      Command("find", "find on this screen", [.char("/")], .find),
      Command("find.next", "next that was found", [.char("n")], .findAgain(1)),
      Command("find.prev", "the one before", [.char("N")], .findAgain(-1)),
      Command("tour", "a tour in twelve stops", [], .tour),
      Command("tour.next", "next stop of the tour", [.char(">")], .stepTour(1)),
      Command("tour.prev", "stop before", [.char("<")], .stepTour(-1)),
      Command("tour.end", "leave the tour", [], .endTour),
      Command("help", "help", [.char("?"), Key(.function(1))], .help),
      Command("back", "close or back", [Key(.escape)], .back),
      Command("quit", "quit", [.char("q")], .quit),
      Command("suspend", "suspend", [.ctrl("z")], .suspend),
      Command("redraw", "draw again", [.ctrl("l")], .redraw),
    ]

  /// The end of every footer.
  static let globalFooter: [FooterItem] = [
    FooterItem(["preset.palette"], "preset", priority: 2),
    FooterItem(["compare.add"], "compare", priority: 4),
    FooterItem(["explain"], "explain", priority: 3),
    FooterItem(["undo"], "undo", priority: 3),
    FooterItem(["find"], "find", priority: 6),
    FooterItem(["copy.value"], "copy", priority: 6),
    FooterItem(["theme.next"], "theme", priority: 7),
    FooterItem(["command"], "command", priority: 7),
    FooterItem(["help"], "help", priority: 0),
    FooterItem(["quit"], "quit", priority: 5),
  ]
}
