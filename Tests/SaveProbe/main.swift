import Glibc
import Host

// SaveProbe save PATH LINES NAME [LIMIT]    saves version after version until it cannot
// SaveProbe keep PATH COUNT NAME [LIMIT]    saves COUNT versions and ends
// SaveProbe append PATH COUNT NAME [LIMIT]  adds COUNT rows to a log and ends
// SaveProbe fill PATH LINES NAME            saves 10 lines, then LINES that find no room, then fills
//                                           the disk with rows of PATH.log, and says what is left
// LIMIT is the most bytes that a file of the process may have.

/// A file of equal lines, so that a mixed one is seen at once.
func version(_ number: Int, _ name: String, lines: Int) -> [UInt8] {
  let line = Array("\(name) \(number)\n".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(lines * line.count)
  for _ in 0..<lines { bytes += line }
  return bytes
}

/// The bytes of a file; none when it is not there.
func bytes(_ path: String) -> [UInt8] {
  (try? FileSource.readFile(path, limit: 1 << 24))?.bytes ?? []
}

func fill(_ path: String, _ name: String, lines: Int) throws(SaveError) {
  let first = version(0, name, lines: 10)
  try SafeSave.save(first, to: path, .own)
  do throws(SaveError) {
    try SafeSave.save(version(1, name, lines: lines), to: path, .own)
    print("there was room")
  } catch {
    print("\(error.kind.rawValue) \(error)")
  }
  print(bytes(path) == first ? "as it was" : "changed")
  let folder = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  print(FileSource.names(in: folder).count)
  var count = 0
  do throws(SaveError) {
    while count < 1_000_000 {
      try SafeSave.append(Array("\(name) \(count)".utf8), to: path + ".log", keeping: 1_000_000)
      count += 1
    }
    print("there was room")
  } catch {
    print("\(error.kind.rawValue) \(error)")
  }
  let rows = (0..<count).map { "\(name) \($0)\n" }.joined()
  print(bytes(path + ".log") == Array(rows.utf8) ? "whole" : "torn", count > 0)
}

func run(_ words: [String]) -> Int32 {
  guard words.count > 4, let count = Int(words[3]) else { return 64 }
  let (path, name) = (words[2], words[4])
  if let limit = words.count > 5 ? UInt(words[5]) : nil {
    var limits = rlimit(rlim_cur: limit, rlim_max: limit)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
  }
  SafeSave.reportSizeLimits()
  do throws(SaveError) {
    switch words[1] {
    case "save":
      for number in 0... {
        try SafeSave.save(version(number, name, lines: count), to: path, .own)
        if number == 0 { write(STDOUT_FILENO, "ready\n", 6) }
      }
    case "keep":
      for number in 0..<count {
        try SafeSave.save(version(number, name, lines: 500), to: path, .own)
      }
    case "fill": try fill(path, name, lines: count)
    default:
      for number in 0..<count { try SafeSave.append(Array("\(name) \(number)".utf8), to: path) }
    }
    return 0
  } catch {
    print(error)
    return error.kind.rawValue
  }
}

exit(run(CommandLine.arguments))
