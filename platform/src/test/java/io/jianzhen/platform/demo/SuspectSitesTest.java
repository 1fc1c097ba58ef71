package io.jianzhen.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The demonstration plays to its end, with suspect sites in it. */
@SpringBootTest(properties = {"jianzhen.demo=true", "jianzhen.data=target/test-demo"})
@ContextConfiguration(initializers = TestDatabase.class)
class SuspectSitesTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void oneSiteWasClosedOneIsInHandAndAnAccountWasJustSeen() {
    assertThat(
            jdbc.sql(
                    "SELECT number || ' ' || state || ' ' || due_for || ' ' || due FROM suspect_site ORDER BY id")
                .query(String.class)
                .list())
        .containsExactly(
            "WZ-2022-0001 DELISTED RECHECK 2022-05-12",
            "WZ-2022-0002 REPORTED BLOCK 2022-04-29",
            "WZ-2022-0003 SUSPECTED EVIDENCE 2022-04-28",
            "WZ-2022-0004 SUSPECTED EVIDENCE 2022-04-29");
    assertThat(
            jdbc.sql(
                    "SELECT item || ' ' || fact_date || ' ' || unit FROM ledger_entry WHERE reference LIKE 'website:%'")
                .query(String.class)
                .list())
        .containsExactly("D4 2022-01-12 GA-WA");
  }
}
