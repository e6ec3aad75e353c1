import Explorer
import ModelCore
import Synchronization
import TermUI
import Testing

@Suite struct PlainSessionTests {
  private func session(_ preset: String = "llama-2-7b") throws -> PlainSession {
    PlainSession(try explorer(preset, width: 120, height: 40))
  }

  /// What plain mode says to some lines, failures among it.
  private func said(_ lines: [String], preset: String = "llama-2-7b") throws -> [String] {
    var session = try session(preset)
    return lines.flatMap { line in
      let answer = session.take(line) { _ in nil }
      return answer.lines + (answer.failure.map { ["error: \($0)"] } ?? [])
    }
  }

  @Test func `names commands where the screens name keys`() throws {
    let lines = try said(["compare llama-2-7b", "compare mistral-7b", "circle"])
    #expect(lines.contains { $0.contains("add another; screen.compare shows it") })
    #expect(lines.contains { $0.contains("screen.compare shows them") })
    #expect(lines.contains { $0.contains("circle.run begins to train") })
  }

  @Test func `says every change in a sentence`() throws {
    #expect(
      try said(["double d", "undo", ":double L", "set seq 8k"]) == [
        "d 4,096 to 8,192. Follows: heads 64, ffn 22,016. Total 26,428,841,984, times 3.92.",
        "d 8,192 to 4,096. Total 6,738,415,616.",
        "L 32 to 64. Total 13,214,683,136, times 1.96.",
        "seq 4,096 to 8,192. Total 13,214,683,136, unchanged. KV cache 8.00 GiB.",
      ])
  }

  @Test func `begins with the model, and names one that is loaded`() throws {
    #expect(
      try session().greeting == [
        "Llama-2-7B. Total 6,738,415,616 parameters, exact. d 4,096, L 32."
      ])
    #expect(
      try said(["preset gpt2"]) == [
        "GPT-2. Total 124,439,808 parameters, exact. d 768, L 12."
      ])
  }

  @Test(arguments: ScreenID.allCases)
  func `shows every screen as numbered lines without pictures`(screen: ScreenID) throws {
    let name = screen.title.lowercased()
    let lines = try said(["compare", "compare.start", "screen.\(name)", "show"])
    let text = lines.joined(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("1. ") } && lines.contains { $0.hasPrefix("2. ") })
    for scalar in text.unicodeScalars where scalar != "\n" {
      // Boxes, blocks and Braille dots.
      #expect(!(0x2500...0x259F).contains(scalar.value), "\(scalar)")
      #expect(!(0x2800...0x28FF).contains(scalar.value), "\(scalar)")
      #expect(scalar.value >= 0x20, "\(scalar.value)")
    }
  }

  @Test(arguments: [
    ("explore", "MLP: 4,328,521,728, 64.2 %"), ("explore", "KV per token: 512 KiB"),
    ("explore", "d doubled: new total 26,428,841,984"), ("history", "174,604,259,328 parameters"),
    ("screen.explain", "total: "), ("brain", "synapses: 100T"), ("brain", "Flexibility: brain"),
    ("compare", "Nothing is compared yet"),
  ])
  func `a screen has its figures in plain lines`(screen: String, figure: String) throws {
    let lines = try said([screen, "show"])
    #expect(lines.contains { $0.contains(figure) }, "\(lines)")
  }

  @Test(arguments: ScreenID.allCases)
  func `every command works on every screen`(screen: ScreenID) throws {
    let samples = [
      "FIELD VALUE": "d 8k", "FIELD": "d", "NAME": "mistral-7b", "FILE": "none.txt",
      "FIGURE": "total", "WORDS": "llama", "NUMBER": "1", "STOP": "2",
    ]
    var session = try session()
    _ = session.take("compare") { _ in nil }
    _ = session.take("compare.start") { _ in nil }
    _ = session.take("screen.\(screen.title.lowercased())") { _ in nil }
    let entries = session.take("help") { _ in nil }.lines.dropLast()
    #expect(entries.count > 40)
    for entry in entries {
      let words = try #require(entry.split(separator: " ", maxSplits: 1).last)
      let usage = words.split(separator: ":")
      let parts = usage[0].split(separator: " ", maxSplits: 1).map(String.init)
      let argument = parts.count > 1 ? " " + (samples[parts[1]] ?? "nothing") : ""
      var alone = session
      let answer = alone.take(parts[0] + argument) { _ in nil }
      let isAnswered =
        !answer.lines.isEmpty || answer.failure != nil || answer.isOver || answer.suspends
      #expect(isAnswered, "\(entry)")
      #expect(answer.failure?.hasPrefix("no command") != true, "\(entry)")
      // Whatever was open, the next line is a command again.
      #expect(alone.take("set L 2") { _ in nil }.failure == nil, "\(entry)")
    }
  }

  @Test func `a number chooses from the list that was shown last`() throws {
    var session = try session()
    let list = session.take("preset.palette") { _ in nil }.lines
    let place = try #require(list.firstIndex { $0.contains("GPT-2 XL,") })
    #expect(list[place].hasPrefix("\(place + 1). "))
    let loaded = session.take("\(place + 1)") { _ in nil }.lines
    #expect(loaded == ["GPT-2 XL. Total 1,557,611,200 parameters, exact. d 1,600, L 48."])
    _ = session.take("show") { _ in nil }
    #expect(session.take("2") { _ in nil }.lines == ["2. L layers 48"])
    #expect(session.take("9999") { _ in nil }.failure?.hasPrefix("line: expected 1 to ") == true)
    _ = session.take("help") { _ in nil }
    #expect(session.take("1") { _ in nil }.lines.first?.hasPrefix("set FIELD VALUE") == true)
    let themes = session.take("theme.pick") { _ in nil }.lines
    #expect(themes.contains { $0.hasSuffix(" nord") })
  }

  @Test func `explains a figure with its multiplication and a sentence`() throws {
    let lines = try said(["explain ffn"])
    #expect(lines[0].hasPrefix("Explain. "))
    #expect(lines[1].contains("3 × 11,008 × 4,096 = 135,266,304"))
    #expect(lines.count > 2)
  }

  @Test func `walks through the tour`() throws {
    let lines = try said(["tour", "tour.next", "tour.end", "undo"])
    #expect(lines.contains { $0.hasPrefix("stop 1 of ") })
    #expect(lines.contains { $0.hasPrefix("stop 2 of ") && $0.contains("one neuron") })
    #expect(lines.contains { $0.contains("the tour is over") })
    #expect(lines.last?.contains("6,738,415,616") == true || lines.count > 4)
  }

  @Test(arguments: [
    ("doubel d", "try :double"), ("set d", "expected a field and a value"),
    ("set z 1", "fields are d L V"), ("zzzz", "no command zzzz"), ("line 0", "expected 1 to"),
    ("find zzzz", "nothing on this screen"),
    ("filter a", "Explore has no filter"),
  ])
  func `says what is wrong and what is nearest`(line: String, part: String) throws {
    #expect(try said([line]).joined(separator: "\n").contains(part))
  }

  @Test func `copies and redraws as text, and has no mouse`() throws {
    #expect(try said(["copy.value"]) == ["4096"])
    #expect(try said(["redraw"]).count > 20)
    #expect(try said(["copy.screen"]) == said(["show"]))
    #expect(try said(["mouse.toggle"]) == ["There is no mouse in plain mode."])
    #expect(try said(["", "  "]) == [])
  }

  @Test func `filters History and shows all again`() throws {
    let lines = try said(["history", "filter gpt-3", "show"])
    let rows = lines.filter { $0.contains(" parameters, ") && $0.contains("GPT-3") }
    #expect(!rows.isEmpty)
    #expect(try said(["history", "find", "back"]).contains { $0.hasPrefix("filter WORDS") })
  }

  // MARK: Long work

  /// Hears what is reported, and calls work off after some of it.
  private final class Listener: Sendable {
    private let heard = Mutex<[String]>([])
    let limit: Int

    init(limit: Int) { self.limit = limit }

    var lines: [String] { heard.withLock { $0 } }

    var work: PlainSession.Work {
      PlainSession.Work(isCancelled: { self.lines.count >= self.limit }) { line in
        self.heard.withLock { $0.append(line) }
      }
    }
  }

  @Test func `a sweep says how far it has come, and what it has come to`() throws {
    let listener = Listener(limit: .max)
    var session = PlainSession(try explorer(width: 120, height: 40), work: listener.work)
    _ = session.take("circle") { _ in nil }
    let answer = session.take("circle.sweep") { _ in nil }
    #expect(listener.lines.first == "Sweep of 80 runs; Ctrl-C ends it.")
    #expect(listener.lines.dropFirst().first == "5 of 80 runs.")
    #expect(listener.lines.last == "75 of 80 runs.")
    #expect(listener.lines.count == 16)
    let words = "12 neurons: median area error "
    let line = try #require(answer.lines.first { $0.hasPrefix(words) })
    #expect(line.hasSuffix(" times the best possible."))
    #expect(answer.lines.count { $0.contains(": median area error ") } == 16)
    #expect(answer.failure == nil)
  }

  @Test func `a sweep that is called off leaves what is done`() throws {
    let listener = Listener(limit: 3)
    var session = PlainSession(try explorer(width: 120, height: 40), work: listener.work)
    _ = session.take("circle") { _ in nil }
    let answer = session.take("circle.sweep") { _ in nil }
    #expect(
      listener.lines == ["Sweep of 80 runs; Ctrl-C ends it.", "5 of 80 runs.", "10 of 80 runs."])
    #expect(answer.lines.count { $0.contains(": median area error ") } == 2)
    #expect(answer.lines.contains { $0.contains("called off") })
    #expect(session.state.sweepRequest == nil)
  }

  @Test func `training that is called off is paused`() throws {
    let listener = Listener(limit: 0)
    var session = PlainSession(try explorer(width: 120, height: 40), work: listener.work)
    _ = session.take("circle") { _ in nil }
    _ = session.take("circle run") { _ in nil }
    #expect(session.state.ticking == .off)
    #expect(!session.state.circle.session.trainer.isDone)
  }
}
