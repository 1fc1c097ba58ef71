package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One entry of a register file: fields by name, and where it stands, so that what is wrong can be
 * said in words that lead to the place.
 */
final class RegisterEntry {

  private final String place;
  private final Map<String, Node> fields;

  private RegisterEntry(String place, Map<String, Node> fields) {
    this.place = place;
    this.fields = fields;
  }

  /** The whole file. */
  static RegisterEntry root(Node node) throws UnusableRegister {
    return of("", node);
  }

  /** The entries of a list, none if the field is missing. */
  List<RegisterEntry> entries(String field) throws UnusableRegister {
    List<RegisterEntry> entries = new ArrayList<>();
    for (Node node : list(field)) {
      entries.add(of(field + "[" + (entries.size() + 1) + "]", node));
    }
    return entries;
  }

  /**
   * Refuses fields that have no meaning: most are misspelled, and what they say would be lost.
   *
   * @throws UnusableRegister naming the first of them
   */
  void allow(Set<String> known) throws UnusableRegister {
    for (String field : fields.keySet()) {
      if (!known.contains(field)) {
        throw wrong(field, "没有这个字段", "there is no such field");
      }
    }
  }

  /** A text that must be there. */
  String text(String field) throws UnusableRegister {
    return scalar(field, fields.get(field));
  }

  /** Texts, none if the field is missing. */
  List<String> texts(String field) throws UnusableRegister {
    List<String> texts = new ArrayList<>();
    for (Node node : list(field)) {
      texts.add(scalar(field, node));
    }
    return texts;
  }

  /** Yes or no, no if the field is missing. */
  boolean flag(String field) throws UnusableRegister {
    if (!fields.containsKey(field)) {
      return false;
    }
    String text = text(field);
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(field, "须为true或false", "must be true or false");
    }
    return text.equals("true");
  }

  /** A text in both languages. */
  Sentence sentence(String field) throws UnusableRegister {
    Node node = fields.get(field);
    if (node == null) {
      throw wrong(field, "缺少", "is missing");
    }
    RegisterEntry both = of(place.isEmpty() ? field : place + " " + field, node);
    both.allow(Set.of("zh", "en"));
    return new Sentence(both.text("zh"), both.text("en"));
  }

  /** What to throw if a field is wrong. */
  UnusableRegister wrong(String field, String zh, String en) {
    String where = place.isEmpty() ? field : place + " " + field;
    return new UnusableRegister(where + "：" + zh, where + ": " + en);
  }

  private List<Node> list(String field) throws UnusableRegister {
    Node node = fields.get(field);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(field, "须为列表", "must be a list");
  }

  private String scalar(String field, @Nullable Node node) throws UnusableRegister {
    if (node == null) {
      throw wrong(field, "缺少", "is missing");
    }
    if (!(node instanceof ScalarNode value)) {
      throw wrong(field, "须为文字", "must be a text");
    }
    String text = value.getValue().strip();
    if (text.isEmpty()) {
      throw wrong(field, "为空", "is empty");
    }
    return text;
  }

  private static RegisterEntry of(String place, Node node) throws UnusableRegister {
    if (!(node instanceof MappingNode mapping)) {
      String where = place.isEmpty() ? "" : place + ": ";
      throw new UnusableRegister(where + "须为“字段: 值”", where + "must be 'field: value'");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    String id = "";
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (fields.put(name, tuple.getValueNode()) != null) {
        throw new UnusableRegister(
            place + " " + name + "：重复", place + " " + name + ": is given twice");
      }
      if (name.equals("id")
          && tuple.getValueNode() instanceof ScalarNode written
          && !written.getValue().isBlank()) {
        id = " (" + written.getValue() + ")";
      }
    }
    return new RegisterEntry(place + id, fields);
  }
}
