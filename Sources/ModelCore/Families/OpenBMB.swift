// MiniCPM.
extension Architecture {
  /// MiniCPM: Llama with a tied head, and experts in some.
  package static let minicpm = Architecture("minicpm")

  /// MiniCPM 3: latent attention.
  package static let minicpm3 = Architecture("minicpm3")
}
