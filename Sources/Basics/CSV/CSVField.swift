/// One field as it stands in a file, quotes and all.
public enum CSVField {
  /// A field's own bytes: without the quotes round it and with doubled quotes made single; nil where something
  /// stands behind the closing quote or a quote stands in a field that is not quoted.
  public static func content(of field: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard field.first == 0x22 else { return field.contains(0x22) ? nil : Array(field) }
    var content: [UInt8] = []
    content.reserveCapacity(field.count)
    var index = 1
    while index < field.count {
      if field[index] != 0x22 {
        content.append(field[index])
      } else if index + 1 == field.count {
        return content
      } else if field[index + 1] == 0x22 {
        content.append(0x22)
        index += 1
      } else {
        return nil
      }
      index += 1
    }
    return nil
  }
}
