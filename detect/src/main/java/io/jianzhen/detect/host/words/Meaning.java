package io.jianzhen.detect.host.words;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.OfficialSite;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a word in a host name stands for.
 *
 * @param role the part it plays
 * @param site the official site it belongs to, for {@link Role#BRAND} and {@link Role#NAME}
 * @param gloss what it means, for explanations
 * @param alone whether it is worth a look without company
 */
public record Meaning(Role role, @Nullable OfficialSite site, Sentence gloss, boolean alone) {

  /** Whether it is the same part for the same site. */
  boolean isSameAs(Meaning other) {
    return role == other.role && Objects.equals(site, other.site);
  }

  /** The parts that words play in a counterfeit name. */
  public enum Role {
    /** A label of a watched official host, such as mem or yjgl. */
    BRAND,
    /** A name of a body or site in the register, written out or abbreviated. */
    NAME,
    /** A public body in general: 应急管理局, anjianju. */
    AGENCY,
    /** A province, city or district. */
    PLACE,
    /** What the certificates are about: 特种作业, tzzy. */
    SUBJECT,
    /** Looking up, certificates, official sites: 查询, chaxun, cert. */
    LOOKUP,
    /** What else such a site does: 报名, peixun, exam. */
    SERVICE,
    /** Government as such: gov, zhengfu. */
    GOV,
    /** Words that say nothing: www, online, cn. */
    FILLER;

    boolean isCompany() {
      return this == SUBJECT || this == LOOKUP || this == SERVICE || this == GOV;
    }

    boolean isBody() {
      return this == NAME || this == AGENCY;
    }
  }
}
