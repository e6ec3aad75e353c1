import Syntax
import Testing

@testable import CLI

@Suite struct BadFlagTests {
  /// A command line, and what the one line about it has to name.
  static let cases: [(line: String, mentions: [String])] = [
    // Unknown flags and commands.
    ("count llama-2-7b --n-layer 3", ["--n-layer", "--n-layers"]),
    ("count llama-2-7b --d_model 3", ["--d_model", "--d-model"]),
    ("count llama-2-7b --jsn", ["--jsn", "--json"]),
    ("count llama-2-7b --frobnicate", ["--frobnicate", "modelscope count --help"]),
    ("count llama-2-7b -x", ["-x", "modelscope count --help"]),
    ("--thme nord", ["--thme", "--theme"]),
    ("cuont llama-2-7b", ["cuont", "modelscope count"]),
    ("explian", ["explian", "modelscope explain"]),
    ("preset", ["preset", "modelscope presets"]),
    ("presets --tied", ["--tied", "modelscope presets --help"]),
    // Values that are missing or too many.
    ("count llama-2-7b --d-model", ["--d-model", "expected a value"]),
    ("count llama-2-7b --d-model --n-layers 3", ["--d-model", "expected a value"]),
    ("count llama-2-7b gpt2", ["gpt2", "modelscope count --help"]),
    ("count llama-2-7b gpt2 gpt-3", ["gpt2", "gpt-3"]),
    ("presets all", ["all", "modelscope presets --help"]),
    ("count llama-2-7b --tied=yes", ["--tied", "\"yes\""]),
    // Flags that exclude each other.
    ("double gpt2 --csv --markdown", ["--csv", "--markdown"]),
    ("count gpt2 --tied --untied", ["--tied", "--untied"]),
    ("count gpt2 --gated --plain-mlp", ["--gated", "--plain-mlp"]),
    ("count gpt2 --ascii --utf8", ["--ascii", "--utf8"]),
    ("count gpt2 --mlp-bias --no-mlp-bias", ["--mlp-bias", "--no-mlp-bias"]),
    // Numbers.
    ("count gpt2 --d-model x", ["--d-model", "character 1", "\"x\"", "2^17"]),
    ("count gpt2 --d-model 4096x", ["--d-model", "character 5", "\"x\""]),
    ("count gpt2 --d-model 1.5", ["--d-model", "whole number"]),
    ("count gpt2 --d-model 0", ["--d-model", "1 to 131,072", "found 0"]),
    ("count gpt2 --d-model=-5", ["--d-model", "\"-\""]),
    ("count gpt2 --d-model 131073", ["--d-model", "131,073", "try 131072"]),
    ("count gpt2 --n-layers 4097", ["--n-layers", "1 to 4,096"]),
    ("count gpt2 --vocab-size 6e23", ["--vocab-size", "2^63"]),
    ("count gpt2 --n-experts 2049", ["--n-experts", "0 to 2,048"]),
    ("count gpt2 --sequence-length 17M", ["--sequence-length", "16,777,216"]),
    ("count gpt2 --batch-size 0", ["--batch-size", "1 to 65,536"]),
    ("count gpt2 --window 2^25", ["--window", "16,777,216"]),
    ("count gpt2 --n-shared-experts 65 --n-experts 8", ["--n-shared-experts", "0 to 64"]),
    // Words.
    ("count gpt2 --norm rmss", ["--norm", "\"rmss\"", "try rms"]),
    ("count gpt2 --norm batch", ["--norm", "none, rms, layer or layer_gain"]),
    ("count gpt2 --positions learnt", ["--positions", "try learned"]),
    ("count gpt2 --weights fp61", ["--weights", "try fp16"]),
    ("count gpt2 --kv q9", ["--kv", "bf16"]),
    ("count gpt2 --color red", ["--color", "truecolor"]),
    ("--theme nrod", ["--theme", "try nord"]),
    // Numbers that contradict each other.
    ("count llama-2-7b --n-kv-heads 5", ["n_heads (32)", "found 5", "1, 2, 4, 8, 16 or 32"]),
    ("count llama-3.1-8b --n-heads 12", ["--n-heads", "n_kv_heads (8)", "found 12"]),
    ("count mixtral-8x7b --n-active-experts 9", ["experts (8)", "9 active"]),
    ("count mixtral-8x7b --n-experts 1", ["--n-experts", "--n-active-experts 1"]),
    ("count gpt2 --n-active-experts 2", ["--n-active-experts", "--n-experts 8"]),
    ("count gpt2 --d-ff-expert 64", ["--d-ff-expert", "--n-experts 8"]),
    ("count deepseek-v3 --head-dim 64", ["--head-dim", "latent attention"]),
    ("count deepseek-v3 --n-kv-heads 8", ["--n-kv-heads", "latent attention"]),
    // Nothing to count.
    ("count", ["SOURCE", "--d-model, --n-layers and --vocab-size", "llama-2-7b"]),
    ("count --d-model 4096", ["no --n-layers or --vocab-size"]),
    ("explain --d-model 4096 --vocab-size 32000", ["no --n-layers"]),
    ("double --n-heads 4", ["none of them"]),
    // No terminal for the screens.
    ("", ["modelscope count"]),
    ("llama-2-7b", ["modelscope count"]),
  ]

  @Test("L1: says in one line what is wrong and what is near", arguments: cases)
  func explains(line: String, mentions: [String]) throws {
    let run = try CommandRun(line)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.error.hasPrefix("modelscope: "))
    #expect(run.error.hasSuffix("\n"))
    for text in mentions { #expect(run.error.contains(text), "\(run.error)") }
  }

  /// One of each kind: unknown, missing, extra, exclusive, number, word, contradiction, nothing.
  static let inJSON: [(line: String, mentions: [String])] = [
    ("cuont llama-2-7b", ["\"cuont\""]), ("count gpt2 --n-layer 3", ["--n-layers"]),
    ("count gpt2 --d-model", ["--d-model"]), ("count gpt2 gpt-3", ["gpt-3"]),
    ("count gpt2 --tied --untied", ["--untied"]), ("count gpt2 --d-model x", ["\"x\""]),
    ("count gpt2 --norm rmss", ["rms"]), ("explain llama-2-7b --n-kv-heads 5", ["found 5"]),
    ("double", ["SOURCE"]), ("presets all", ["\"all\""]), ("presets --csv", ["--csv"]),
  ]

  @Test("L2: says the same in JSON with the same exit code", arguments: inJSON)
  func explainsInJSON(line: String, mentions: [String]) throws {
    let run = try CommandRun(line + " --json")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    let document = try JSONDocument.parse(run.error.utf8, name: SafeText("stderr"))
    let root = try #require(document.root.object)
    #expect(root["schema"]?.integer == 1)
    let error = try #require(root["error"]?.object)
    #expect(error.members.map(\.key) == ["hint", "kind", "location", "message"])
    #expect(error["kind"]?.string == "usage")
    let texts = error.members.compactMap(\.value.string).joined(separator: "\n")
    for text in mentions { #expect(texts.contains(text), "\(texts)") }
  }

  @Test(arguments: [
    ("nope", "modelscope presets"), ("./nope", "modelscope presets"),
    ("/nonexistent/config.json", "modelscope presets"),
    ("llama-2", "llama-2-7b, llama-2-13b or llama-2-70b"), ("lama-2-7b", "llama-2-7b"),
    ("/", "config.json"), ("/dev/null", "regular file"), ("model.gguf", "modelscope presets"),
  ])
  func `has no such input`(source: String, mention: String) throws {
    let run = try CommandRun("count \(source)")
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains(source))
    #expect(run.error.contains(mention), "\(run.error)")
  }

  @Test(arguments: [
    "\u{1B}[31mred", "a\u{7}b", "x\u{9B}31m", "\u{202E}evil", "new\nline", "del\u{7F}", "\r",
  ])
  func `never repeats a control character`(text: String) throws {
    for arguments in [
      ["count", text], ["count", "--d-model", text, "gpt2"], ["count", "--\(text)"], [text],
      ["count", "gpt2", text], ["count", "--norm", text, "gpt2"], ["count", text, "--json"],
    ] {
      let run = try CommandRun(arguments: arguments)
      #expect(run.code == 64 || run.code == 66)
      let scalars = (run.output + run.error).unicodeScalars
      let unsafe = scalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}")
      }
      #expect(unsafe.isEmpty, "\(arguments.count) arguments")
      if !arguments.contains("--json") { #expect(run.errorLines.count == 1) }
    }
  }
}
