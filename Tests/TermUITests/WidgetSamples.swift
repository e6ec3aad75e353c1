@testable import TermUI

/// The widgets that the snapshot tests draw.
enum WidgetSamples {
  static let all: [NamedWidget] = [
    NamedWidget("Panel", Panel("Shape"), sizes: [(20, 3), (8, 2), (7, 3)]),
    NamedWidget(
      "PanelFocused", Panel("What doubling does", note: "3 of 41", isFocused: true),
      sizes: [(40, 3), (24, 3)]),
    NamedWidget("BarList", BarList(parts), sizes: [(37, 5), (28, 5), (22, 5), (14, 5)]),
    NamedWidget("StackedBar", stackedBar, sizes: [(40, 1), (9, 2)]),
    NamedWidget("TableDoubling", doubling, sizes: [(76, 6), (52, 6), (24, 3)]),
    NamedWidget("TableScrolled", presets(offset: 2), sizes: [(44, 4), (20, 4)]),
    NamedWidget("TextField", TextField("Llama-2"), sizes: [(12, 1), (5, 1)]),
    NamedWidget("Tabs", tabs, sizes: [(67, 1), (30, 1), (8, 1)]),
    NamedWidget("KeyHints", hints, sizes: [(80, 1), (44, 1), (8, 1)]),
    NamedWidget("Palette", palette, sizes: [(40, 12), (24, 7)]),
    NamedWidget("HelpPanel", help, sizes: [(60, 9), (34, 8), (70, 6)]),
    NamedWidget(
      "TextBlock",
      TextBlock("Sequence length adds no parameters: it adds KV memory and attention work."),
      sizes: [(30, 3), (12, 4)]),
    NamedWidget("Message", MessageLine("theme nord: no such file", .failure), sizes: [(30, 1)]),
    NamedWidget("LineChart", chart, sizes: [(34, 12), (18, 6)]),
    NamedWidget(
      "Sparkline", Sparkline((0..<30).map { 1 / Double($0 + 1) }), sizes: [(20, 1), (40, 1)]),
  ]

  /// Values that no caller should pass.
  static let hostile: [NamedWidget] = [
    NamedWidget(
      "BarNaN", BarList([BarList.Row(label: "語語", bar: Bar(.nan), count: "")]), sizes: [(9, 1)]),
    NamedWidget("BarInfinite", Bar(.infinity), sizes: [(9, 1)]),
    NamedWidget("BarListEmpty", BarList([]), sizes: [(9, 1)]),
    NamedWidget(
      "StackedBarNaN",
      StackedBar([
        .init(.nan, role: .series1, sign: .solid), .init(.infinity, role: .series2, sign: .dark),
        .init(-3, role: .series3, sign: .light), .init(1e308, role: .series4, sign: .rising),
        .init(1e308, role: .series5, sign: .rising),
      ]), sizes: [(9, 1)]),
    NamedWidget("TableEmpty", Table(columns: [], rows: []), sizes: [(9, 3)]),
    NamedWidget(
      "TableRagged",
      Table(
        columns: [.init("a"), .init("語", .trailing)], rows: [[], [.text("x")]], selected: 9,
        offset: 99), sizes: [(9, 3)]),
    NamedWidget("TextFieldWide", TextField("語語語語語語"), sizes: [(5, 1), (4, 1)]),
    NamedWidget(
      "ChartHostile",
      LineChart(
        [
          .init([]), .init([.init(x: 1, y: 1)]), .init([.init(x: .nan, y: .infinity)]),
          .init([.init(x: -1e300, y: 0), .init(x: 1e300, y: .nan), .init(x: 0, y: 5)]),
        ], xAxis: Axis(.nan, .nan), yAxis: Axis(0, 0, .logarithmic),
        labels: .init(top: "語語語語語語", left: "語語", middle: "語", right: "語語"),
        marker: .init(x: .nan, y: 0)), sizes: [(9, 4)]),
    NamedWidget("SparklineNaN", Sparkline([.nan, .infinity, 3, -1]), sizes: [(9, 1)]),
    NamedWidget("TabsNone", Tabs([], active: 4), sizes: [(9, 1)]),
    NamedWidget("TabsOutside", Tabs([.init(key: "1", title: "語")], active: -4), sizes: [(9, 1)]),
    NamedWidget("HintsNone", KeyHints([]), sizes: [(9, 1)]),
    NamedWidget(
      "PaletteNone",
      Palette(
        "語", filter: TextField("語語語語語語語語語語"), columns: [], rows: [],
        selection: ListSelection(count: 0), total: 0), sizes: [(12, 6)]),
    NamedWidget("HelpNone", HelpPanel("語", entries: [], offset: .max), sizes: [(12, 4)]),
    NamedWidget(
      "HelpFiltered",
      HelpPanel(
        "語", entries: [.init(.text("語語語語語語語語語語語"), "語")], filter: TextField("zzz"), offset: 9),
      sizes: [(12, 4)]),
    NamedWidget(
      "TextBlockLong", TextBlock(String(repeating: "語", count: 99), offset: .max), sizes: [(9, 4)]),
    NamedWidget("PanelWide", Panel("語語語語語語", note: "語", isFocused: true), sizes: [(11, 2)]),
  ]

  static let tabs = Tabs(
    ["Explore", "History", "Circle", "Compare", "Plan", "Explain", "Brain"].enumerated().map {
      Tabs.Tab(key: String($0 + 1), title: $1)
    }, active: 1)

  static let hints = KeyHints([
    .init(.keys([Key(.up), Key(.down)]), "field"),
    .init(.keys([Key(.left), Key(.right)]), "change"),
    .init(.text(",."), "×2"), .init(.text("p"), "preset"),
    .init(.text("c"), "compare", priority: 3),
    .init(.text("u"), "undo", priority: 2), .init(.text("y"), "copy", priority: 3),
    .init(.text("/"), "find", priority: 3), .init(.text("?"), "help", priority: 0),
  ])

  static let palette = Palette(
    "Preset", filter: TextField("llama"),
    columns: [
      .init("", minimum: 8, grows: true), .init("", .trailing), .init("", priority: 2),
      .init("", priority: 1),
    ],
    rows: [
      ["Llama-2-7B", "6.74B", "2023", "exact"], ["Llama-2-13B", "13.0B", "2023", "exact"],
      ["Llama-2-70B", "69.0B", "2023", "exact"], ["Llama-3-8B", "8.03B", "2024", "exact"],
      ["Llama-3.1-405B", "406B", "2024", "exact"], ["TinyLlama-1.1B", "1.10B", "2024", "exact"],
    ].map { $0.map { .text($0) } },
    selection: ListSelection(count: 6, index: 4), total: 41,
    hints: [
      .init(.keys([Key(.enter)]), "load"), .init(.text("c"), "compare"),
      .init(.text("o"), "open a file"),
    ])

  static let help = HelpPanel(
    "Help · Explore",
    entries: [
      .init(.text("↑↓ jk"), "field"), .init(.text("←→ hl"), "one step"),
      .init(.keys([Key(.left, .shift), Key(.right, .shift)]), "ten steps"),
      .init(.text(", ."), "half, double"), .init(.text("x"), "type a value"),
      .init(.text("r"), "reset field"), .init(.text("p"), "presets"), .init(.text("e"), "explain"),
      .init(.text("c"), "add to compare"), .init(.text("/ n N"), "find"),
      .init(.text(": name"), "any action by name"), .init(.text("q"), "quit"),
    ])

  static let chart = LineChart(
    [
      LineChart.Series(
        (0...40).map {
          let d = 512 + Double($0) * 192
          return LineChart.Point(x: d, y: 12 * 32 * d * d + 64_000 * d)
        })
    ],
    xAxis: Axis(512, 8_192), yAxis: Axis(0, 26.4e9),
    labels: .init(top: "26.4B", left: "512", middle: "d", right: "8,192"),
    marker: .init(x: 4_096, y: 6.7e9))

  static let parts: [BarList.Row] = [
    .init(
      label: "MLP", bar: Bar(0.642, role: .series1), count: "4,328,521,728", percent: "64.2 %"),
    .init(
      label: "Attn", bar: Bar(0.319, role: .series2), count: "2,147,483,648", percent: "31.9 %"),
    .init(label: "Embed", bar: Bar(0.019, role: .series3), count: "131,072,000", percent: "1.9 %"),
    .init(label: "Head", bar: Bar(0.019, role: .series4), count: "131,072,000", percent: "1.9 %"),
    .init(label: "Norm", bar: Bar(0, role: .series5), count: "266,240", percent: "0.0 %"),
  ]

  static let stackedBar = StackedBar(
    [64.2, 31.9, 1.9, 1.9, 0].enumerated().map { index, size in
      let (role, sign) = SeriesSign.series(index)
      return StackedBar.Segment(size, role: role, sign: sign)
    })

  static let doubling = Table(
    columns: [
      .init("double"), .init("new total", .trailing), .init("change", .trailing, priority: 2),
      .init("factor", .trailing, priority: 1), .init("KV at seq", .trailing, priority: 3),
      .init("follows", minimum: 6, priority: 4, grows: true),
    ],
    rows: [
      ["V", "7,000,559,616", "+3.9 %", "×1.04", "2.00 GiB", ""],
      ["d", "26,428,841,984", "+292.2 %", "×3.92", "4.00 GiB", "heads 64, ffn 22,016"],
      ["L", "13,214,683,136", "+96.1 %", "×1.96", "4.00 GiB", ""],
      ["seq", "6,738,415,616", "+0.0 %", "×1.00", "4.00 GiB", "no new weights"],
    ].map { $0.map { .text($0) } }, selected: 1)

  static func presets(offset: Int) -> Table {
    Table(
      columns: [
        .init("model", minimum: 8, grows: true), .init("total", .trailing),
        .init("year", .trailing, priority: 1), .init("", minimum: 10, priority: 2),
      ],
      rows: (0..<9).map { index in
        [
          .text("Llama-2-7\(index)B-chat-with-a-long-name", .text),
          .text("\(index).74B", .strong), .text("2023", .dim),
          .bar(Bar(Double(index) / 8)),
        ]
      }, selected: 3, offset: offset)
  }
}
