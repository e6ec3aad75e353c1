import Syntax

/// Tells by its name whether a key that nothing reads may shape a model.
enum ShapeWords {
  /// Words in names of keys that count or measure something, or switch it on.
  private static let shaping = [
    "adapter", "attn", "attention", "altup", "bias", "block", "bottleneck", "channel", "classes",
    "codebook", "concat", "conv", "cross", "decoder", "depth", "dim", "downsampl", "embed",
    "encoder", "expan", "expert", "factoriz", "feature", "ffn", "filter", "freq", "gate", "glu",
    "group", "head", "hidden", "hybrid", "index_", "inner", "interleav", "intermediate", "interval",
    "kernel", "latent", "layer", "length", "lora", "mask_token", "max_position", "memory", "merge",
    "mixer", "mlp", "moe", "multi_query", "multiple", "multiplier", "n_", "norm", "num", "offset",
    "order", "parallel", "patch", "pattern", "period", "pool", "post_", "pre_", "proj", "qk", "qkv",
    "rank", "ratio", "recur", "register", "resampl", "resid", "rnn", "scale", "share", "shuffle",
    "size", "sparse", "spatial", "split", "ssm", "stage", "state", "stride", "tempor", "tie",
    "tile", "type", "upsampl", "use_", "vocab", "width", "with_",
  ]
  /// Words in names of keys that never do, whatever else they say.
  private static let harmless = [
    "token_id", "_ids", "dropout", "drop_", "loss", "coef", "init", "dtype", "temperature", "seed",
    "cache", "rope", "rotary", "version", "class_name", "processor", "generation",
  ]
  /// Ends of such names.
  private static let harmlessEnds = [
    "_id", "_eps", "_epsilon", "_act", "_activation", "_prob", "_std", "_theta", "_beta", "_index",
    "_token", "_lambda",
  ]

  /// Whether a value of a key may change what is counted: not null, false, 0 or empty.
  static func mayShape(_ key: String, _ value: JSONValue) -> Bool {
    guard value.saysSomething, shaping.contains(where: key.contains) else { return false }
    return !harmless.contains(where: key.contains) && !harmlessEnds.contains(where: key.hasSuffix)
  }
}

extension JSONValue {
  /// Whether a value is more than nothing: not null, false, 0 or empty.
  var saysSomething: Bool {
    guard !isNull, bool != false, number?.wholeValue != 0, array?.isEmpty != true else {
      return false
    }
    return string != "" && object?.members.isEmpty != true
  }
}
