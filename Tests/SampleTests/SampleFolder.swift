import Basics
import Foundation

@testable import Sample

/// A snapshot written into a temporary folder, and its files as rows.
struct SampleFolder {
  let path: String

  init(rows: Int, seed: UInt64 = 7, periods: Int = 1, tasks: Int = 2) async throws {
    path = FileManager.default.temporaryDirectory.path + "/carebook-sample-\(UUID().uuidString)"
    try await SampleGenerator(rows: rows, seed: seed, periods: periods, tasks: tasks).write(to: path)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Every file's bytes by path.
  func bytes() throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for file in try FolderListing(path).files { all[file] = try Files.read("\(path)/\(file)") }
    return all
  }

  /// A file's header and rows, split at commas: no field is quoted.
  func table(_ file: String) throws -> (header: [String], rows: [[String]]) {
    let text = String(decoding: try Files.read("\(path)/\(file)"), as: UTF8.self)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (lines[0], Array(lines.dropFirst()))
  }

  /// A file's rows as dictionaries by column.
  func records(_ file: String) throws -> [[String: String]] {
    let (header, rows) = try table(file)
    return rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
