package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.FreeText;
import java.util.List;

/** Who told us and wants to be known to tip-off officers. Sealed with a key of its own. */
record Informer(String name, String contact) {

  byte[] sealed(Seal seal, String receiptHash) {
    return seal.sealInformer(List.of(name, contact), about(receiptHash));
  }

  static Informer open(byte[] sealed, Seal seal, String receiptHash) {
    List<String> texts = seal.openInformer(sealed, about(receiptHash));
    return new Informer(texts.get(0), texts.get(1));
  }

  /** The same with everything that cannot be seen written out. */
  Informer shown() {
    return new Informer(FreeText.shown(name), FreeText.shown(contact));
  }

  private static String about(String receiptHash) {
    return "informer:" + receiptHash;
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Informer";
  }
}
