package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.certificate.lookup.SeenField.Compared;
import io.jianzhen.platform.certificate.lookup.service.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What the data-sharing service answered about an entry.
 *
 * @param exchange the one that decided, which is kept
 */
record ServiceAnswer(String host, LookupResult result, List<Compared> compared, UUID exchange) {

  /** Who looked. */
  static final String BY = "service";

  ServiceAnswer {
    compared = List.copyOf(compared);
  }

  static ServiceAnswer of(Reply reply, LookupEntry entry, String host, UUID exchange) {
    LookupResult result =
        switch (reply.result()) {
          case FOUND -> LookupResult.FOUND;
          case NOT_FOUND -> LookupResult.NOT_FOUND;
          case NUMBER_WRONG -> LookupResult.NUMBER_WRONG;
          case UNAVAILABLE -> LookupResult.UNAVAILABLE;
        };
    List<Compared> compared =
        Arrays.stream(SeenField.values())
            .filter(field -> reply.fields().containsKey(field.name()))
            .map(field -> field.compare(reply.fields().getOrDefault(field.name(), ""), entry))
            .toList();
    return new ServiceAnswer(host, result, compared, exchange);
  }
}
