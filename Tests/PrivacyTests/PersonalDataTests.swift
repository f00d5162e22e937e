import Privacy
import Testing

@Suite struct PersonalDataTests {
  @Test(arguments: [
    ("11010519491231002X", PersonalData.identityNumber), ("11010519491231002x", .identityNumber),
    ("440524188001010014", .identityNumber), ("110105491231002", .identityNumber),
    ("13812345678", .mobileNumber), ("+8613812345678", .mobileNumber), ("138 1234 5678", .mobileNumber),
    ("138-1234-5678", .mobileNumber), ("6222020000000000018", .bankCard), ("4111111111111111", .bankCard),
    ("4111 1111 1111 1111", .bankCard),
  ]) func findsNumbersOfPersons(text: String, kind: PersonalData) {
    #expect(PersonalData.all(in: Array(text.utf8)).map(\.kind) == [kind])
    let inside = "电话是\(text)，请保密"
    #expect(PersonalData.all(in: Array(inside.utf8)).map(\.kind) == [kind])
  }

  @Test(arguments: [
    "110105194912310021", "11010519491331002X", "110105491331002", "010105491231002", "12345678901",
    "1381234567",
    "138123456789", "4111111111111112", "a13812345678", "13812345678b", "0.13812345678",
    "0000000000000000018",
    "2026-09-30", "民发〔2019〕34号", "220102001001", "2020 2021 2022", "",
  ]) func passesOverOtherNumbers(text: String) {
    #expect(PersonalData.all(in: Array(text.utf8)).isEmpty)
  }

  @Test func saysWhereInALongText() {
    let text = String(repeating: "儿童主任 12 名，", count: 10_000) + "13812345678、110105491231002。"
    let start = 10_000 * "儿童主任 12 名，".utf8.count
    let found = PersonalData.all(in: Array(text.utf8))
    #expect(found.map(\.range) == [start..<(start + 11), (start + 14)..<(start + 29)])
  }

  @Test(arguments: [
    "姓名", "儿童姓名", "name", "Child Name", "child_name", "childName", "身份证号", "ID number", "idNo", "手机", "phone",
    "家庭住址", "address", "备注", "Remark",
  ]) func knowsColumnsOfPersonalData(name: String) { #expect(PersonalColumn.isPersonal(name)) }

  @Test(arguments: [
    "region", "realnameRegistered", "rating", "监护评级", "seriousIllness", "identity", "hotline",
  ])
  func passesOverOtherColumns(name: String) { #expect(!PersonalColumn.isPersonal(name)) }
}
