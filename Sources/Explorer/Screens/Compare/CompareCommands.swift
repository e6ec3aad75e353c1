import TermUI

extension CompareScreen {
  static let commands: [Command<Action>] = [
    Command("row.prev", "row above", [Key(.up), .char("k")], .move(-1)),
    Command("row.next", "row below", [Key(.down), .char("j")], .move(1)),
    Command(
      "column.prev", "column before; a step less while editing", [Key(.left), .char("h")],
      .across(-1)),
    Command(
      "column.next", "next column; a step more while editing", [Key(.right), .char("l")],
      .across(1)),
    Command(
      "column.left", "move the column left; ten steps less while editing",
      [Key(.left, .shift), Key(.left, .control), .char("H")], .far(-1)),
    Command(
      "column.right", "move the column right; ten steps more while editing",
      [Key(.right, .shift), Key(.right, .control), .char("L")], .far(1)),
    Command("column.edit", "edit the column with sliders", [Key(.enter)], .edit),
    Command("column.duplicate", "duplicate the column", [.char("d")], .duplicate),
    Command(
      "column.remove", "remove the column", [Key(.delete), Key(.backspace), .char("X")], .remove),
    Command("column.live", "show or hide the live model", [.char("v")], .toggleLive),
    Command("rows.fold", "fold what all share", [.char("f")], .fold),
    Command("bars.toggle", "bars under the numbers", [.char("b")], .toggleBars),
    Command("compare.start", "start with four models", [.char("s")], .start),
    Command("compare.add", "keep the live model as a column", [.char("c")], .add),
    Command("value.halve", "half the value", [.char(",")], .scale(double: false)),
    Command("value.double", "double the value", [.char(".")], .scale(double: true)),
    Command("value.type", "type a value", [.char("x")], .type),
    Command("value.reset", "reset this field", [.char("r")], .reset),
    Command("all.reset", "reset the column", [.char("R")], .resetAll),
    Command("link.toggle", "link to d or unlink", [.char("=")], .toggleLink),
    Command("go.first", "first column; lower end while editing", [Key(.home)], .end(isLast: false)),
    Command("go.last", "last column; upper end while editing", [Key(.end)], .end(isLast: true)),
    Command("go.top", "first row", [.char("g")], .moveToEnd(isLast: false)),
    Command("go.bottom", "last row", [.char("G")], .moveToEnd(isLast: true)),
    Command("page.up", "up a page", [Key(.pageUp), .ctrl("u")], .move(-8)),
    Command("page.down", "down a page", [Key(.pageDown), .ctrl("d")], .move(8)),
    Command("pane.next", "figures or why", [Key(.tab)], .turn),
    Command("pane.prev", "figures or why", [Key(.tab, .shift)], .turn),
  ]

  static let footer: [FooterItem] = [
    FooterItem(["row.prev", "row.next"], "row", priority: 2),
    FooterItem(["column.prev", "column.next"], "column", priority: 0),
    FooterItem(["column.edit"], "edit", priority: 0),
    FooterItem(["pane.next"], "why", priority: 1),
    FooterItem(["rows.fold"], "fold", priority: 2),
    FooterItem(["column.duplicate"], "double", priority: 6),
    FooterItem(["column.remove"], "remove", priority: 4),
    FooterItem(["compare.clear"], "clear", priority: 6),
  ]

  /// The line of keys while a column is edited.
  static let editingFooter: [FooterItem] = [
    FooterItem(["row.prev", "row.next"], "field", priority: 1),
    FooterItem(["column.prev", "column.next"], "change", priority: 0),
    FooterItem(["value.halve", "value.double"], "×2", priority: 1),
    FooterItem(["value.type"], "type", priority: 2),
    FooterItem(["value.reset"], "reset", priority: 3),
    FooterItem(["back"], "done", priority: 0),
  ]

  /// The line of keys while nothing is compared.
  static let emptyFooter: [FooterItem] = [
    FooterItem(["compare.start"], "four models", priority: 0)
  ]
}
