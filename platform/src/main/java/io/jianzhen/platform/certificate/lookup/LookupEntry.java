package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.detect.card.IdNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry on file, with how far its looking-up has come.
 *
 * @param personKey stands for the person, see {@code EntryKeys}
 * @param numberKey number and item without differences of spelling, may be empty
 * @param supersededBy the newer import that has replaced its roster
 * @param caseId 0 if nobody has looked yet
 * @param due when to look again
 * @param version changes with every look-up, letter and answer
 * @param cardKey the same for the same card
 */
record LookupEntry(
    long importId,
    int sheetRow,
    long enterprise,
    String personKey,
    String numberKey,
    String name,
    String sex,
    String idNumber,
    String number,
    String category,
    String item,
    String firstIssued,
    String termStart,
    String termEnd,
    String reviewDue,
    String issuer,
    String employer,
    String unitName,
    @Nullable Long supersededBy,
    long caseId,
    LookupState state,
    @Nullable LocalDate due,
    int version,
    String cardKey) {

  public String maskedId() {
    return IdNumber.masked(idNumber);
  }

  public String maskedNumber() {
    return IdNumber.masked(number);
  }

  /** Whether it is what the employer last handed in. */
  public boolean isOnFile() {
    return supersededBy == null;
  }

  /** Whether it has a number that can be looked up. */
  public boolean hasNumber() {
    return !numberKey.isEmpty();
  }

  /** Whether its numbers were erased; nobody can look it up any more. */
  public boolean isErased() {
    return hasNumber() && number.isEmpty();
  }

  /** How the audit trail names it. */
  String reference() {
    return "certificate:" + importId + "/" + sheetRow;
  }

  /** The address of its page for looking up. */
  String address() {
    return "/certificates/%d/%d/lookup".formatted(importId, sheetRow);
  }
}
