package io.jianzhen.platform.casework;

import io.jianzhen.platform.seal.Seal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The keyed hash by which leads know the number of a certificate. */
@Component
public final class CardKeys {

  private final Seal seal;

  CardKeys(Seal seal) {
    this.seal = seal;
  }

  /** The key of a number written in full, however; empty if the text is no number of a card. */
  public Optional<String> ofNumber(String text) {
    return ParticularKind.CARD.read(text).map(ParticularKind.Written::key).map(this::of);
  }

  /** The key of a number that is written alike. */
  String of(String number) {
    return seal.hash("particular:" + number);
  }
}
