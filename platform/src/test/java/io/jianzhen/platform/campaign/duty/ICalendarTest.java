package io.jianzhen.platform.campaign.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.campaign.duty.ICalendar.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** RFC 5545, as far as whole days need it. */
class ICalendarTest {

  private static final Instant NOW = Instant.parse("2022-04-10T04:00:00Z");
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  @Test
  void aWholeDayEndsBeforeTheNextOneAlsoOnALeapDay() {
    assertThat(calendar("总结"))
        .contains(
            "DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n",
            "DTSTAMP:20220410T040000Z\r\n",
            "UID:BH2021.summary.once@jianzhen\r\n");
  }

  @Test
  void whatControlsTheFormatIsEscaped() {
    assertThat(calendar("一;二,三\\四\n五\rX")).contains("SUMMARY:一\\;二\\,三\\\\四\\n五X\r\n");
  }

  @Test
  void aTextCannotAddALine() {
    assertThat(calendar("a\r\nATTACH:http://a.example/\r\n").lines())
        .noneMatch(line -> line.startsWith("ATTACH"));
  }

  @Property
  void noLineIsLongerThan75OctetsAndUnfoldedTheTextIsWhole(@ForAll String noise) {
    String text = calendar(noise);
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(text.replace("\r\n ", "")).contains("DESCRIPTION:" + "应办".repeat(40) + "\r\n");
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
  }

  private static String calendar(String summary) {
    return ICalendar.of(
        "区应急管理局",
        List.of(new Event("BH2021.summary.once@jianzhen", LEAP_DAY, summary, "应办".repeat(40))),
        NOW);
  }
}
