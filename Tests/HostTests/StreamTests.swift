import Glibc
import Syntax
import Testing

@testable import Host

/// Both ends of a pipe, closed with it.
final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  func closeWriting() {
    close(writing)
    writing = -1
  }

  deinit {
    close(reading)
    if writing >= 0 { close(writing) }
  }
}

@Suite struct StreamTests {
  @Test func `reads standard input to its end`() throws {
    let pipe = try Pipe()
    try StandardStreams.write("{\"a\": 1}", to: pipe.writing)
    pipe.closeWriting()
    let contents = try FileSource.read("-", limit: 100, standardInput: pipe.reading)
    #expect(contents.bytes == Array("{\"a\": 1}".utf8))
    #expect(contents.name.description == "standard input")
    #expect(contents.path == nil)
  }

  @Test("M2: standard input over the limit is refused before its end")
  func limitsInput() throws {
    let pipe = try Pipe()
    try StandardStreams.write([UInt8](repeating: 65, count: 101), to: pipe.writing)
    // The writing end stays open: reading on would wait for ever.
    #expect(throws: FileSourceError.tooLarge(SafeText("standard input"), limit: 100, found: nil)) {
      try FileSource.read("-", limit: 100, standardInput: pipe.reading)
    }
  }

  @Test func `reads standard input of exactly the limit`() throws {
    let pipe = try Pipe()
    try StandardStreams.write([UInt8](repeating: 65, count: 100), to: pipe.writing)
    pipe.closeWriting()
    let contents = try FileSource.read("-", limit: 100, standardInput: pipe.reading)
    #expect(contents.bytes.count == 100)
  }

  @Test("M1: a folder or nothing as standard input is an error")
  func refusesBadInput() throws {
    let descriptor = open("/", O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(throws: FileSourceError.folder(SafeText("standard input"))) {
      try FileSource.read("-", limit: 100, standardInput: descriptor)
    }
    #expect(throws: FileSourceError.failed(SafeText("standard input"), code: EBADF)) {
      try FileSource.read("-", limit: 100, standardInput: -1)
    }
  }

  @Test("L3: a closed pipe is an error with exit code 141")
  func reportsClosedPipe() throws {
    StandardStreams.reportClosedPipes()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[1]) }
    close(ends[0])
    #expect(throws: WriteError.closedPipe) { try StandardStreams.write("a", to: ends[1]) }
    #expect(WriteError.closedPipe.exitCode == 141)
  }

  @Test("T12: other failures of writing have exit code 74")
  func reportsFailure() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    #expect(throws: WriteError.failed(code: ENOSPC)) {
      try StandardStreams.write("a", to: full)
    }
    #expect(WriteError.failed(code: EIO).exitCode == 74)
    #expect(throws: WriteError.failed(code: EBADF)) { try StandardStreams.write("a", to: -1) }
    try StandardStreams.write("", to: -1)
  }

  @Test("T9: writing to a full pipe waits until somebody reads")
  func waitsForReader() throws {
    let pipe = try Pipe()
    try #require(fcntl(pipe.writing, F_SETFL, O_NONBLOCK) == 0)
    // A thread of its own reads, so that the test does not depend on how many run at once.
    var reader = pthread_t()
    let argument = UnsafeMutableRawPointer(bitPattern: Int(pipe.reading))
    let isStarted = pthread_create(
      &reader, nil,
      { argument in
        var chunk = [UInt8](repeating: 0, count: 4_096)
        var total = 0
        while case let count = read(Int32(Int(bitPattern: argument)), &chunk, chunk.count),
          count > 0
        {
          total += count
        }
        return UnsafeMutableRawPointer(bitPattern: total)
      }, argument)
    try #require(isStarted == 0)
    let bytes = [UInt8](repeating: 66, count: 1_000_000)
    try StandardStreams.write(bytes, to: pipe.writing)
    pipe.closeWriting()
    var result: UnsafeMutableRawPointer?
    pthread_join(reader, &result)
    #expect(Int(bitPattern: result) == bytes.count)
  }

  @Test func `a pipe is no terminal`() throws {
    let pipe = try Pipe()
    #expect(!StandardStreams.isTerminal(pipe.reading))
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(terminal) }
    #expect(StandardStreams.isTerminal(terminal))
  }
}

@Suite struct EnvironmentTests {
  @Test func `tells unset, empty and set apart`() {
    let environment = Environment(["EMPTY": "", "TERM": "xterm"])
    #expect(environment["TERM"] == "xterm")
    #expect(environment["EMPTY"] == "")
    #expect(environment["NONE"] == nil)
    #expect(environment.nonEmpty("TERM") == "xterm")
    #expect(environment.nonEmpty("EMPTY") == nil)
    #expect(environment.nonEmpty("NONE") == nil)
  }

  @Test("X1: values are shown without controls")
  func disarms() {
    let environment = Environment(["TERM": "a\u{1B}[2J"])
    #expect(environment.text("TERM")?.description == "a\u{FFFD}[2J")
    #expect(environment.text("NONE") == nil)
  }

  @Test func `reads only the variables that are named`() {
    let environment = Environment(reading: ["PATH", "MODELSCOPE_NEVER_SET"])
    #expect(environment.nonEmpty("PATH") != nil)
    #expect(environment["MODELSCOPE_NEVER_SET"] == nil)
    #expect(environment["HOME"] == nil)
  }
}
