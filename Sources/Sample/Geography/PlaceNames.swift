/// Names of places that do not exist. The province's name says so; the others are of words rare in real names.
enum PlaceNames {
  private static let first = Array("云岚松竹柳桐枫雁鹿鹤霜晴星月露禾穗荷菱苇梅杏萤蓝橙墨砚琴弦绡绮翎羽澄漾苍青朱素皓")
  private static let second = Array("笛笙屿汀漪霁黛珂涧霏澜鸣隐荫弈栀芷蘅棠樱榆翎砚琅珏瑾瑜璇笺绫纱烛萤帆棹舷橹舸")

  /// The names of the site's own cities.
  static let cities = ["云澜市", "鹿鸣屿市", "晴笙市"]
  /// The names of its counties, in the order of the cities.
  static let counties = ["云汀区", "枫笛县", "竹霁县", "鹿屿区", "桐荫县", "雁漪县", "晴澜区", "柳笙县", "荷汀县"]
  /// How many two-character names there are.
  static let count = first.count * second.count

  /// The nth name, without what kind of place it is.
  static func pair(_ number: Int) -> String {
    // 997 is prime and no divisor of the count, so that neighbours do not sound alike and none comes twice.
    let place = number * 997 % count
    return "\(first[place % first.count])\(second[place / first.count])"
  }

  /// The name of a province; the first is simply the example's.
  static func province(_ number: Int) -> String { number == 0 ? "示例省" : "示例\(pair(number + 40))省" }

  /// The name of a township: four in five are towns, the first of a county is often a street office.
  static func township(_ number: Int, ofCounty county: Int) -> String {
    let kind = number == 0 && county % 3 == 0 ? "街道" : (number + county) % 3 == 2 ? "乡" : "镇"
    return pair(county * 31 + number + 7) + kind
  }
}
