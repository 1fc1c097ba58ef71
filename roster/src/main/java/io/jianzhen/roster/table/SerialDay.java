package io.jianzhen.roster.table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days as spreadsheets count them: 1 is 1 January 1900, or 0 is 1 January 1904 in old Macintosh
 * workbooks (ECMA-376 part 1, 18.17.4.1).
 *
 * @param since1904 whether the workbook counts from 1904
 */
public record SerialDay(boolean since1904) {

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** 60 stands for 29 February 1900, which there was not; all later days are one too high. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

  private static final int AFTER_THE_GAP = 61;

  /** 31 December 9999, the last day of Excel. */
  private static final int LAST = 2_958_465;

  /** 1950 to 2099: what a bare number in a column of dates may mean. */
  private static final LocalDate FIRST_PLAUSIBLE = LocalDate.of(1950, 1, 1);

  private static final LocalDate END_OF_PLAUSIBLE = LocalDate.of(2100, 1, 1);

  /** The day of a cell that is shown as a day; a time of day is dropped. */
  public Optional<LocalDate> shown(String number) {
    int point = number.indexOf('.');
    int serial = Digits.parse(point > 0 ? number.substring(0, point) : number);
    if (since1904 && serial >= 0 && serial <= LAST) {
      return Optional.of(EPOCH_1904.plusDays(serial));
    }
    if (serial < 1 || serial > LAST) {
      return Optional.empty();
    }
    return Optional.of(EPOCH_1900.plusDays(serial < AFTER_THE_GAP ? serial + 1 : serial));
  }

  /** The day that a bare number means in a column of dates, if it can mean one. */
  public Optional<LocalDate> meant(String number) {
    return shown(number)
        .filter(day -> !day.isBefore(FIRST_PLAUSIBLE) && day.isBefore(END_OF_PLAUSIBLE));
  }
}
