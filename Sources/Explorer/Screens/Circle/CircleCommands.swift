import TermUI

extension CircleScreen {
  static let commands: [Command<Action>] =
    [
      Command("circle.run", "run or pause", [.char(" ")], .toggleRun),
      Command("circle.step", "one step", [.char("f")], .stepOnce),
      Command("circle.back", "one step back", [.char("b")], .stepBack),
      Command("circle.seed", "next seed", [.char("s")], .nextSeed),
    ]
    + SliderKeys.commands(
      move: Action.move, step: Action.step, scale: Action.scale, setToEnd: Action.setToEnd,
      type: .type)
    + [
      Command(
        "value.reset", "reset this field; retry at a tenth of the rate", [.char("r")], .reset),
      Command("all.reset", "reset everything", [.char("R")], .resetAll),
      Command("neurons.less", "one neuron less", [.char("-"), .char("[")], .neurons(-1)),
      Command("neurons.more", "one neuron more", [.char("+"), .char("]")], .neurons(1)),
      Command("layer.target", "target on or off", [.char("d")], .toggle(.target)),
      Command("layer.contour", "contour on or off", [.char("a")], .toggle(.contour)),
      Command("layer.lines", "neurons' lines on or off", [.char("i")], .toggle(.lines)),
      Command("layer.corners", "corners on or off", [.char("v")], .toggle(.corners)),
      Command("circle.unroll", "unrolled view or the fit", [.char("V")], .show(.unrolled)),
      Command("circle.sweep", "begin a sweep or call it off", [.char("S")], .sweep),
      Command("circle.scale", "these neurons beside the model's", [Key(.enter)], .show(.scale)),
      Command("go.top", "first line", [.char("g")], .moveToEnd(isLast: false)),
      Command("go.bottom", "last line", [.char("G")], .moveToEnd(isLast: true)),
      Command("page.up", "up a page", [Key(.pageUp), .ctrl("u")], .move(-5)),
      Command("page.down", "down a page", [Key(.pageDown), .ctrl("d")], .move(5)),
      Command("pane.next", "next pane", [Key(.tab)], .turn(1)),
      Command("pane.prev", "pane before", [Key(.tab, .shift)], .turn(-1)),
    ]

  static let footer: [FooterItem] = [
    FooterItem(["circle.run"], "run", priority: 0),
    FooterItem(["circle.step", "circle.back"], "step", priority: 1),
    FooterItem(["circle.seed"], "seed", priority: 4),
    FooterItem(["neurons.less", "neurons.more"], "neurons", priority: 2),
    FooterItem(["value.less", "value.more"], "change", priority: 1),
    FooterItem(["pane.next"], "pane", priority: 2),
    FooterItem(["circle.sweep"], "sweep", priority: 3),
    FooterItem(["circle.scale"], "to GPT", priority: 3),
    FooterItem(["layer.lines"], "lines", priority: 5),
    FooterItem(["preset.palette"], "preset", priority: 8),
    FooterItem(["compare.add"], "compare", priority: 9),
    FooterItem(["undo"], "undo", priority: 9),
  ]

  func footerItems(_ workspace: Workspace) -> [FooterItem] {
    guard isRunning || session.trainer.divergence != nil else { return Self.footer }
    let first =
      isRunning
      ? FooterItem(["circle.run"], "pause", priority: 0)
      : FooterItem(["value.reset"], "retry at a tenth", priority: 0)
    return [first] + Self.footer.dropFirst()
  }
}
