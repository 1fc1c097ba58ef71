package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.law.Rule;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers said to suggestions. */
@Repository
class AdviceBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  AdviceBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What an officer can say to a suggestion. */
  enum Answer {
    ACCEPTED("good"),
    /** Another rule applies instead. */
    CHANGED("warn"),
    REFUSED("quiet");

    private final String kind;

    Answer(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows it. */
    public String kind() {
      return kind;
    }
  }

  /**
   * An answer as it stands.
   *
   * @param actVersion of the facts to which it was given
   * @param rule that was suggested
   * @param article with its law, in the words of that day
   * @param instead the rule that applies instead; empty unless changed
   */
  record Given(
      long act,
      int actVersion,
      String rule,
      String article,
      Answer answer,
      String instead,
      String reason,
      String by,
      OffsetDateTime at) {

    /** Whether the facts have been changed since. */
    public boolean isStale(int version) {
      return actVersion != version;
    }
  }

  /** The last answer to each rule. */
  Map<String, Given> of(long act) {
    return last("act = :id", act).getOrDefault(act, Map.of());
  }

  /** The same for all acts of a lead, by act. */
  Map<Long, Map<String, Given>> ofLead(long lead) {
    return last("act IN (SELECT id FROM lead_act WHERE lead = :id)", lead);
  }

  private Map<Long, Map<String, Given>> last(String where, long id) {
    Map<Long, Map<String, Given>> last = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT act, act_version, rule, article, answer, instead, reason, by, at
              FROM lead_advice WHERE %s ORDER BY id
            """
                .formatted(where))
        .param("id", id)
        .query(Given.class)
        .list()
        .forEach(
            one ->
                last.computeIfAbsent(one.act(), a -> new LinkedHashMap<>()).put(one.rule(), one));
    return last;
  }

  void add(LeadAct act, Rule rule, Answer answer, String instead, String reason, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO lead_advice (act, act_version, rule, article, answer, instead, reason, by, at)
            VALUES (:act, :version, :rule, :article, :answer, :instead, :reason, :by, :now)
            """)
        .param("act", act.id())
        .param("version", act.version())
        .param("rule", rule.id())
        .param("article", rule.basis() + " " + rule.article())
        .param("answer", answer.name())
        .param("instead", instead)
        .param("reason", reason)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
