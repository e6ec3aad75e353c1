import ModelFiles
import Syntax
import Testing

/// A tensor of a header in memory.
struct HeaderTensor {
  let name: String
  let type: String
  let shape: [Int]

  init(_ name: String, _ type: String, _ shape: [Int]) {
    (self.name, self.type, self.shape) = (name, type, shape)
  }

  /// Bits of the types that samples use.
  private static let bits = [
    "U8": 8, "I8": 8, "F8_E4M3": 8, "F8_E8M0": 8, "I16": 16, "F16": 16, "BF16": 16, "I32": 32,
    "U32": 32, "F32": 32, "I64": 64, "F4": 4,
  ]

  /// A safetensors file with the tensors; its data is not there.
  static func set(_ tensors: [HeaderTensor], name: String = "m") throws -> TensorSet {
    TensorSet(try file(tensors, name: name))
  }

  /// The same as one file of several.
  static func file(_ tensors: [HeaderTensor], name: String = "m") throws -> TensorFile {
    var end = 0
    let entries = tensors.map { tensor in
      let begin = end
      end += tensor.shape.reduce(Self.bits[tensor.type] ?? 8, *) / 8
      return "\"\(tensor.name)\":{\"dtype\":\"\(tensor.type)\",\"shape\":\(tensor.shape),"
        + "\"data_offsets\":[\(begin),\(end)]}"
    }
    let bytes = safetensors("{\(entries.joined(separator: ","))}")
    return try SafetensorsHeader.read(MemorySource(bytes, name: name, size: bytes.count + end))
  }
}

/// A way to pack the matrices of a model, as published files do.
struct PackedFormat: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The section of `config.json`; empty where it has none.
  let section: String
  /// The tensors of a module with outputs and inputs.
  let module: @Sendable (_ name: String, _ outputs: Int, _ inputs: Int) -> [HeaderTensor]
  /// Whether the header alone is enough.
  var needsSection = true
  /// Whether the token table and the head are packed as well.
  var packsTables = false

  init(
    _ title: String, _ section: String, needsSection: Bool = true, packsTables: Bool = false,
    _ module: @escaping @Sendable (String, Int, Int) -> [HeaderTensor]
  ) {
    (testDescription, self.section, self.module) = (title, section, module)
    (self.needsSection, self.packsTables) = (needsSection, packsTables)
  }

  /// The quotient, rounded up.
  static func parts(_ whole: Int, _ part: Int) -> Int { (whole + part - 1) / part }

  static let all = mlx + gptq + awq + compressed + smallFloats + others

  // MARK: MLX

  static let mlx: [PackedFormat] =
    [2, 3, 4, 5, 6, 8].flatMap { bits in
      [32, 64, 128].map { group in
        PackedFormat(
          "MLX, \(bits) bits by \(group)",
          "\"quantization\": {\"group_size\": \(group), \"bits\": \(bits)}", packsTables: true
        ) { name, outputs, inputs in
          [
            HeaderTensor("\(name).weight", "U32", [outputs, inputs * bits / 32]),
            HeaderTensor("\(name).scales", "BF16", [outputs, inputs / group]),
            HeaderTensor("\(name).biases", "BF16", [outputs, inputs / group]),
          ]
        }
      }
    }
    + [("mxfp4", 32, 4), ("nvfp4", 16, 4), ("mxfp8", 32, 8)].map { mode, group, bits in
      PackedFormat(
        "MLX, \(mode)",
        "\"quantization\": {\"group_size\": \(group), \"bits\": \(bits), \"mode\": \"\(mode)\"}",
        needsSection: false, packsTables: true
      ) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", "U32", [outputs, inputs * bits / 32]),
          HeaderTensor("\(name).scales", "U8", [outputs, inputs / group]),
        ]
      }
    }

  // MARK: GPTQ and AWQ

  static let gptq: [PackedFormat] = [2, 3, 4, 8].flatMap { bits in
    [-1, 32, 128].flatMap { group in
      ["all", "no order", "no zeros"].map { kind in
        PackedFormat(
          "GPTQ, \(bits) bits by \(group), \(kind)",
          "\"quantization_config\": {\"quant_method\": \"gptq\", \"bits\": \(bits), "
            + "\"group_size\": \(group)}", needsSection: kind == "no zeros"
        ) { name, outputs, inputs in
          let groups = group < 0 ? 1 : inputs / group
          let all = [
            HeaderTensor("\(name).qweight", "I32", [inputs * bits / 32, outputs]),
            HeaderTensor("\(name).scales", "F16", [groups, outputs]),
            HeaderTensor("\(name).g_idx", "I32", [inputs]),
            HeaderTensor("\(name).qzeros", "I32", [groups, outputs * bits / 32]),
          ]
          switch kind {
          case "all": return all
          case "no order": return [all[0], all[1], all[3]]
          default: return [all[0], all[1]]
          }
        }
      }
    }
  }

  static let awq: [PackedFormat] = [4, 8].map { bits in
    PackedFormat(
      "AWQ, \(bits) bits",
      "\"quantization_config\": {\"quant_method\": \"awq\", \"bits\": \(bits), \"group_size\": 128}",
      needsSection: false
    ) { name, outputs, inputs in
      [
        HeaderTensor("\(name).qweight", "I32", [inputs, outputs * bits / 32]),
        HeaderTensor("\(name).qzeros", "I32", [inputs / 128, outputs * bits / 32]),
        HeaderTensor("\(name).scales", "F16", [inputs / 128, outputs]),
      ]
    }
  }

  // MARK: compressed-tensors

  static let compressed: [PackedFormat] =
    [2, 3, 4, 5, 6, 8].flatMap { bits in
      [32, 128].map { group in
        PackedFormat(
          "compressed-tensors, \(bits) bits by \(group)",
          """
          "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {\
          "group_0": {"input_activations": {"num_bits": 8}, "weights": {"num_bits": \(bits), \
          "group_size": \(group)}}}}
          """
        ) { name, outputs, inputs in
          [
            HeaderTensor("\(name).weight_packed", "I32", [outputs, parts(inputs, 32 / bits)]),
            HeaderTensor("\(name).weight_scale", "BF16", [outputs, inputs / group]),
            HeaderTensor("\(name).weight_shape", "I64", [2]),
            HeaderTensor(
              "\(name).weight_zero_point", "I32", [parts(outputs, 32 / bits), inputs / group]),
          ]
        }
      }
    } + [
      PackedFormat(
        "compressed-tensors, 4 bits a row",
        """
        "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {\
        "group_0": {"weights": {"num_bits": 4, "group_size": null, "strategy": "channel"}}}}
        """
      ) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight_packed", "I32", [outputs, inputs / 8]),
          HeaderTensor("\(name).weight_scale", "BF16", [outputs, 1]),
          HeaderTensor("\(name).weight_shape", "I64", [2]),
        ]
      },
      PackedFormat(
        "compressed-tensors, integers of 8 bits",
        """
        "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {\
        "group_0": {"weights": {"num_bits": 8, "strategy": "channel"}}}}
        """, needsSection: false
      ) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", "I8", [outputs, inputs]),
          HeaderTensor("\(name).weight_scale", "BF16", [outputs, 1]),
          HeaderTensor("\(name).input_scale", "BF16", [1]),
        ]
      },
    ]
}
