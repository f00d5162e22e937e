/// Mobile numbers of the mainland: 11 digits beginning with 13 to 19, with or without 86 before them.
enum MobileNumber {
  /// Whether digits are such a number.
  static func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    var number = digits
    if number.count == 15, number.starts(with: [0x30, 0x30, 0x38, 0x36]) { number = number.dropFirst(4) }
    if number.count == 13, number.starts(with: [0x38, 0x36]) { number = number.dropFirst(2) }
    guard number.count == 11, number.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    return number[number.startIndex] == 0x31 && number[number.startIndex + 1] >= 0x33
  }
}
