internal import Basics

/// An office that issues documents, told by its name alone: its level, and the place it governs.
struct Authority: Sendable, Hashable {
  /// What the name says of the office's rank.
  enum Rank: Sendable, Hashable {
    /// The State Council, its ministries, national bodies.
    case nation
    /// A province, an autonomous region, a municipality under the State Council.
    case province
    /// A prefecture.
    case city
    /// A county, a district, a banner.
    case county
    /// A town, a township, a street office.
    case township
    /// A 市, which may be a prefecture or a county: its name does not tell.
    case someCity
  }

  /// The rank, or nil where the name tells nothing.
  let rank: Rank?
  /// The place that the name begins with, as printed: `吉林省`, `云阳县`.
  let place: String?

  /// Reads an office's name, or any text that may begin with a place.
  init(_ name: some Collection<Unicode.Scalar>) {
    var name = Array(name)
    if name.begins(with: "中共"), !name.begins(with: "中共中央") { name.removeFirst(2) }
    if name.begins(withAny: Self.national) {
      (rank, place) = (.nation, nil)
      return
    }
    var rank: Rank?
    var end = 0
    while let found = Self.place(in: name[end...]), rank.map({ Self.isBelow(found.rank, $0) }) ?? true {
      rank = found.rank
      end = found.end
      if name[..<end].text.hasSuffix("市"), Self.municipalities.contains(name[..<end].text) {
        rank = .province
      }
    }
    if rank == .someCity, name.ends(with: "办公厅") { rank = .city }
    if end == 0, name.ends(withAny: ["部", "部办公厅", "总局", "总局办公厅", "署"]) { rank = .nation }
    self.rank = rank
    place = end == 0 ? nil : name[..<end].text
  }

  /// Whether a place read from running text is surely one: two characters or more and a word for a place, and no
  /// word of the subject.
  static func isSurePlace(_ place: String) -> Bool {
    let place = Array(place.unicodeScalars)
    let end = placeEnds.first { place.ends(with: $0.text) }?.text.unicodeScalars.count ?? 1
    return place.count - end >= 2
      && !["儿童", "未成年", "关爱", "保护", "服务", "工作", "开展", "建设", "加强", "推进", "的", "和", "等"].contains {
        place.includes($0)
      }
  }

  /// Whether a text without blanks reads as the name of an office.
  static func isName(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard 2...32 ~= text.count, text.ends(withAny: suffixes), !text.ends(with: "社会"),
      !text.begins(withAny: ["关于", "各", "附件", "为", "根据", "按照", "依据", "现", "经"])
    else {
      return false
    }
    return text.allSatisfy { $0.isHan || "（）()·“”".unicodeScalars.contains($0) }
  }

  private static let national = [
    "国务院", "中共中央", "中央", "全国", "中国", "中华", "国家", "最高人民", "共青团中央",
  ]
  private static let municipalities: Set<String> = ["北京市", "上海市", "天津市", "重庆市"]
  private static let suffixes = [
    "政府", "部", "委", "厅", "局", "署", "院", "会", "室", "联", "中央", "处", "中心", "总队", "支队", "银行",
    "小组", "联席会议", "公司", "社", "团委", "关工委", "工会", "党组", "大学",
  ]
  private static let placeEnds: [(text: String, rank: Rank)] = [
    ("特别行政区", .province), ("自治区", .province), ("自治州", .city), ("自治县", .county), ("自治旗", .county),
    ("省", .province), ("地区", .city), ("盟", .city), ("市", .someCity), ("县", .county), ("区", .county),
    ("旗", .county), ("街道", .township), ("镇", .township), ("乡", .township),
  ]

  private static func isBelow(_ lower: Rank, _ upper: Rank) -> Bool {
    let order: [Rank: Int] = [.nation: 0, .province: 1, .city: 2, .someCity: 2, .county: 3, .township: 4]
    return (order[lower] ?? 0) > (order[upper] ?? 0)
  }

  /// Whether what stands before a word for a place may be its name: 全县, 我省, 各县区, 示范县 and 贫困地区 are
  /// no places.
  private static func isName(stem: ArraySlice<Unicode.Scalar>) -> Bool {
    let general = "全我本各该每某两多此贵外邻省市县区乡镇".unicodeScalars
    if stem.count == 1, stem.allSatisfy(general.contains) { return false }
    return !stem.begins(withAny: ["各", "我", "该", "每", "在", "本市", "本县", "本省", "本区", "全省", "全市", "全县", "全区"])
      && !stem.ends(withAny: kindsOfPlaces)
  }

  /// Words that make a word for a place a kind of places.
  private static let kindsOfPlaces = [
    "示范", "贫困", "脱贫", "试点", "先进", "重点", "边远", "偏远", "农村", "民族", "城乡", "集中", "部分", "有关", "相关", "其他", "所在",
    "困难", "欠发达", "西部", "东部", "中部", "达标", "模范", "友好城", "文明城", "大中城", "中心城", "特大城", "创建", "帮扶", "百强",
  ]

  /// The first place in a name: two characters or more that end in a word for a place. A word for a place before
  /// another one belongs to the name, as in 景德镇市 and 沙市区; 市场, 社区 and 县级 are no places.
  private static func place(in name: ArraySlice<Unicode.Scalar>) -> (rank: Rank, end: Int)? {
    let window = name.prefix(12)
    for index in window.indices.dropFirst() {
      for (text, rank) in placeEnds where window[index...].begins(with: text) {
        let end = index + text.unicodeScalars.count
        let before = window[index - 1]
        if end < name.endIndex, "省市县区级场".unicodeScalars.contains(name[end]) { break }
        if text == "乡", end < name.endIndex, name[end] == "镇" { break }
        if text == "区", "社园校片".unicodeScalars.contains(before) { break }
        if !isName(stem: window[..<index]) { return nil }
        return (rank, end)
      }
      if "关于印发委".unicodeScalars.contains(window[index]) { return nil }
    }
    return nil
  }
}
