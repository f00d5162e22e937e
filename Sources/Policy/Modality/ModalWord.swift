/// A word that is modal, or that only contains the characters of one (docs/modality.md says why each is here).
struct ModalWord: Sendable {
  /// The characters that must stand in the text.
  let text: [Unicode.Scalar]
  /// How many of them are the word; the others only tell it from another (可|行使 is not 可行).
  let length: Int
  /// What it asks; nil where it asks nothing.
  let modality: Modality?

  /// The words that begin with a character, the longest first.
  static let byFirst: [Unicode.Scalar: [ModalWord]] = {
    let words = Modality.allCases.flatMap { all(modal[$0] ?? "", $0) } + all(others, nil)
    return Dictionary(grouping: words) { $0.text.first ?? " " }
      .mapValues { $0.sorted { $0.text.count > $1.text.count } }
  }()

  private static let modal: [Modality: String] = [
    .must: "应当 应该 应 要 须 必须 务必 方可 应|答复 应|变更 应|征求 应|用于",
    .mustNot: "不得 不应 不应当 不应该 不要 不准 不许 不允许 不可以 严禁 禁止",
    .may: "可以 可 有权 可|行使 可|控告 可|靠近",
    .encouraged: "鼓励 倡导 提倡",
  ]

  /// Words with 要, 应, 可, 须, 不得, 不准, 禁止, 有权 in them that ask nothing; and words that end where one of
  /// these would begin (业主要, 严重要, 思想要, 线索要), read as a whole so that 要 stays free.
  private static let others = """
    需要 重要 主要 必要 首要 纲要 摘要 概要 简要 扼要 纪要 紧要 只要 索要 讨要 将要 想要
    要求 要闻 要素 要点 要件 要害 要旨 要义 要案 要紧 要么
    业主 物业 户主 雇主 失主 民主 自主 严重 着重 注重 尊重 慎重 侧重 偏重 加重 贵重 双重 多重
    思想 理想 设想 年纪 法纪 违纪 探索 线索 搜索 研讨 探讨 检讨 精简
    应急 应对 应用 应答 应邀 应聘 应届 应付 应试 应变 应激 应征 应有的 应有之 应当地 应当事人
    反应 适应 相应 供应 响应 回应 对应 效应 呼应 感应 答应 照应 顺应 策应 接应 因应
    可能 可行 可操作 可靠 可持续 可惜 可贵 可怕 可爱 可谓 可观 可控 可追溯 可再生 可视化
    认可 许可 宁可 不可 无可 适可而止
    须知 无须 胡须 不得不 不得已 舍不得 了不得 不准确 不应期 禁止令 所有权 没有权 有权威 将倡导 把倡导
    """

  private static func all(_ list: String, _ modality: Modality?) -> [ModalWord] {
    list.split { $0 == " " || $0 == "\n" }.map { word in
      let parts = word.split(separator: "|")
      return ModalWord(
        text: parts.flatMap(\.unicodeScalars), length: parts.first?.unicodeScalars.count ?? 0,
        modality: modality)
    }
  }
}
