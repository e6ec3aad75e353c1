import ModelCore
import Syntax

// Families that read a whole text or picture at once.
extension ConfigFields {
  /// BERT and RoBERTa, as masked language models.
  mutating func bertConfig(_ architecture: Architecture) throws(FileError) -> ModelConfig {
    var config = try encoderConfig(
      architecture, vocabSize: try required("vocab_size", in: ModelField.vocabSize.range))
    let key = "max_position_embeddings"
    let rows = try integer(key, in: 3...ModelConfig.contextRange.upperBound, otherwise: 512)
    // RoBERTa keeps the first rows for padding.
    config.input.extraPositions = architecture == .roberta ? 2 : 0
    config.contextLength = rows - config.input.extraPositions
    config.input.hasNorm = true
    config.input.tokenTypes = try integer("type_vocab_size", in: 0...65_536, otherwise: 2)
    config.output.hasTransform = true
    config.output.hasBias = true
    config.isTied = try flag("tie_word_embeddings", otherwise: true)
    config.output.hasSecondBias = isOfTransformers5 && !config.isTied
    if let kind = value("position_embedding_type"), kind.string != "absolute" {
      throw error(
        kind,
        .wrongValue(
          key: "position_embedding_type", expected: "\"absolute\"", found: kind.summary,
          hint: "\"absolute\""))
    }
    return config
  }

  /// ViT, as a classifier of pictures.
  mutating func vitConfig() throws(FileError) -> ModelConfig {
    let classes = try classCount()
    var config = try encoderConfig(.vit, vocabSize: classes)
    let sides = 1...4_095
    let image = try integer("image_size", in: sides, otherwise: 224)
    let patch = try integer("patch_size", in: 1...image, otherwise: 16)
    let channels = try integer("num_channels", in: 1...1_024, otherwise: 3)
    let patches = ImagePatches(imageSize: image, patchSize: patch, channels: channels)
    config.input.patches = patches
    config.contextLength = patches.positions
    config.output.hasBias = true
    ignore("pooler_output_size", "pooler_act")
    if !(try flag("qkv_bias", otherwise: true)) { config.attentionBias = .output }
    return config
  }

  /// Classes; files of before Transformers 5 without labels are often cut down to their sizes.
  private mutating func classCount() throws(FileError) -> Int {
    guard !has("num_labels"), !has("id2label"), !isOfTransformers5 else { return try labelCount() }
    assume("num_labels", "1000", "the classes of ImageNet")
    doubt(.assumed("no labels: 1,000 classes assumed"))
    return 1_000
  }

  private mutating func encoderConfig(_ architecture: Architecture, vocabSize: Int)
    throws(FileError) -> ModelConfig
  {
    let dModel = try required("hidden_size", in: ModelField.dModel.range)
    let nLayers = try required("num_hidden_layers", in: ModelField.nLayers.range)
    let nHeads = try required("num_attention_heads", in: ModelField.nHeads.range)
    try checkDivides(nHeads, "num_attention_heads", dModel, "hidden_size")
    guard ModelField.headDim.range.contains(dModel / nHeads) else {
      throw error(
        value("num_attention_heads"),
        .outOfRange(
          key: "head_dim", range: ModelField.headDim.range, found: SafeText("\(dModel / nHeads)")))
    }
    remarkQuantization()
    var config = ModelConfig(
      architecture: architecture, dModel: dModel, nLayers: nLayers, vocabSize: vocabSize,
      contextLength: 512, nHeads: nHeads,
      dFF: try required("intermediate_size", in: ModelField.dFF.range), isGated: false,
      norm: .layer, positions: .learned, attentionBias: .all, hasMLPBias: true)
    config.stack = .encoder
    return config
  }

  /// T5: a stack that reads and one that writes.
  mutating func t5Config() throws(FileError) -> ModelConfig {
    let layers = ModelField.nLayers.range
    let dModel = try required(present(["d_model", "hidden_size"]), in: ModelField.dModel.range)
    let reading = try required(present(["num_layers", "num_hidden_layers"]), in: layers)
    let writing = try integer(
      "num_decoder_layers", in: layers, otherwise: reading, because: "the value of num_layers")
    let nHeads = try required(
      present(["num_heads", "num_attention_heads"]), in: ModelField.nHeads.range)
    let isMultilingual = family == "mt5"
    let kind = value("feed_forward_proj")?.string ?? (isMultilingual ? "gated-gelu" : "relu")
    remarkQuantization()
    var config = ModelConfig(
      architecture: .t5, dModel: dModel, nLayers: writing,
      vocabSize: try required("vocab_size", in: ModelField.vocabSize.range),
      contextLength: try integer("n_positions", in: ModelConfig.contextRange, otherwise: 512),
      nHeads: nHeads, headDim: try integer("d_kv", in: ModelField.headDim.range, otherwise: 64),
      dFF: try required("d_ff", in: ModelField.dFF.range), isGated: kind.hasPrefix("gated-"),
      positions: .relative, isTied: try flag("tie_word_embeddings", otherwise: !isMultilingual))
    config.input.relativeBuckets = try integer(
      "relative_attention_num_buckets", in: ModelConfig.stateRange, otherwise: 32)
    config.stack = .encoderDecoder
    config.nEncoderLayers = reading == writing ? nil : reading
    return config
  }
}
