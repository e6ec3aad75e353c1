extension ParameterCount {
  /// Memory of all weights in one format, bytes; scales of the format included.
  package func weightBytes(_ type: DataType) -> Double { Double(total) * type.bytesPerElement }
}
