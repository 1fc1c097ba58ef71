package io.jianzhen.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

  @Test
  void twoFreshDatabasesDoNotSeeEachOther() {
    var one = JdbcClient.create(TestDatabase.fresh().dataSource());
    var other = JdbcClient.create(TestDatabase.fresh().dataSource());
    one.sql("CREATE TABLE only_here (id int)").update();
    assertThat(tables(one, "only_here")).isEqualTo(1);
    assertThat(tables(other, "only_here")).isZero();
  }

  @Test
  void anEmptyDatabaseHasNoTables() {
    var jdbc = JdbcClient.create(TestDatabase.empty().dataSource());
    assertThat(tables(jdbc, "%")).isZero();
  }

  private static int tables(JdbcClient jdbc, String like) {
    return jdbc.sql(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE :like")
        .param("like", like)
        .query(Integer.class)
        .single();
  }
}
