package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.certificate.lookup.LookupDesk.Observation;
import io.jianzhen.platform.certificate.lookup.SeenField.Compared;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look-up as it is written down, whoever looked. */
record Looking(
    String by,
    String host,
    String address,
    LookupResult result,
    List<Compared> compared,
    String picture,
    @Nullable UUID exchange,
    String note) {

  static Looking of(Observation seen, SignedIn me) {
    return new Looking(
        me.username(),
        seen.address().host(),
        seen.address().kept(),
        seen.result(),
        seen.compared(),
        seen.picture(),
        null,
        seen.note());
  }

  static Looking of(ServiceAnswer answer) {
    return new Looking(
        ServiceAnswer.BY,
        answer.host(),
        answer.host(),
        answer.result(),
        answer.compared(),
        "",
        answer.exchange(),
        "");
  }

  boolean agrees() {
    return compared.stream().allMatch(Compared::agrees);
  }
}
