package io.jianzhen.detect.card;

import io.jianzhen.detect.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which rules an entry stands: by the certificate's name, then its number, then its
 * category and item, then the person's post.
 */
final class Regimes {

  private static final String SPECIAL_CARD = "特种作业操作证";

  private final Catalogue catalogue;
  private final List<Authority> otherAuthorities;
  private final List<Word> kindWords;
  private final List<Word> postWords;
  private final Map<String, CertificateKind> exactPosts = new HashMap<>();

  /** A word that belongs to another authority's certificates. */
  record Authority(String word, String zh, String en) {}

  private record Word(String text, CertificateKind kind) {}

  Regimes(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.otherAuthorities =
        Table.rows(Regimes.class, "other-regimes.csv").stream()
            .map(row -> new Authority(row[0], row[1], row[2]))
            .toList();
    this.kindWords = words("KIND");
    this.postWords = words("POST");
    postWords.forEach(word -> exactPosts.put(word.text(), word.kind()));
    exactPosts.put("特种作业人员", CertificateKind.SPECIAL_OPERATION);
  }

  /** The kind of certificate that an entry is about, or that its post needs. */
  CertificateKind kindOf(CertificateEntry entry, String plainNumber) {
    CertificateEntry.Card card = entry.card();
    if (authorityOf(card) != null) {
      return CertificateKind.OTHER_REGIME;
    }
    CertificateKind byKind = find(kindWords, card.kind());
    if (byKind != CertificateKind.UNDECIDED) {
      return byKind;
    }
    boolean listed = catalogue.find(card.category()) != null || catalogue.find(card.item()) != null;
    if (listed || (plainNumber.length() > 1 && plainNumber.charAt(0) == 'T')) {
      return CertificateKind.SPECIAL_OPERATION;
    }
    return kindByPost(entry);
  }

  /** The authority to which an entry's certificate or post belongs, or null if it is ours. */
  @Nullable Authority authorityOf(CertificateEntry entry) {
    Authority ofCard = authorityOf(entry.card());
    return ofCard != null ? ofCard : authorityNamedIn(entry.holder().post());
  }

  /** By the certificate's name, else by its category, else by its item if no category is stated. */
  private @Nullable Authority authorityOf(CertificateEntry.Card card) {
    Authority found = card.kind().equals(SPECIAL_CARD) ? null : authorityNamedIn(card.kind());
    if (found != null) {
      return found;
    }
    String tells = Plain.saysNothing(card.category()) ? card.item() : card.category();
    return catalogue.find(tells) == null ? authorityNamedIn(tells) : null;
  }

  private @Nullable Authority authorityNamedIn(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String plain = Spelling.of(text);
    for (Authority authority : otherAuthorities) {
      if (plain.contains(authority.word())) {
        return authority;
      }
    }
    return null;
  }

  private CertificateKind kindByPost(CertificateEntry entry) {
    String post = entry.holder().post();
    CertificateKind exact = exactPosts.get(post);
    if (exact != null) {
      return exact;
    }
    CertificateKind byPost = find(postWords, post);
    if (byPost != CertificateKind.UNDECIDED) {
      return byPost;
    }
    CertificateEntry.Card card = entry.card();
    if (!Plain.saysNothing(card.category()) || !Plain.saysNothing(card.item())) {
      return CertificateKind.SPECIAL_OPERATION;
    }
    if (authorityNamedIn(post) != null) {
      return CertificateKind.OTHER_REGIME;
    }
    boolean spoken = catalogue.find(post) != null || catalogue.likely(post) != null;
    return spoken ? CertificateKind.SPECIAL_OPERATION : CertificateKind.UNDECIDED;
  }

  private static CertificateKind find(List<Word> words, String text) {
    if (text.isEmpty()) {
      return CertificateKind.UNDECIDED;
    }
    String plain = Spelling.of(text);
    for (Word word : words) {
      if (plain.contains(word.text())) {
        return word.kind();
      }
    }
    return CertificateKind.UNDECIDED;
  }

  private static List<Word> words(String where) {
    return Table.rows(Regimes.class, "kinds.csv").stream()
        .filter(row -> row[1].equals(where))
        .map(row -> new Word(row[0], CertificateKind.valueOf(row[2])))
        .toList();
  }
}
