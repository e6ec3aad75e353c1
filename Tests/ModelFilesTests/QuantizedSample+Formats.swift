import Testing

/// Formats of small floats, and those with names of their own.
extension PackedFormat {
  static let smallFloats: [PackedFormat] =
    [
      PackedFormat(
        "compressed-tensors, NVFP4",
        """
        "quantization_config": {"quant_method": "compressed-tensors", "format": \
        "nvfp4-pack-quantized", "config_groups": {"group_0": {"weights": {"num_bits": 4, \
        "group_size": 16}}}}
        """, needsSection: false
      ) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight_packed", "U8", [outputs, inputs / 2]),
          HeaderTensor("\(name).weight_scale", "F8_E4M3", [outputs, inputs / 16]),
          HeaderTensor("\(name).weight_global_scale", "F32", [1]),
          HeaderTensor("\(name).input_global_scale", "F32", [1]),
        ]
      },
      PackedFormat(
        "ModelOpt, NVFP4",
        "\"quantization_config\": {\"quant_method\": \"modelopt\", \"quant_algo\": \"NVFP4\"}",
        needsSection: false
      ) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", "U8", [outputs, inputs / 2]),
          HeaderTensor("\(name).weight_scale", "F8_E4M3", [outputs, inputs / 16]),
          HeaderTensor("\(name).weight_scale_2", "F32", []),
          HeaderTensor("\(name).input_scale", "F32", []),
          HeaderTensor("\(name).k_scale", "F32", []), HeaderTensor("\(name).v_scale", "F32", []),
        ]
      },
      PackedFormat(
        "ModelOpt, 4 bits with smoothing",
        "\"quantization_config\": {\"quant_method\": \"modelopt\", \"quant_algo\": \"W4A16_AWQ\"}",
        needsSection: false
      ) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", "U8", [outputs / 2, inputs]),
          HeaderTensor("\(name).weight_scale", "BF16", [outputs, inputs / 128]),
          HeaderTensor("\(name).pre_quant_scale", "BF16", [inputs]),
        ]
      },
    ]
    + [
      ("U8", "weight_scale", "U8"), ("U8", "weight_scale_inv", "F8_E8M0"),
      ("I8", "scale", "F8_E8M0"),
    ]
    .map { words, scale, type in
      PackedFormat("MXFP4 in \(words) with \(scale) in \(type)", "", needsSection: false) {
        name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", words, [outputs, inputs / 2]),
          HeaderTensor("\(name).\(scale)", type, [outputs, inputs / 32]),
        ]
      }
    }
    + ["weight_scale", "weight_scale_inv", "scale"].map { scale in
      PackedFormat("FP8 with \(scale)", "", needsSection: false) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", "F8_E4M3", [outputs, inputs]),
          HeaderTensor("\(name).\(scale)", "F32", [parts(outputs, 128), parts(inputs, 128)]),
          HeaderTensor("\(name).activation_scale", "F32", []),
        ]
      }
    }
    + [
      PackedFormat("MXFP4 in F4", "", needsSection: false) { name, outputs, inputs in
        [
          HeaderTensor("\(name).weight", "F4", [outputs, inputs]),
          HeaderTensor("\(name).weight_scale", "F8_E8M0", [outputs, inputs / 32]),
        ]
      }
    ]

  static let others: [PackedFormat] = [
    PackedFormat(
      "BitNet", "\"quantization_config\": {\"quant_method\": \"bitnet\"}"
    ) { name, outputs, inputs in
      [
        HeaderTensor("\(name).weight", "U8", [outputs / 4, inputs]),
        HeaderTensor("\(name).weight_scale", "BF16", [1]),
      ]
    },
    PackedFormat("bitsandbytes, 8 bits", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).weight", "I8", [outputs, inputs]),
        HeaderTensor("\(name).SCB", "F32", [outputs]),
        HeaderTensor("\(name).weight_format", "U8", []),
      ]
    },
    PackedFormat("EETQ", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).weight", "I8", [inputs, outputs]),
        HeaderTensor("\(name).weight_scales", "F16", [outputs]),
      ]
    },
    PackedFormat("AQLM, one book of 16 bits", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).codes", "I16", [outputs, inputs / 8, 1]),
        HeaderTensor("\(name).codebooks", "F16", [1, 65_536, 1, 8]),
        HeaderTensor("\(name).scales", "F16", [outputs, 1, 1, 1]),
      ]
    },
    PackedFormat("AQLM, two books of 8 bits", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).codes", "I8", [outputs, inputs / 8, 2]),
        HeaderTensor("\(name).codebooks", "F16", [2, 256, 1, 8]),
        HeaderTensor("\(name).scales", "F16", [outputs, 1, 1, 1]),
      ]
    },
    PackedFormat("FP-Quant", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).qweight", "U8", [outputs, inputs / 2]),
        HeaderTensor("\(name).scales", "U8", [outputs, inputs / 32]),
        HeaderTensor("\(name).forward_hadamard_matrix", "BF16", [32, 32]),
        HeaderTensor("\(name).backward_hadamard_matrix", "BF16", [32, 32]),
      ]
    },
    PackedFormat("HIGGS", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).weight", "I16", [outputs / 4, inputs]),
        HeaderTensor("\(name).scales", "F16", [outputs, inputs / 256]),
        HeaderTensor("\(name).tables", "F16", [16]),
        HeaderTensor("\(name).tables2", "F16", [16, 16, 2]),
      ]
    },
    PackedFormat("EXL2", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).q_weight", "I32", [inputs / 8 + 4, outputs]),
        HeaderTensor("\(name).q_invperm", "I16", [inputs]),
        HeaderTensor("\(name).q_groups", "I16", [inputs / 32]),
        HeaderTensor("\(name).q_scale", "I32", [inputs / 64, outputs / 8]),
        HeaderTensor("\(name).q_scale_max", "F16", [inputs / 64]),
      ]
    },
    PackedFormat("EXL3", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).trellis", "I16", [inputs / 16, outputs / 16, 64]),
        HeaderTensor("\(name).suh", "F16", [inputs]), HeaderTensor("\(name).svh", "F16", [outputs]),
      ]
    },
    PackedFormat("torchao, 4 bits", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name)._weight_qdata", "U8", [outputs, inputs / 2]),
        HeaderTensor("\(name)._weight_scale", "BF16", [inputs / 128, outputs]),
        HeaderTensor("\(name)._weight_zero_point", "BF16", [inputs / 128, outputs]),
      ]
    },
    PackedFormat("Marlin", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).B", "I32", [inputs / 16, outputs * 2]),
        HeaderTensor("\(name).s", "F16", [inputs / 128, outputs]),
        HeaderTensor("\(name).workspace", "I32", [outputs / 8]),
      ]
    },
    PackedFormat("compressed-tensors, sparse", "", needsSection: false) { name, outputs, inputs in
      [
        HeaderTensor("\(name).bitmask", "U8", [outputs, inputs / 8]),
        HeaderTensor("\(name).compressed", "BF16", [outputs * inputs / 2]),
        HeaderTensor("\(name).shape", "I64", [2]),
        HeaderTensor("\(name).row_offsets", "I64", [outputs, 1]),
      ]
    },
  ]
}
