// What Swift needs of ncurses: the wide API, and inline functions for all that is a macro with a
// cast, a mutable global or a variable argument list, none of which Swift imports.
#pragma once
#define NCURSES_WIDECHAR 1  // The flags of ncursesw.pc, which would set it, are not used.
#include <curses.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <term.h>

/// One character cell as the painter hands it over.
typedef struct nc_cell {
  uint32_t scalar;      ///< Unicode scalar value.
  uint16_t attributes;  ///< Bits of NC_BOLD and its like.
  uint16_t skipped;     ///< 1 for the right half of a wide character.
  int32_t pair;         ///< Color pair, 0 for the terminal's own colors.
} nc_cell;

enum { NC_BOLD = 1, NC_DIM = 2, NC_UNDERLINE = 4, NC_REVERSE = 8, NC_ITALIC = 16 };

static inline attr_t nc_attributes(unsigned bits) {
  return ((bits & NC_BOLD) ? WA_BOLD : 0) | ((bits & NC_DIM) ? WA_DIM : 0) |
         ((bits & NC_UNDERLINE) ? WA_UNDERLINE : 0) | ((bits & NC_REVERSE) ? WA_REVERSE : 0) |
         ((bits & NC_ITALIC) ? WA_ITALIC : 0);
}

/// Puts `count` cells of one row into the standard screen.
static inline void nc_put_run(int row, int column, const nc_cell *cells, int count) {
  cchar_t buffer[128];
  while (count > 0) {
    int used = 0, filled = 0;
    while (used < count && filled < 128) {
      if (!cells[used].skipped) {
        wchar_t text[2] = {(wchar_t)cells[used].scalar, 0};
        int pair = cells[used].pair;  // Handed over by address: above 32,767 as well.
        setcchar(&buffer[filled++], text, nc_attributes(cells[used].attributes), 0, &pair);
      }
      used++;
    }
    mvwadd_wchnstr(stdscr, row, column, buffer, filled);
    column += used, cells += used, count -= used;
  }
}

/// Compares the standard screen with the terminal and writes the difference.
static inline int nc_refresh(void) { return wrefresh(stdscr); }

/// Makes the next refresh clear the terminal and write every cell.
static inline void nc_repaint(void) { clearok(curscr, TRUE); }

/// Empties the standard screen.
static inline void nc_erase(void) { werase(stdscr); }

/// Never breaks off a refresh because input waits: another part reads it.
static inline void nc_ignore_typeahead(void) { typeahead(-1); }

/// Lets the cursor stay wherever the last change left it: it is hidden.
static inline void nc_leave_cursor(void) { leaveok(stdscr, TRUE); }

/// Takes the size from the description, not from LINES and COLUMNS.
static inline void nc_ignore_environment(void) { use_env(FALSE); }

extern int wcwidth(wchar_t character);  // Hidden by <wchar.h> without _XOPEN_SOURCE.

/// Columns that the C library, and so ncurses, gives a character; -1 when it cannot be shown.
static inline int nc_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static inline int nc_flag_count(void) { return BOOLCOUNT; }
static inline int nc_number_count(void) { return NUMCOUNT; }
static inline int nc_string_count(void) { return STRCOUNT; }
static inline const char *nc_flag_name(int index) { return boolnames[index]; }
static inline const char *nc_number_name(int index) { return numnames[index]; }
static inline const char *nc_string_name(int index) { return strnames[index]; }

/// The value of a string capability, or NULL when the terminal has none.
static inline const char *nc_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// Reads the description of `term`; 1 when it is one that a screen can be drawn with, 0 when it is
/// unknown, -1 when there is no database. Never prints or exits.
static inline int nc_load_description(const char *term, int fd) {
  int result = 0;
  if (setupterm(term, fd, &result) == OK) return 1;
  return result;
}

/// Gives back what `nc_load_description` read.
static inline void nc_free_description(void) {
  if (cur_term) del_curterm(cur_term);
}
