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
    NamedWidget("PanelWide", Panel("語語語語語語", note: "語", isFocused: true), sizes: [(11, 2)]),
  ]

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
