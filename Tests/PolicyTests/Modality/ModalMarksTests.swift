import Basics
import Testing

@testable import Policy

@Suite struct ModalMarksTests {
  /// The sentence with its modal words in brackets, each with a letter for what it asks: must, not, may (y), encouraged.
  private func marked(_ text: String) -> String {
    let file = SourceFile(path: "a.txt", text: text)
    var result = ""
    var offset = 0
    for mark in file.modalMarks(in: 0..<file.bytes.count) {
      let name =
        switch mark.modality {
        case .must: "m"
        case .mustNot: "n"
        case .may: "y"
        case .encouraged: "e"
        }
      result += file.text(offset..<mark.range.lowerBound) + "[\(name):\(file.text(mark.range))]"
      offset = mark.range.upperBound
    }
    return result + file.text(offset..<file.bytes.count)
  }

  @Test(arguments: [
    // The words themselves.
    "儿童主任[m:应]进行劝导", "[m:应当]在第一时间向公安机关报告", "儿童主任[m:要]及时报告", "[m:必须]持证上岗",
    "经培训考核合格后[m:方可]开展工作", "[n:不得]让不满16周岁的儿童单独居住", "[n:严禁]体罚，[n:禁止]辱骂", "[n:不准]收费",
    "学校[y:可]配备专职心理辅导教师", "[y:可以]委托", "[e:鼓励]和引导", "积极[e:倡导]企业履行社会责任", "[y:有权]查阅",
    // Words that only contain 要.
    "根据实际需要", "重要意义", "主要负责人负总责", "必要时予以治安管理处罚", "按照要求", "儿童发展纲要要求", "首要任务",
    "会议纪要", "主要是指", "只要求一次",
    // 要 after the end of another word.
    "业主[m:要]配合", "情节严重[m:要]追究", "思想[m:要]统一", "线索[m:要]及时移送", "民政部门[m:要]协调", "法纪[m:要]严明",
    "[m:要]不断完善", "[m:要]约谈", "[m:要]务实", "特别[m:要]强化", "[m:要]重点走访", "因工作需要，[m:要]邀请",
    // Words that only contain 应.
    "应急处置", "相应措施", "适应儿童", "供应商", "反应迅速", "舆情监测预警和应对机制", "顺应新时代", "及时回应社会关切",
    "确保“应收尽收”", "应保尽保、应助尽助", "应有的作用", "应届毕业生",
    // 应 and what follows it.
    "学校[m:应]对农村留守儿童进行教育", "应对突发事件，进行演练", "[m:应]收集证据", "[m:应]变更监护人", "应变能力", "[m:应当]前往",
    "对[m:应当]委托照护的", "适应当前形势", "供应当地市场", "应当地政府邀请", "[m:应当]视情节轻重，给予相应处理", "[m:应]应急处置",
    // Words that only contain 可.
    "儿童可能存在心理异常", "切实可行的措施", "可操作、全覆盖", "认可", "许可证", "不可或缺", "可视化", "[y:可]视情况延长",
    "[y:可]行使监护权", "[y:可]就近委托", "[n:不可以]打孩子",
    // Words that only contain a prohibition.
    "不得不承担", "不得已离家", "信息不准确", "禁止令", "所有权", "没有权限",
    // Ability and degrees are no modality here.
    "期限内不能完全履行监护职责", "优先安排", "尽量携带", "原则上", "有条件的地方", "支持社会组织", "将倡导家庭文明纳入工作内容",
  ])
  func eachModalWordIsFoundAndNothingElse(_ expected: String) {
    let plain = expected.replacing(/\[.:/, with: "").replacing("]", with: "")
    #expect(marked(plain) == expected)
  }

  @Test func blanksInsideAWordDoNotHideIt() { #expect(marked("公安机关应 当给予批评") == "公安机关[m:应 当]给予批评") }

  @Test func damagedBytesAreReadOver() {
    let file = SourceFile(path: "a.txt", bytes: [0xE8, 0xA6] + Array("要做".utf8) + [0xFF, 0xE5])
    #expect(file.modalMarks(in: 0..<file.bytes.count).map(\.range) == [2..<5])
  }

  @Test func onlyTheRangeIsRead() {
    let file = SourceFile(path: "a.txt", text: "要做要做")
    #expect(file.modalMarks(in: 3..<9).map(\.range) == [6..<9])
  }

  @Test func aLongTextIsReadInTime() {
    let file = SourceFile(path: "a.txt", text: String(repeating: "应对", count: 200_000))
    #expect(file.modalMarks(in: 0..<file.bytes.count).isEmpty)
  }

  /// Every modal word of the five documents, reviewed by eye; a change of the table shows here.
  @Test func theDocumentsHaveTheWordsThatWereReviewed() throws {
    let slugs = [
      "jilin-2016-34", "jilin-city-2017-1", "jilin-three-year-action", "mca-2019-34", "yunyang-2017-2",
    ]
    var counts = ""
    var hits = ""
    for slug in slugs {
      let path = "\(ImportFixtures.root)/content/policies/\(slug).txt"
      let document = PolicyDocument(slug: slug, SourceFile(path: slug, bytes: try Files.read(path)))
      var count: [Modality: Int] = [:]
      for sentence in document.clauses.flatMap(\.paragraphs).flatMap(\.sentences) {
        for mark in document.file.modalMarks(in: sentence.range) {
          count[mark.modality, default: 0] += 1
          let before = document.file.text(sentence.range.lowerBound..<mark.range.lowerBound).suffix(8)
          let after = document.file.text(mark.range.upperBound..<sentence.range.upperBound).prefix(8)
          let word = document.file.text(mark.range)
          hits += "\(slug)#\(sentence.id) \(mark.modality.rawValue) \(before)【\(word)】\(after)\n"
        }
      }
      counts += "\(slug):" + Modality.allCases.map { " \($0.rawValue) \(count[$0] ?? 0)" }.joined() + "\n"
    }
    #expect(try Fixture.matches(counts + "\n" + hits, "modality/documents.txt"))
  }
}
