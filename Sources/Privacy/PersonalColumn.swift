/// Columns whose very name says that personal data or free text stand in them.
public enum PersonalColumn {
  /// Whether a column's name is one of them: 姓名, ID number, 手机, address, 备注, ….
  public static func isPersonal(_ name: String) -> Bool {
    if chinese.contains(where: { name.containsScalars(of: $0) }) { return true }
    let words = words(in: name)
    return words.contains(where: alone.contains) || together.contains(words.joined())
      || zip(words, words.dropFirst()).contains { together.contains($0 + $1) }
  }

  private static let chinese = [
    "姓名", "名字", "身份证", "证件号", "护照", "手机", "电话", "联系方式", "住址", "地址", "门牌", "银行卡", "卡号", "账号",
    "微信", "邮箱", "备注", "附注", "情况说明",
  ]
  private static let alone: Set<String> = [
    "name", "names", "fullname", "surname", "idcard", "idno", "idnumber", "passport", "mobile", "phone",
    "telephone", "tel", "cellphone", "address", "addr", "street", "email", "mail", "wechat", "qq", "bankcard",
    "cardno", "cardnumber", "remark", "remarks", "note", "notes", "comment", "comments", "memo",
    "description",
    "xingming", "xm", "sfz", "sfzh", "sjh", "lxdh", "zhuzhi", "dizhi", "beizhu", "bz",
  ]
  private static let together: Set<String> = [
    "idcard", "idno", "idnumber", "identitynumber", "identitycard", "cardno", "cardnumber", "bankaccount",
    "accountnumber", "freetext",
  ]

  /// The words of a name in ASCII letters, small: `childName`, `child_name`, `Child name` are all two.
  private static func words(in name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for scalar in name.unicodeScalars {
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      let isCapital = isLetter && scalar.properties.isUppercase
      if !isLetter || isCapital && wasSmall {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word += String(scalar).lowercased() }
      wasSmall = isLetter && !isCapital
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension String {
  /// Whether another text stands in this one, scalar by scalar.
  fileprivate func containsScalars(of other: String) -> Bool {
    let text = Array(utf8)
    let wanted = Array(other.utf8)
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
