import Basics
import Testing

@Suite struct SHA256Tests {
  /// Examples of NIST, FIPS 180-4, and lengths around the edge of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithTheStandard(message: String, digest: String) {
    #expect(SHA256.hexDigest(Array(message.utf8)) == digest)
  }
}

@Suite struct CalendarDayTests {
  @Test func readsOnlyDaysOfTheCalendar() {
    #expect(CalendarDay(iso: "2024-02-29")?.chinese == "2024年2月29日")
    #expect(CalendarDay(iso: "2026-02-29") == nil)
    #expect(CalendarDay(iso: "2026-1-01") == nil)
    #expect(CalendarDay(iso: "+026-01-01") == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_795_219_199, "2026-11-20"),
    (1_795_219_200, "2026-11-21"),
    (-1, "1969-12-31"),
  ])
  func countsDaysFromSeconds(seconds: Int, day: String) {
    #expect(CalendarDay(secondsSince1970: seconds).description == day)
  }
}
