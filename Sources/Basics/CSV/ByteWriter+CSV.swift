extension ByteWriter {
  /// Writes a field of a CSV row, in quotes where it holds a comma, a quotation mark or the end of a line.
  public mutating func writeCSV(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return write(text)
    }
    write(byte: 0x22)
    for byte in text.utf8 {
      if byte == 0x22 { write(byte: 0x22) }
      write(byte: byte)
    }
    write(byte: 0x22)
  }

  /// Writes a row of a CSV file.
  public mutating func writeCSV(row: [String]) {
    for (number, text) in row.enumerated() {
      if number > 0 { write(byte: 0x2C) }
      writeCSV(text)
    }
    write(byte: 0x0A)
  }
}
