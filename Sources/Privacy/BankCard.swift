/// Bank card numbers: 16 to 19 digits with the check digit of ISO/IEC 7812-1 (Luhn).
///
/// Only numbers that begin as a bank's do are taken for one: 4, 5, 6, 9 or 35. Numbers filled up with zeros are
/// often keys, and one in ten would pass the check.
enum BankCard {
  /// Whether digits are such a number.
  static func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    guard 16...19 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }), let first = digits.first else {
      return false
    }
    let isIssued = [0x34, 0x35, 0x36, 0x39].contains(first) || digits.starts(with: [0x33, 0x35])
    guard isIssued else { return false }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = Int(digit) - 0x30
      sum += place % 2 == 0 ? value : value < 5 ? value * 2 : value * 2 - 9
    }
    return sum % 10 == 0
  }
}
