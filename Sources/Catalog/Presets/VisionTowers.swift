import ModelCore

// Vision towers beside language models that several presets share.
extension VisionModules {
  /// SigLIP for pictures of 896 × 896 and a projection, as in Gemma 3.
  ///
  /// Source: Gemma team 2025, arXiv:2503.19786, section 2.1.
  static var gemma3: VisionModules {
    var tower = VisionTower(
      kind: .siglip, width: 1_152, nLayers: 27, inner: 4_304, patch: [3, 14, 14])
    tower.positions = 4_096
    tower.hasPatchBias = true
    tower.lastNorm = .layer
    return VisionModules(
      tower: tower,
      projector: [
        SideTensor(
          "multi_modal_projector.mm_input_projection_weight", [.fixed(1_152), .stream]),
        SideTensor(
          "multi_modal_projector.mm_soft_emb_norm.weight", [.fixed(1_152)], part: .norm),
      ])
  }

  /// A tower for squares of 14 × 14 unrolled, an adapter and a projection, as in Llama 4.
  ///
  /// Source: Meta llama-models, Llama 4 model card, 2025.
  static var llama4: VisionModules {
    var tower = VisionTower(
      kind: .llama4, width: 1_408, nLayers: 34, inner: 5_632, patch: [3 * 14 * 14])
    tower.positions = 577
    tower.hasClass = true
    tower.firstNorm = .layer
    tower.lastNorm = .layer
    tower.extras = [
      SideTensor("vision_model.vision_adapter.mlp.fc1.weight", [.fixed(4_096), .fixed(5_632)]),
      SideTensor("vision_model.vision_adapter.mlp.fc2.weight", [.fixed(4_096), .fixed(4_096)]),
    ]
    return VisionModules(
      tower: tower,
      projector: [
        SideTensor("multi_modal_projector.linear_1.weight", [.stream, .fixed(4_096)])
      ])
  }
}
