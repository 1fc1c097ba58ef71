package io.jianzhen.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.retention.PersonalData.Erasable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of personal data is compared with the schema, so that no migration passes it by. */
class PersonalDataTest {

  /** Names of columns that may tell who somebody is, or hold what people have typed. */
  private static final String TELLING =
      "(^|_)(name|names|holder|sex|samples|header|title|summary|note|reason|plan|in_charge|given"
          + "|shown|on_file|value|key|hash|qr|cells|document|request|remark_zh|remark_en)$"
          + "|sealed|^masked_|^plain_|username";

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

  @Test
  void everyColumnThatMayTellOfAPersonIsErasedOrExceptedWithAReason() {
    assertThat(
            columns("c.column_name ~ '%s' OR c.data_type = 'bytea'".formatted(TELLING)).stream()
                .filter(column -> !erased().contains(column))
                .filter(column -> !rowsGo(column))
                .filter(column -> !PersonalData.EXCEPTED.containsKey(column)))
        .isEmpty();
  }

  @Test
  void aMigrationThatAddsSuchAColumnIsNoticed() {
    jdbc.sql("ALTER TABLE lead ADD COLUMN masked_phone text").update();

    assertThat(columns("c.column_name ~ '%s'".formatted(TELLING)))
        .contains("lead.masked_phone")
        .doesNotContain("lead.state");
  }

  @Test
  void everyColumnThatIsListedIsThere() {
    List<String> all = columns("true");

    assertThat(all).containsAll(erased()).containsAll(PersonalData.EXCEPTED.keySet());
  }

  @Test
  void nothingIsErasedAndExceptedAtOnce() {
    assertThat(erased()).doesNotContainAnyElementsOf(PersonalData.EXCEPTED.keySet());
  }

  @Test
  void whateverIsMarkedHasTheColumnsForIt() {
    assertThat(columns("c.column_name = 'erased_at'"))
        .containsExactlyInAnyOrderElementsOf(
            PersonalData.MARKED.stream().map(table -> table + ".erased_at").toList());
  }

  private static boolean rowsGo(String column) {
    return PersonalData.COLUMNS.stream()
        .filter(Erasable::isGone)
        .anyMatch(one -> column.startsWith(one.table() + "."));
  }

  private static Set<String> erased() {
    return PersonalData.COLUMNS.stream()
        .flatMap(PersonalDataTest::columnsOf)
        .collect(Collectors.toSet());
  }

  private static Stream<String> columnsOf(Erasable one) {
    return one.set().keySet().stream().map(column -> one.table() + "." + column);
  }

  private List<String> columns(String condition) {
    return jdbc.sql(
            """
            SELECT c.table_name || '.' || c.column_name
              FROM information_schema.columns c
              JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND (%s)
             ORDER BY 1
            """
                .formatted(condition))
        .query(String.class)
        .list();
  }
}
