package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.casework.link.Cluster.Edge;
import io.jianzhen.platform.organisation.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Nodes and edges as they stand in the database, within the reach of a person: what one may not see
 * joins nothing for that person. Names of persons and amounts join nothing for anybody.
 */
@Repository
class LinkRows {

  /** A particular with more leads is something common, such as the address of a host for rent. */
  static final int MOST_OF_ONE = 100;

  private final JdbcClient jdbc;

  LinkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A step from a node that is seen to one that is seen. */
  record Step(Node.Key from, Node.Key to) {}

  /**
   * The steps from nodes of one type, all of them seen; at most {@value #MOST_OF_ONE} and one from
   * a particular to leads, and as many to cases.
   */
  List<Step> from(Node.Type type, Collection<Node.Key> keys, SignedIn me) {
    String sql =
        switch (type) {
          case LEAD -> LinkSql.FROM_LEADS;
          case CASE -> LinkSql.FROM_CASES;
          case PARTICULAR -> LinkSql.FROM_PARTICULARS;
        };
    return jdbc.sql(sql)
        .param("ids", ids(type, keys))
        .param("reach", me.reach())
        .param("most", MOST_OF_ONE + 1)
        .query(
            (row, n) ->
                new Step(new Node.Key(type, row.getLong("from_id")), key(row, "type", "id")))
        .list();
  }

  /** Those of the nodes that are seen. */
  Map<Node.Key, Node> nodes(Collection<Node.Key> keys, SignedIn me) {
    Map<Node.Key, Node> nodes = new LinkedHashMap<>();
    for (Node.Type type : Node.Type.values()) {
      Long[] ids = ids(type, keys);
      if (ids.length > 0) {
        jdbc.sql(
                switch (type) {
                  case LEAD -> LinkSql.LEADS;
                  case CASE -> LinkSql.CASES;
                  case PARTICULAR -> LinkSql.PARTICULARS;
                })
            .param("ids", ids)
            .param("reach", me.reach())
            .query(
                (row, n) ->
                    new Node(
                        key(row, "type", "id"),
                        row.getString("kind"),
                        row.getString("label"),
                        row.getObject("day", LocalDate.class)))
            .list()
            .forEach(node -> nodes.put(node.key(), node));
      }
    }
    return nodes;
  }

  /** All edges among nodes that are seen. */
  List<Edge> among(Collection<Node.Key> keys, SignedIn me) {
    return jdbc.sql(LinkSql.AMONG)
        .param("leads", ids(Node.Type.LEAD, keys))
        .param("cases", ids(Node.Type.CASE, keys))
        .param("particulars", ids(Node.Type.PARTICULAR, keys))
        .param("reach", me.reach())
        .query(
            (row, n) ->
                new Edge(
                    key(row, "type", "id"),
                    key(row, "other_type", "other_id"),
                    Cluster.Why.valueOf(row.getString("why")),
                    row.getString("note"),
                    row.getString("by"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getLong("person")))
        .list();
  }

  /** The lead or case with this number, whoever may see it. */
  List<Node.Key> numbered(String number) {
    return jdbc.sql(
            """
            SELECT 'LEAD' AS type, id FROM lead WHERE number = :number
            UNION ALL SELECT 'CASE', id FROM case_file WHERE number = :number
            """)
        .param("number", number)
        .query((row, n) -> key(row, "type", "id"))
        .list();
  }

  private static Node.Key key(ResultSet row, String type, String id) throws SQLException {
    return new Node.Key(Node.Type.valueOf(row.getString(type)), row.getLong(id));
  }

  private static Long[] ids(Node.Type type, Collection<Node.Key> keys) {
    return keys.stream().filter(key -> key.type() == type).map(Node.Key::id).toArray(Long[]::new);
  }
}
