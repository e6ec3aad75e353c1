import ModelCore
import Syntax
import Testing

@testable import CLI

@Suite struct ShapeFlagTests {
  private func counted(_ line: String) throws -> (total: Int?, assumptions: [String]) {
    let run = try CommandRun("count \(line) --json")
    #expect(run.code == 0, "\(run.error)")
    let root = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout")).root.object
    let assumptions = root?["assumptions"]?.array?.compactMap(\.string) ?? []
    return (root?["parameters"]?.object?["total"]?.integer, assumptions)
  }

  @Test(arguments: [
    // One published model made of another.
    ("llama-2-7b --d-model 5120 --n-layers 40 --n-heads 40 --d-ff 13824", 13_015_864_320),
    ("llama-2-7b --vocab-size 128256 --n-kv-heads 8 --d-ff 14336", 8_030_261_248),
    ("llama-2-7b --n-kv-heads 8 --d-ff 14336", 7_241_732_096),
    ("mistral-7b --n-experts 8 --n-active-experts 2 --window 0", 46_702_792_704),
    ("mixtral-8x7b --n-experts 0", 7_241_732_096),
    (
      "gpt2 --d-model 1024 --n-layers 24 --n-heads 16 --d-ff 4096 --context-length 1024",
      354_823_168
    ),
    (
      "--d-model 768 --n-layers 12 --vocab-size 50257 --n-heads 12 --attention-bias --norm layer "
        + "--positions learned --context-length 1024", 124_439_808
    ),
    (
      "--d-model 4k --n-layers 32 --vocab-size 32k --gated --untied --no-mlp-bias --norm rms "
        + "--d-model 4096 --d-ff 11008", 6_738_415_616
    ),
    // The lesson's model: 12·L·d² + 5·L·d + V·d, and another V·d for a head of its own.
    ("--d-model 4096 --n-layers 32 --vocab-size 32000", 6_574_178_304),
    ("--d-model 4*1024 --n-layers 2^5 --vocab-size 32k --untied", 6_705_250_304),
    ("llama-2-7b --n-layers 64", 13_214_683_136),
    ("llama-2-7b --tied", 6_738_415_616 - 131_072_000),
    ("gpt2 --no-attention-bias --no-mlp-bias", 124_439_808 - 12 * (4 * 768 + 5 * 768)),
    // Learned positions grow with the sequence.
    ("gpt2 --sequence-length 2048", 124_439_808 + 786_432),
    ("llama-2-7b --sequence-length 128k", 6_738_415_616),
  ])
  func `make and change models`(line: String, total: Int) throws {
    #expect(try counted(line).total == total)
  }

  @Test(arguments: [
    ("llama-2-7b --sequence-length 128k", "--sequence-length 128k is 131,072 tokens"),
    ("llama-2-7b --context-length 8k", "--context-length 8k is 8,192 tokens"),
    ("llama-2-7b --sequence-length 8192", "past context_length 4,096"),
    ("gpt2 --sequence-length 2048", "grows from 1,024 to 2,048 rows"),
    ("llama-2-7b --d-model 8192", "n_heads 32, head_dim 128, d_ff 11,008"),
    ("llama-2-7b --n-heads 64", "n_kv_heads 64"),
    ("llama-2-7b --n-experts 8", "n_active_experts 2"),
    ("llama-2-7b --positions learned", "context_length 4,096"),
    ("llama-2-7b --window 4096", "every layer has the window"),
    ("llama-2-7b", "sequence_length 4,096"), ("llama-2-7b", "weights in bf16"),
    ("--d-model 4096 --n-layers 32 --vocab-size 32000", "32 heads of 128"),
    ("--d-model 4096 --n-layers 32 --vocab-size 32000 --n-heads 16", "head_dim 256"),
    ("--d-model 4096 --n-layers 32 --vocab-size 32000 --head-dim 64", "n_heads 64"),
    ("gpt-3", "no checkpoint was published"), ("deepseek-v3", "multi-token prediction"),
  ])
  func `say what was taken for granted`(line: String, mention: String) throws {
    let assumptions = try counted(line).assumptions
    #expect(assumptions.contains { $0.contains(mention) }, "\(assumptions)")
  }

  @Test func `leave nothing assumed where everything is said`() throws {
    let line = "llama-2-7b --sequence-length 4096 --weights bf16 --kv bf16"
    #expect(try counted(line).assumptions.isEmpty)
  }

  @Test func `take formats in any case`() throws {
    let run = try CommandRun("count llama-2-7b --kv FP8 --weights q4-k-m --batch-size 2 --json")
    let root = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout")).root.object
    #expect(root?["kv_cache"]?.object?["bytes_per_token"]?.integer == 262_144)
    #expect(root?["kv_cache"]?.object?["bytes"]?.integer == 262_144 * 4_096 * 2)
    #expect(root?["weights"]?.object?["data_type"]?.string == "q4_k_m")
  }
}
