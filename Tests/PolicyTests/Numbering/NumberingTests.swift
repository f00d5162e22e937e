import Testing

@testable import Policy

@Suite struct NumberingTests {
  @Test(
    arguments: [
      ("一、总体要求", .ideograph, 1, "一、"), ("十一、附则", .ideograph, 11, "十一、"),
      ("二十、", .ideograph, 20, "二十、"), ("一百零二、", .ideograph, 102, "一百零二、"),
      ("二、三年行动目标", .ideograph, 2, "二、"),
      ("（一）完善体系", .bracketedIdeograph, 1, "（一）"), ("(十二) 完善", .bracketedIdeograph, 12, "(十二)"),
      ("㈢三", .bracketedIdeograph, 3, "㈢"),
      ("1.加强", .decimal, 1, "1."), ("1．加强", .decimal, 1, "1．"), ("１.强化", .decimal, 1, "１."),
      ("１０．强化", .decimal, 10, "１０．"), ("1、加强", .decimal, 1, "1、"), ("2. 自身", .decimal, 2, "2."),
      ("1.2025年底前完成", .decimal, 1, "1."), ("3、2025年底前", .decimal, 3, "3、"), ("⒉二", .decimal, 2, "⒉"),
      ("（1）市编办", .bracketedDecimal, 1, "（1）"), ("（１）市", .bracketedDecimal, 1, "（１）"),
      ("(19)市残联", .bracketedDecimal, 19, "(19)"), ("⑵二", .bracketedDecimal, 2, "⑵"),
      ("3）三", .closedDecimal, 3, "3）"), ("①一", .circled, 1, "①"), ("㉑二十一", .circled, 21, "㉑"),
      ("附件1", .annex, 1, "附件1"), ("附件 2", .annex, 2, "附件 2"), ("附件３：名单", .annex, 3, "附件３："),
      ("附件", .annex, 1, "附件"), ("附件：1.工作职责", .annexList, 0, "附件："),
      ("第一编 总则", .part, 1, "第一编"), ("第二章　服务", .chapter, 2, "第二章"), ("第三节", .section, 3, "第三节"),
      ("第十二条 为了", .article, 12, "第十二条"), ("第12条 为了", .article, 12, "第12条"),
      ("第一千二百六十条　本法", .article, 1260, "第一千二百六十条"), ("第四条为了", .article, 4, "第四条"),
    ] as [(String, Numbering.Family, Int, String)])
  func readsNumber(line: String, family: Numbering.Family, value: Int, printed: String) throws {
    let numbering = try #require(Numbering(line))
    #expect(numbering.family == family)
    #expect(numbering.value == value)
    #expect(numbering.suffix == 0)
    #expect(numbering.printed == printed)
    #expect(numbering.byteCount == printed.utf8.count)
  }

  @Test func readsInsertedArticle() throws {
    let numbering = try #require(Numbering("第十二条之一 新增"))
    #expect(numbering.value == 12 && numbering.suffix == 1 && numbering.printed == "第十二条之一")
  }

  @Test(arguments: [
    "", "1.5万人", "2016年", "3、4月", "12·4宪法日", "（2023—2025年）", "（2016）", "１－２次", "一是加强", "一、二级残疾",
    "一、二、三年级", "二〇一六年", "零、", "十十、", "附件1所列", "附件1、附件2", "第十二条规定的", "第三条第二款", "第一章所称",
    "（省民政厅负责）", "廿、", "（一", "1", "0.1", "01.", "1234.", "第一名", "百、", "一百零、", "（一至三）", "\u{FFFD}", "Ⅰ.",
  ])
  func seesNoNumber(line: String) {
    #expect(Numbering(line) == nil)
  }

  @Test func survivesBrokenBytes() {
    for bytes in [[0xE4], [0xE4, 0xB8], [0xFF, 0xFE], [0xEF, 0xBC, 0x88, 0xE4]] as [[UInt8]] {
      #expect(Numbering(bytes, in: 0..<bytes.count) == nil)
    }
  }

  @Test func writesWhatItReads() {
    for number in 1...9999 {
      #expect(Numbering(ChineseNumeral.text(number) + "、")?.value == number)
    }
  }
}
