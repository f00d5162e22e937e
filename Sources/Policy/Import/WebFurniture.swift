/// Lines that a web page or a newspaper prints around a document: labels, buttons, paths, banners.
///
/// A line is recognised as a whole; a word that also occurs in official text is furniture only in the zone
/// before the text or after it.
enum WebFurniture {
  /// Whether the line is made of buttons alone: `【打印】【关闭】`, `字号：大 中 小`.
  static func isControl(_ line: RawLine) -> Bool {
    guard line.compact.count <= 60 else { return false }
    var rest = line.compact.filter { !"【】[]（）()|｜·/／:：、，,<>＜＞《》".unicodeScalars.contains($0) }[...]
    var hasWord = false
    while !rest.isEmpty {
      guard let word = controls.first(where: { rest.begins(with: $0) }) else { return false }
      rest = rest.dropFirst(word.unicodeScalars.count)
      hasWord = hasWord || word.unicodeScalars.count > 1
    }
    return hasWord
  }

  /// Whether the line is the path of a page through its site.
  static func isPath(_ line: RawLine) -> Bool {
    let text = line.compact
    guard text.count <= 120, line.end != .sentence else { return false }
    let steps = text.count { ">＞»›→".unicodeScalars.contains($0) }
    return text.begins(withAny: ["当前位置", "您的位置", "您当前的位置", "您现在的位置", "现在位置", "所在位置"])
      || steps >= 2 || (steps == 1 && text.begins(with: "首页"))
  }

  /// Whether the line is a label of the page with its value: `来源：`, `发布时间：`, `索引号：`.
  static func isLabel(_ line: RawLine) -> Bool {
    let text = line.compact[...]
    guard text.count <= 160 else { return false }
    for label in labels where text.begins(with: label) {
      let rest = text.dropFirst(label.unicodeScalars.count)
      if let next = rest.first, "：:|｜".unicodeScalars.contains(next) || next.isDigit { return true }
      if rest.isEmpty { return true }
    }
    return isTimeStamp(text)
  }

  /// `2024-05-06 10:22`, with or without a source after it; `2024年5月6日 星期一`.
  private static func isTimeStamp(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.prefix { $0.isDigit }.count
    guard digits == 4, text.count <= 40 else { return false }
    let mark = text.dropFirst(4).first
    if mark == "-" || mark == "/" || mark == "." {
      return text.prefix(10).allSatisfy { $0.isDigit || "-/.".unicodeScalars.contains($0) }
    }
    return mark == "年" && (text.includes("星期") || text.includes("来源") || text.includes(":"))
  }

  /// Whether the line is a heading of the site or the newspaper, which stands above titles.
  static func isBanner(_ line: RawLine) -> Bool { banners.contains(line.compact.text) }

  /// Whether the line is what a site prints below a page.
  static func isFooter(_ line: RawLine) -> Bool {
    let text = line.compact
    guard text.count <= 120 else { return false }
    return text.begins(withAny: footerBeginnings) || text.includes("ICP备") || text.includes("公网安备")
      || text.includes("版权所有") || text.includes("网站标识码") || text.includes("扫一扫")
  }

  /// Whether the line may be what a site prints below a page, or what a plan says of itself.
  static func mayBeFooter(_ line: RawLine) -> Bool {
    line.compact.count <= 120 && line.compact.begins(withAny: doubtfulFooterBeginnings)
  }

  /// The number and date that a page's table of facts gives, which its labels begin.
  static func value(of label: String, in lines: [RawLine]) -> [Unicode.Scalar]? {
    for line in lines {
      guard let start = line.compact.position(of: label) else { continue }
      let rest = line.compact[start...].dropFirst(label.unicodeScalars.count)
      guard let colon = rest.first, colon == "：" || colon == ":" else { continue }
      return Array(rest.dropFirst())
    }
    return nil
  }

  private static let controls = [
    "打印本页", "打印此页", "打印", "关闭窗口", "关闭本页", "关闭", "返回顶部", "返回首页", "返回列表", "返回",
    "我要纠错", "纠错", "分享到", "分享", "收藏本页", "收藏", "复制链接", "字号", "字体", "保护视力色", "大", "中", "小", "微信",
    "微博", "QQ空间", "朋友圈", "朗读", "语音播报", "无障碍浏览", "无障碍", "首页", "下载", "默认", "特大", "超大", "A+", "A-",
    "繁体", "简体", "全文", "听全文", "播放",
  ]
  private static let labels = [
    "来源", "信息来源", "文章来源", "稿件来源", "发布时间", "发布日期", "时间", "日期", "更新时间", "更新日期", "浏览次数",
    "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "点击数", "点击量", "点击次数", "点击", "访问量", "访问次数", "作者", "编辑",
    "责任编辑", "责编", "字号", "字体", "字体大小", "视力保护色", "分享到", "索引号", "主题分类", "主题类别", "发文机关", "发文机构",
    "发布机构", "发布单位", "公开机构", "成文日期", "发文日期", "生成日期", "生效日期", "公开日期", "有效性", "时效性", "文号",
    "发文字号", "公文种类", "标题", "名称", "信息名称", "体裁分类", "组配分类", "废止日期", "关键词", "信息分类", "公开方式", "公开时限",
    "公开范围", "公开类别", "记者", "通讯员", "版次", "下载", "主题词",
  ]
  private static let banners: Set<String> = [
    "要闻链接", "要闻", "要闻速递", "通知公告", "公告公示", "公示公告", "政策文件", "政策法规", "政务公开", "信息公开", "政府信息公开",
    "法规公文", "文件发布", "最新文件", "规范性文件", "行政规范性文件", "政府文件", "部门文件", "专版", "公告", "公示", "权威发布", "重要文件",
    "文件选登", "政策解读", "文件库", "正文", "详情", "新闻中心", "首页",
  ]
  private static let footerBeginnings = [
    "上一篇", "下一篇", "上一条", "下一条", "相关链接", "相关文件", "相关阅读", "相关新闻", "相关解读", "相关稿件", "相关附件",
    "附件下载", "责任编辑", "责编", "编辑：", "网站地图", "联系我们", "关于我们", "Copyright", "copyright", "返回顶部", "打印本页",
    "分享到", "文章来源", "稿件来源", "附件：下载", "浏览次数", "点击数", "阅读次数", "记者：", "点击下载",
  ]
  private static let doubtfulFooterBeginnings = [
    "政策解读", "图解", "主办单位", "主办：", "承办单位", "承办：", "技术支持", "来源：", "信息来源：", "发布时间", "更新时间", "主题词",
    "政策咨询",
  ]
}
