import Explorer
import ModelCore
import Syntax
import TermUI

/// `count` for people.
struct CountReport {
  let model: Subject
  private let count: ParameterCount
  let format: NumberFormat

  init(_ model: Subject, format: NumberFormat = .standard) {
    self.format = format
    self.model = model
    count = model.config.parameterCount
  }

  /// The report, at most 80 columns wide.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    addTitle(to: &layout)
    addTotals(to: &layout)
    addModules(to: &layout)
    addParts(to: &layout)
    addWork(to: &layout)
    addRule(to: &layout)
    layout.line()
    addConventions(to: &layout)
    layout.foundations(of: model, format)
    return layout.text
  }

  // MARK: Sections

  private func addTitle(to layout: inout TextLayout) {
    layout.labeled("", ModelTitle.line(model), indent: 0)
    layout.labeled("", ModelTitle.shape(model.config, format), indent: 0)
    layout.line()
  }

  private func addTotals(to layout: inout TextLayout) {
    let total = count.total
    var rows = [["Parameters", exact(total), format.short(total), model.grade.word]]
    let share = format.percent(count.activeShare)
    rows.append([
      "Active", exact(count.active), format.short(count.active),
      count.active == total ? "all of them" : share,
    ])
    rows.append([
      "Non-embedding", exact(count.nonEmbedding), format.short(count.nonEmbedding),
      "without tables and head",
    ])
    layout.rows(rows, [.left, .right, .right, .left])
    if let preset = model.untouchedPreset, let published = preset.checkpointParameters {
      let verdict = published == total ? "the same" : "\(exact(published)), which differs"
      layout.labeled("Checkpoint", verdict)
    }
    if let file = model.untouchedFile { addFile(file, to: &layout) }
    layout.line()
  }

  /// Most differences that are listed for people; `--json` has them all.
  private static let shownMismatches = 24

  private func addFile(_ file: FileFacts, to layout: inout TextLayout) {
    let verdict = file.parameters == count.total ? "the same" : "which differs"
    layout.labeled(
      "In the file",
      "\(exact(file.parameters)) in \(exact(file.tensors)) tensors, "
        + (file.isWhole ? verdict : "not all of its files are here"))
    if let config = file.configParameters, config != file.parameters, file.isWhole {
      layout.labeled("By the config", "\(exact(config)), which differs: the tensors win")
    }
    for mismatch in file.mismatches.prefix(Self.shownMismatches) {
      layout.labeled("Differs", mismatch)
    }
    let rest = file.mismatches.count - Self.shownMismatches
    if rest > 0 { layout.labeled("", "and \(exact(rest)) more; tensors --json lists them") }
  }

  private func addParts(to layout: inout TextLayout) {
    var rows = [["Part", "parameters", "share"]]
    for part in ModelPart.allCases where count[part] > 0 {
      let share = count.share(of: part)
      rows.append([part.title, exact(count[part]), format.percent(share)])
    }
    if model.config.isTied { rows.append([ModelPart.head.title, "0", "tied"]) }
    layout.rows(rows, [.left, .right, .right])
    layout.line()
  }

  private func addWork(to layout: inout TextLayout) {
    let work = model.workload
    for (label, words) in ModelTitle.neurons(model.config, format) { layout.labeled(label, words) }
    let formats = DataType.allCases.map { type in
      TextLayout.whole("\(type.rawValue) \(format.bytes(count.weightBytes(type)))")
    }
    layout.labeled("Weights", formats.joined(separator: ", "))
    guard let cache = model.config.kvCache, let flops = model.config.forwardFLOPs(work) else {
      layout.labeled("Withheld", "cache and work: \(model.evidence.withheld ?? "layers unknown")")
      layout.line()
      return
    }
    addCache(cache, to: &layout)
    var shares = ["\(amount(flops.matmul)) weights"]
    if flops.attention > 0 {
      let kind = model.config.stack == .decoder ? "causal attention" : "attention"
      shares.append("\(amount(flops.attention)) \(kind) \(share(flops.attentionShare))")
    }
    if flops.state > 0 {
      shares.append("\(amount(flops.state)) states \(share(flops.stateShare))")
    }
    layout.labeled(
      "FLOPs",
      "\(amount(flops.total)) forward for \(tokens(work)): \(shares.joined(separator: ", "))")
    layout.labeled(
      "",
      "\(amount(flops.perToken)) a token; \(amount(flops.training)) forward and backward")
    layout.line()
  }

  /// What is kept between tokens, if anything is.
  private func addCache(_ cache: KVCache, to layout: inout TextLayout) {
    let work = model.workload
    if cache.isKept {
      layout.labeled(
        "KV cache",
        "\(format.fixed(cache.bytesPerToken(work.kv), digits: 0)) bytes a token in "
          + "\(work.kv.rawValue); "
          + "\(TextLayout.whole(format.bytes(cache.bytes(work)))) for \(tokens(work))")
    }
    if cache.hasState {
      layout.labeled(
        "State",
        "\(TextLayout.whole(format.bytes(cache.stateBytes(work)))) in \(work.kv.rawValue), "
          + "however many tokens")
    }
  }

  private func share(_ value: Double) -> String {
    "(\(TextLayout.whole(format.percent(value))))"
  }

  private func amount(_ flops: Double) -> String { TextLayout.whole(format.flops(flops)) }

  private func tokens(_ work: Workload) -> String {
    let count = "\(exact(work.sequenceLength)) tokens"
    return work.batchSize == 1 ? count : "\(exact(work.batchSize)) × \(count)"
  }

  private func addRule(to layout: inout TextLayout) {
    let rule = RuleOfThumb(model.config, model.config.inventory)
    layout.labeled("Rule of thumb", ModelTitle.rule(rule, format))
    var rows = [["", "12·L·d²", exact(rule.twelveLDSquared)]]
    for term in rule.terms {
      rows.append(["", term.name, (term.value > 0 ? "+" : "") + exact(term.value)])
    }
    rows.append(["", "total", exact(rule.total)])
    let indented = rows.map { [String(repeating: " ", count: 13)] + $0.dropFirst() }
    layout.rows(indented, [.left, .left, .right])
  }

  private func exact(_ value: Int) -> String { format.exact(value) }
}
