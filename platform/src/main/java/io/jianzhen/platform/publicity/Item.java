package io.jianzhen.platform.publicity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the public is told.
 *
 * @param number such as XC-2022-0001
 * @param names of persons and firms that must not stand in it, a line each
 * @param published the day on which it came onto the public page, or null
 */
record Item(
    long id,
    String number,
    Kind kind,
    String unit,
    String unitName,
    String unitPath,
    String title,
    String body,
    String names,
    State state,
    @Nullable LocalDate published,
    int version,
    String createdBy,
    OffsetDateTime createdAt) {

  /** What it is. Texts are {@code publicity.kind.<name>}. */
  enum Kind {
    WARNING,
    POLICY,
    /** Counts in F1 once it is public. */
    TYPICAL_CASE;

    static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
  }

  /** How far it is. Texts are {@code publicity.state.<name>}. */
  enum State {
    DRAFT,
    /** Waits for somebody else to look at the law. */
    LEGAL,
    CLEARED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN,
    DROPPED;

    /** Kind of the chip. */
    public String kind() {
      return switch (this) {
        case DRAFT, WITHDRAWN, DROPPED -> "quiet";
        case LEGAL -> "warn";
        case CLEARED, APPROVED -> "info";
        case PUBLISHED -> "good";
      };
    }
  }

  /** What can be done with it. Texts are {@code publicity.step.<name>}. */
  enum Step {
    SUBMIT,
    CLEAR,
    APPROVE,
    BACK,
    PUBLISH,
    WITHDRAW,
    /** A draft is given up, and what it says is gone. */
    DROP;

    static Optional<Step> named(String name) {
      return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    boolean needsReason() {
      return this == BACK || this == WITHDRAW || this == CLEAR || this == DROP;
    }
  }

  /** Where it was told. Texts are {@code publicity.channel.<name>}. */
  enum Channel {
    WEBSITE,
    WECHAT,
    PRESS,
    BROADCAST,
    POSTER,
    MEETING,
    OTHER
  }

  /** One telling. */
  record Posting(Channel channel, String outlet, LocalDate day, int copies, String by) {}

  /** A line of its history. */
  record Event(OffsetDateTime at, String by, String step, String note) {}

  List<String> nameList() {
    return namesIn(names);
  }

  /** The names in a list as people type it, with line ends, spaces or commas between. */
  static List<String> namesIn(String typed) {
    return Arrays.stream(typed.split("[\\s\\p{Z},，、;；]+")).filter(one -> one.length() > 1).toList();
  }

  List<Leftovers.Leftover> leftovers() {
    return Leftovers.in(title + "\n" + body, nameList());
  }
}
