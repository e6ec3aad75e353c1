import TermUI

extension ExploreScreen {
  static let commands: [Command<Action>] =
    SliderKeys.commands(
      move: Action.move, step: Action.step, scale: Action.scale, setToEnd: Action.setToEnd,
      type: .type)
    + [
      Command("value.reset", "reset this field", [.char("r")], .reset),
      Command("all.reset", "reset the model", [.char("R")], .resetAll),
      Command("link.toggle", "link to d or unlink", [.char("=")], .toggleLink),
      Command("batch.less", "half the batch", [.char("-"), .char("[")], .batch(-1)),
      Command("batch.more", "double the batch", [.char("+"), .char("]")], .batch(1)),
      Command("go.top", "first line", [.char("g")], .moveToEnd(isLast: false)),
      Command("go.bottom", "last line", [.char("G")], .moveToEnd(isLast: true)),
      Command("page.up", "up a page", [Key(.pageUp), .ctrl("u")], .move(-5)),
      Command("page.down", "down a page", [Key(.pageDown), .ctrl("d")], .move(5)),
      Command("pane.next", "next pane", [Key(.tab)], .nextPane),
      Command("pane.prev", "pane before", [Key(.tab, .shift)], .previousPane),
    ]

  static let footer: [FooterItem] = [
    FooterItem(["field.prev", "field.next"], "field", priority: 1),
    FooterItem(["value.less", "value.more"], "change", priority: 0),
    FooterItem(["value.halve", "value.double"], "×2", priority: 3),
    FooterItem(["value.type"], "type", priority: 4),
    FooterItem(["pane.next"], "pane", priority: 5),
    FooterItem(["link.toggle"], "link", priority: 8),
  ]
}
