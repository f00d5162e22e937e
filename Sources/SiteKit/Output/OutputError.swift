public import Basics

/// Why an output folder cannot be used.
public enum OutputError: Error, Sendable, CustomStringConvertible {
  /// The path is no folder, or names no folder of its own.
  case unusable(String)
  /// The path stands for something that is no file, or names none.
  case noFile(String)
  /// The output would hold what the site is made from, or stand in it.
  case mixed(String, String)
  /// The system cannot exchange the folder, as for a mount.
  case notExchangeable(FileError)
  /// Something that is no folder stands where the output is prepared.
  case planted(String)
  /// Another run holds the lock.
  case locked(String)
  /// Files came into the output while it was built and could not be moved to the new site: where they are, and why.
  case kept(String, String)
  /// Files stand in the output where the site wants to write and carebook did not write them.
  case foreign([String])

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .unusable(let path): "\(path): the output must be a folder of its own"
    case .noFile(let path): "\(path): a ZIP file cannot be written here: the path names something else"
    case .mixed(let output, let input):
      "\(output): the output may not hold what the site is made from, nor stand in it (\(input)): choose another --output"
    case .notExchangeable(let error):
      "\(error); the folder cannot be exchanged in one step (a mount?): choose another --output, or write file by file with --in-place"
    case .planted(let path):
      "\(path): this is no folder, and here the output is prepared: move it away"
    case .locked(let path):
      "\(path): another run of carebook is building into this folder; try again when it is done"
    case .kept(let path, let reason):
      "\(reason); the new site is up, and what carebook could not move into it is kept in \(path)"
    case .foreign(let paths):
      "the output already holds \(paths.prefix(3).joined(separator: ", "))\(paths.count > 3 ? " and \(paths.count - 3) more" : ""), which carebook did not write: move it away, or choose another --output"
    }
  }
}
