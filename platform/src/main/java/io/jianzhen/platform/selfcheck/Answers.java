package io.jianzhen.platform.selfcheck;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employer has answered, as it was saved.
 *
 * @param version counts from 1; 0 if nothing has been saved yet
 * @param holders how many people hold one of the three posts, or null
 * @param uncertified how many of them have no certificate, or null
 * @param plan how and by when what was found is put right
 * @param inCharge name of the person in charge
 * @param stated whether that person states that the self-check was done
 * @param savedBy user name
 */
record Answers(
    int version,
    @Nullable Integer holders,
    @Nullable Integer uncertified,
    String plan,
    String inCharge,
    boolean stated,
    List<Mark> marks,
    String savedBy,
    @Nullable OffsetDateTime savedAt) {

  static final Answers NONE = new Answers(0, null, null, "", "", false, List.of(), "", null);

  Answers {
    marks = List.copyOf(marks);
  }

  /** The entries that the employer's own check found forged. */
  public List<Mark> forged() {
    return marks.stream().filter(Mark::forged).toList();
  }

  /**
   * What was said of an entry of the roster.
   *
   * @param number masked
   * @param forged false where only a reason has been typed so far
   */
  record Mark(
      long importId,
      int sheetRow,
      String name,
      String item,
      String number,
      boolean forged,
      String reason) {

    /** Names the entry in the page. */
    public String key() {
      return importId + "-" + sheetRow;
    }
  }
}
