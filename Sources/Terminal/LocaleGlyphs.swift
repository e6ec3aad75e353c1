import Glibc
import TermUI

/// Which characters can be shown, judged by the locale.
package enum LocaleGlyphs {
  /// Sets the locale's character type, which ncurses writes by.
  ///
  /// - Parameters:
  ///   - choice: what `--ascii` or `--utf8` ask for; nil when neither was given.
  ///   - term: TERM; the Linux console has UTF-8 but no Braille and no rounded corners.
  /// - Returns: the characters that can be written now.
  package static func prepare(_ choice: GlyphSet?, term: String) -> GlyphSet {
    setlocale(LC_CTYPE, "")
    if choice == .ascii { return .ascii }
    if let choice {
      if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
      return isUTF8 ? choice : .ascii
    }
    guard isUTF8 else { return .ascii }
    return term == "linux" ? .basic : .utf8
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) == "UTF-8" } ?? false
  }
}
