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

  @Test func takesBytesPieceByPiece() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    for length in [1, 55, 56, 63, 64, 65, 128, 299] {
      var digest = SHA256()
      for start in stride(from: 0, to: 300, by: length) {
        digest.update(Array(message[start..<min(start + length, 300)]))
      }
      #expect(digest.hexDigest() == SHA256.hexDigest(message))
    }
    // Python's hashlib.sha256(bytes(i % 256 for i in range(300))).
    #expect(SHA256.hexDigest(message) == "7728ae2f2c36e2aaafbe79ca14c87ae2f89e7c88c4390ecbbf82dce88706958d")
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
