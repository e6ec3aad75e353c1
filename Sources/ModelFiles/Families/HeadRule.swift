import ModelCore
import Syntax

extension FamilyReader {
  /// What the classes of a family have after the blocks beside its language model.
  enum HeadRule: Sendable {
    /// A decoder: nothing in the bare model, and one matrix in these.
    case decoder(Set<HeadTask>)
    /// A layer that sums up the first token before some heads.
    case bert
    /// The same, with a layer in the head for whole texts in its place.
    case roberta
    /// Two stacks; some classes have the one that reads alone.
    case t5
    case vit
  }

  /// First words of the classes of a family, such as "Llama".
  var classStems: [String] {
    stems
      + classes.compactMap { name in
        HeadTask.languageEndings.first(where: name.hasSuffix).map {
          String(name.dropLast($0.count))
        }
      }
  }
}

extension WrapperReader {
  /// First words of the classes of a family, such as "Llava".
  var classStems: [String] {
    classes.compactMap { name in
      HeadTask.languageEndings.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
    }
  }
}

/// What a class of the reference implementation is for; the raw value ends its name.
enum HeadTask: String, CaseIterable, Sendable {
  case bare = "Model"
  case encoder = "EncoderModel"
  case text = "ForSequenceClassification"
  case tokens = "ForTokenClassification"
  case answers = "ForQuestionAnswering"
  case choice = "ForMultipleChoice"
  case nextSentence = "ForNextSentencePrediction"
  case preTraining = "ForPreTraining"

  /// Ends of the names of classes that are language models.
  static let languageEndings = [
    "ForCausalLM", "LMHeadModel", "ForConditionalGeneration", "ForMaskedLM",
    "ForImageClassification",
  ]
  static let classifiers: Set<HeadTask> = [.text, .tokens, .answers]
}

extension ConfigFields {
  /// Counts what the class in `architectures` has in place of the head of a language model.
  mutating func readHead(of known: FamilyReader, into config: inout ModelConfig) throws(FileError) {
    guard let name = className, !known.classes.contains(name) else { return }
    if let task = task(name, known.classStems), try setHead(task, known.heads, &config) { return }
    let isLanguage = HeadTask.languageEndings.contains { end in
      known.classStems.contains { name == $0 + end }
    }
    // Makers give their own models names of their own.
    let isOwn = name.hasSuffix("ForCausalLM") && FamilyReader.family(of: name) == nil
    if isLanguage || isOwn { return }
    doubtClass(name)
  }

  /// The same for a file whose language model stands in a part.
  mutating func readHead(
    of known: WrapperReader, into config: inout ModelConfig
  ) throws(FileError) {
    guard let name = className, !known.classes.contains(name) else { return }
    let tasks: Set<HeadTask> = known.reader == "gemma3" ? [.text] : []
    if let task = task(name, known.classStems), try setHead(task, .decoder(tasks), &config) {
      return
    }
    let isLanguage = HeadTask.languageEndings.contains { end in
      known.classStems.contains { name == $0 + end }
    }
    if !isLanguage { doubtClass(name) }
  }

  private mutating func doubtClass(_ name: String) {
    let shown = SafeText(name).clipped(to: 80)
    let words = "counted as the language model of \(family), not as \(shown)"
    remark("architectures", words)
    doubt(.assumed(words))
  }

  /// The class that the file was written for.
  var className: String? { peek("architectures")?.array?.first?.string }

  private func task(_ name: String, _ stems: [String]) -> HeadTask? {
    HeadTask.allCases.first { task in stems.contains { name == $0 + task.rawValue } }
  }

  /// Sets what a class has after the blocks; false where that is not known.
  private mutating func setHead(
    _ task: HeadTask, _ rule: FamilyReader.HeadRule, _ config: inout ModelConfig
  ) throws(FileError) -> Bool {
    switch rule {
    case .decoder(let tasks):
      guard task == .bare || tasks.contains(task) else { return false }
      try setDecoderHead(task, &config)
    case .bert, .roberta:
      return try setEncoderHead(
        task, isRoberta: { if case .roberta = rule { true } else { false } }(), &config)
    case .t5: return try setT5Head(task, &config)
    case .vit:
      guard task == .bare else { return false }
      config.removeHead()
      config.output.poolerWidth = try integer(
        "pooler_output_size", in: ModelField.dModel.range, otherwise: config.dModel)
    }
    return true
  }

  private mutating func setDecoderHead(
    _ task: HeadTask, _ config: inout ModelConfig
  ) throws(FileError) {
    config.removeHead()
    switch task {
    case .text: config.output.labels = LabelHead(count: try labelCount(), hasBias: false)
    case .tokens: config.output.labels = LabelHead(count: try labelCount())
    case .answers: config.output.labels = LabelHead(count: 2)
    case .bare, .encoder, .choice, .nextSentence, .preTraining: break
    }
  }

  private mutating func setEncoderHead(
    _ task: HeadTask, isRoberta: Bool, _ config: inout ModelConfig
  ) throws(FileError) -> Bool {
    let hasPooler =
      switch task {
      case .bare, .choice, .nextSentence, .preTraining: true
      case .text: !isRoberta
      case .encoder, .tokens, .answers: false
      }
    if task == .encoder || isRoberta && (task == .nextSentence || task == .preTraining) {
      return false
    }
    if task != .preTraining { config.removeHead() }
    config.output.poolerWidth = hasPooler ? config.dModel : nil
    switch task {
    case .text:
      config.output.labels = LabelHead(count: try labelCount(), hasLayer: isRoberta)
    case .tokens, .answers: config.output.labels = LabelHead(count: try labelCount())
    case .choice: config.output.labels = LabelHead(count: 1)
    case .nextSentence, .preTraining: config.output.labels = LabelHead(count: 2)
    case .bare, .encoder: break
    }
    return true
  }

  private mutating func setT5Head(
    _ task: HeadTask, _ config: inout ModelConfig
  ) throws(FileError) -> Bool {
    switch task {
    case .choice, .nextSentence, .preTraining: return false
    case .bare, .encoder: config.removeHead()
    case .tokens, .answers:
      config.removeHead()
      config.output.labels = LabelHead(count: try labelCount())
    case .text:
      config.removeHead()
      config.output.labels = LabelHead(count: try labelCount(), hasLayer: true)
    }
    if task == .encoder || task == .tokens {
      if isOn("is_decoder") {
        doubt(.assumed("is_decoder of an encoder adds attention that is not counted"))
      }
      config.nLayers = config.nEncoderLayers ?? config.nLayers
      config.nEncoderLayers = nil
      config.stack = .encoder
    }
    return true
  }

  /// Labels of a task; 2 where a file names none, as the reference implementation does.
  mutating func labelCount() throws(FileError) -> Int {
    _ = value("num_labels")
    if let labels = value("id2label")?.object, !labels.members.isEmpty {
      return min(labels.members.count, ModelField.vocabSize.range.upperBound)
    }
    return try integer(
      present(["num_labels", "_num_labels"]), in: ModelField.vocabSize.range, otherwise: 2,
      because: "the labels of a file that names none")
  }
}

extension ModelConfig {
  /// Takes away what makes a language model of the blocks.
  fileprivate mutating func removeHead() {
    output.hasHead = false
    output.hasBias = false
    output.hasTransform = false
  }
}
