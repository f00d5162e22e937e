import Testing

@testable import Basics
@testable import Policy

/// Dates, numbers and offices as official documents print them.
struct PrintedFormsTests {
  @Test(arguments: [
    ("2016年9月5日", "2016-09-05"), ("２０１６年９月５日", "2016-09-05"), ("二〇一六年九月五日", "2016-09-05"),
    ("二○二五年二月十七日", "2025-02-17"), ("二〇二四年十一月三十日", "2024-11-30"), ("2024年04月08日", "2024-04-08"),
  ]) func readsDates(text: String, iso: String) {
    #expect(PrintedDate(text.unicodeScalars)?.day.description == iso)
  }

  @Test(arguments: ["2016年13月5日", "2023年2月29日", "2016年9月", "9月5日", "2016年9月5日印发", "年月日", ""])
  func readsNoDateWhereNoneIs(text: String) { #expect(PrintedDate(text.unicodeScalars) == nil) }

  @Test(arguments: [
    ("〔 2017 〕 1 号", nil), ("吉市政办发〔 2017 〕 1 号", "吉市政办发〔2017〕1号"), ("国发[２０１６]第１３号", "国发〔2016〕13号"),
    ("民发（2019）34号", "民发〔2019〕34号"), ("江政办发﹝2019﹞12号", "江政办发〔2019〕12号"), ("民发〔2019〕34号文件", nil),
    ("民发〔19〕34号", nil),
  ]) func readsNumbers(text: String, canonical: String?) {
    #expect(PrintedNumber(text.unicodeScalars)?.canonical == canonical)
  }

  @Test(
    arguments: [
      ("吉林省人民政府", Authority.Rank.province, "吉林省"), ("重庆市人民政府办公厅", .province, "重庆市"),
      ("云阳县人民政府", .county, "云阳县"), ("重庆市渝中区民政局", .county, "重庆市渝中区"),
      ("吉林市人民政府办公厅", .city, "吉林市"), ("公主岭市民政局", .someCity, "公主岭市"),
      ("广西壮族自治区民政厅", .province, "广西壮族自治区"), ("延边朝鲜族自治州人民政府", .city, "延边朝鲜族自治州"),
      ("景德镇市昌江区人民政府", .county, "景德镇市昌江区"), ("示例县东乡镇人民政府", .township, "示例县东乡镇"),
      ("民政部办公厅", .nation, nil), ("国家卫生健康委员会", .nation, nil), ("县民政局", nil, nil),
      ("滑县人民政府", .county, "滑县"), ("全州县民政局", .county, "全州县"), ("本溪市民政局", .someCity, "本溪市"),
    ] as [(String, Authority.Rank?, String?)])
  func ranksOffices(name: String, rank: Authority.Rank?, place: String?) {
    let authority = Authority(name.unicodeScalars)
    #expect(authority.rank == rank)
    #expect(authority.place == place)
  }

  @Test(arguments: [
    "全县", "我省民政厅", "本市民政局", "各县区人民政府", "示范县民政局", "贫困地区", "全国示范县", "乡镇人民政府", "各乡镇", "在全县", "欠发达地区",
  ])
  func takesNoWordForAPlace(name: String) { #expect(Authority(name.unicodeScalars).place == nil) }
}
