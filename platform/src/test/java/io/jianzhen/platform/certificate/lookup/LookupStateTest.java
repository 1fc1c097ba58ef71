package io.jianzhen.platform.certificate.lookup;

import static io.jianzhen.platform.certificate.lookup.LookupState.DIFFERS;
import static io.jianzhen.platform.certificate.lookup.LookupState.FORGED;
import static io.jianzhen.platform.certificate.lookup.LookupState.GENUINE;
import static io.jianzhen.platform.certificate.lookup.LookupState.LETTER_DUE;
import static io.jianzhen.platform.certificate.lookup.LookupState.LETTER_SENT;
import static io.jianzhen.platform.certificate.lookup.LookupState.MATCHES;
import static io.jianzhen.platform.certificate.lookup.LookupState.RECHECK;
import static io.jianzhen.platform.certificate.lookup.LookupState.TO_LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from what the platform said. */
class LookupStateTest {

  @Test
  void whatIsNotFoundIsLookedUpAgainBeforeTheIssuerIsAsked() {
    assertThat(TO_LOOK_UP.after(LookupResult.NOT_FOUND, true, false)).isEqualTo(RECHECK);
    assertThat(RECHECK.after(LookupResult.NOT_FOUND, true, true)).isEqualTo(LETTER_DUE);
  }

  @Test
  void lookingAgainTooEarlyIsNoRecheck() {
    assertThat(RECHECK.after(LookupResult.NOT_FOUND, true, false)).isEqualTo(RECHECK);
  }

  @ParameterizedTest
  @EnumSource(names = {"TO_LOOK_UP", "RECHECK", "DIFFERS", "LETTER_DUE", "LETTER_SENT"})
  void whatIsFoundAsOnFileIsDone(LookupState before) {
    assertThat(before.after(LookupResult.FOUND, true, false)).isEqualTo(MATCHES);
  }

  @ParameterizedTest
  @CsvSource({"TO_LOOK_UP, DIFFERS", "RECHECK, DIFFERS", "LETTER_SENT, LETTER_SENT"})
  void whatIsFoundOtherwiseIsNotDone(LookupState before, LookupState after) {
    assertThat(before.after(LookupResult.FOUND, false, false)).isEqualTo(after);
    assertThat(DIFFERS.callsForLetter()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TO_LOOK_UP, LETTER_DUE", "RECHECK, LETTER_DUE", "LETTER_SENT, LETTER_SENT"})
  void theIssuerIsAskedAtOnceWhereThePlatformRefersToIt(LookupState before, LookupState after) {
    assertThat(before.after(LookupResult.NUMBER_WRONG, true, false)).isEqualTo(after);
  }

  @ParameterizedTest
  @EnumSource(LookupState.class)
  void aPlatformThatDoesNotOpenChangesNothing(LookupState before) {
    assertThat(before.after(LookupResult.UNAVAILABLE, true, true)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(LookupResult.class)
  void noLookUpUndoesWhatTheIssuerOrThePoliceSaid(LookupResult result) {
    assertThat(FORGED.after(result, true, true)).isEqualTo(FORGED);
    assertThat(GENUINE.after(result, false, true)).isEqualTo(GENUINE);
  }

  @ParameterizedTest
  @EnumSource(LookupState.class)
  void noLookUpSaysThatACertificateIsForgedOrGenuine(LookupState before) {
    for (LookupResult result : LookupResult.values()) {
      for (boolean agrees : new boolean[] {true, false}) {
        LookupState after = before.after(result, agrees, true);
        assertThat(after.isConfirmed()).isEqualTo(before.isConfirmed());
      }
    }
    assertThat(LETTER_SENT.isConfirmed()).isFalse();
  }
}
