public import Basics
public import Statistics

/// Why a ledger cannot be used, or a release not be entered.
public enum LedgerError: Error, Sendable, CustomStringConvertible {
  /// A secret lies in a site folder: its path, the site's, and what it is.
  case insideSite(String, site: String, SecretPlace.Secret)
  /// A symbolic link, or something else that is no folder.
  case notAFolder(String)
  /// Others than its owner may enter it.
  case openToOthers(String)
  /// It holds something that no ledger holds.
  case foreign(String)
  /// Another run holds the lock.
  case locked(String)
  /// It is not as it was left: the ledger, and what is wrong.
  case damaged(String, String)
  /// The period is no quarter, or the revision not the next one.
  case outOfTurn(String)
  /// Made-up and true releases would stand in one ledger.
  case mixed(String, isSynthetic: Bool)
  /// The release would stand in the ledger.
  case outputInside(String)
  /// The release stands, and its entry is not in its place yet: the next run that opens the ledger puts it there.
  case unfinished(String, String)
  /// The release folder cannot be written.
  case output(ReleaseFolderError)
  /// The system's failure.
  case file(FileError)

  /// Whether the same run may succeed later: another one is at work (status 75).
  public var isTemporary: Bool { if case .locked = self { true } else { false } }

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .insideSite(let path, let site, let secret):
      "\(path): \(secret.rawValue) are secret and may not lie in a site folder (\(site)): choose a folder elsewhere"
    case .notAFolder(let path): "\(path): the ledger must be a folder itself, not a link or a file"
    case .openToOthers(let path):
      "\(path): others may read this ledger; find out who did, then close it with chmod 700"
    case .foreign(let path): "\(path) does not belong in a ledger: move it away, or choose another folder"
    case .locked(let path): "\(path): another run is using this ledger; try again when it is done"
    case .damaged(let path, let reason):
      "\(path): \(reason); what was ever released is no longer known: restore the ledger from a copy"
    case .outOfTurn(let message): message
    case .mixed(let path, let isSynthetic):
      "\(path): this ledger is of \(isSynthetic ? "true" : "made-up") releases, and this one is \(isSynthetic ? "made up" : "true"): begin a ledger of its own for it, in another folder"
    case .outputInside(let path): "\(path): a release may not stand in the ledger: choose another folder"
    case .unfinished(let path, let reason):
      "\(reason); the release stands at \(path), and the next run with this ledger enters it"
    case .output(let error): error.description
    case .file(let error): error.description
    }
  }

  /// Runs what fails by the system's errors.
  static func files<Result: ~Copyable>(_ body: () throws(FileError) -> Result) throws(LedgerError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}
