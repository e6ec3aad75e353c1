// Command R and A: attention and MLP side by side behind one norm.
extension Architecture {
  /// Command R.
  package static let cohere = Architecture("cohere")

  /// Command A and R7B: windows in three layers of four.
  package static let cohere2 = Architecture("cohere2")
}
