import TermUI

extension HistoryScreen {
  static let commands: [Command<Action>] = [
    Command("row.prev", "row above", [Key(.up), .char("k")], .move(-1)),
    Command("row.next", "row below", [Key(.down), .char("j")], .move(1)),
    Command("row.load", "load its shape into Explore", [Key(.enter)], .load),
    Command("compare.add", "add its shape to Compare", [.char("c")], .compare),
    Command("find", "type to find", [.char("/")], .find),
    Command("sort.prev", "sort by the column before", [Key(.left), .char("h")], .sort(-1)),
    Command("sort.next", "sort by the next column", [Key(.right), .char("l")], .sort(1)),
    Command("sort.reverse", "turn the order round", [.char("r")], .reverse),
    Command("filter.weights", "open, closed or all weights", [.char("f")], .nextWeights),
    Command("filter.table", "a table of the lesson, or all", [.char("v")], .nextTable),
    Command("filter.kind", "one kind, or all", [.char("i")], .nextKind),
    Command("since.earlier", "from an earlier year on", [.char(",")], .since(-1)),
    Command("since.later", "from a later year on", [.char(".")], .since(1)),
    Command("go.top", "first row", [.char("g"), Key(.home)], .moveToEnd(isLast: false)),
    Command("go.bottom", "last row", [.char("G"), Key(.end)], .moveToEnd(isLast: true)),
    Command("page.up", "up a page", [Key(.pageUp), .ctrl("u")], .move(-10)),
    Command("page.down", "down a page", [Key(.pageDown), .ctrl("d")], .move(10)),
  ]

  static let footer: [FooterItem] = [
    FooterItem(["row.prev", "row.next"], "row", priority: 1),
    FooterItem(["row.load"], "load", priority: 0),
    FooterItem(["find"], "find", priority: 0),
    FooterItem(["sort.prev", "sort.next"], "sort", priority: 2),
    FooterItem(["filter.weights"], "open", priority: 3),
    FooterItem(["filter.table"], "lesson", priority: 4),
    FooterItem(["since.earlier", "since.later"], "since", priority: 5),
  ]
}
