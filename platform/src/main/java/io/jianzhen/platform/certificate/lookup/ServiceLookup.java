package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.certificate.lookup.service.DataService;
import io.jianzhen.platform.certificate.lookup.service.Question;
import io.jianzhen.platform.certificate.lookup.service.Reply;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the data-sharing service about one entry and has the answer noted. */
@Component
class ServiceLookup {

  private final Optional<DataService> service;
  private final Exchanges exchanges;
  private final LookupDesk desk;

  ServiceLookup(ObjectProvider<DataService> service, Exchanges exchanges, LookupDesk desk) {
    this.service = Optional.ofNullable(service.getIfAvailable());
    this.exchanges = exchanges;
    this.desk = desk;
  }

  /** The host of the service; empty if there is none. */
  Optional<String> host() {
    return service.map(DataService::host);
  }

  /**
   * Asks about an entry. What was exchanged is kept before anything is noted, so that it is there
   * whatever becomes of the noting.
   *
   * @throws LookupMovedOn if somebody noted a look-up meanwhile
   * @throws InterruptedException if the run is stopped
   */
  LookupResult look(LookupEntry entry, SignedIn me) throws InterruptedException {
    DataService asked = service.orElseThrow();
    List<UUID> kept = new ArrayList<>();
    Reply reply =
        asked.ask(question(entry), exchange -> kept.add(exchanges.keep(exchange, entry, me)));
    ServiceAnswer answer = ServiceAnswer.of(reply, entry, asked.host(), kept.get(kept.size() - 1));
    desk.note(entry, entry.version(), answer, me);
    return answer.result();
  }

  private static Question question(LookupEntry entry) {
    return new Question(
        entry.name(), entry.idNumber(), entry.number(), entry.category(), entry.item());
  }
}
