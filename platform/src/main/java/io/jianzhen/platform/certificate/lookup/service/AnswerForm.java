package io.jianzhen.platform.certificate.lookup.service;

import io.jianzhen.capture.Bytes;
import io.jianzhen.platform.certificate.lookup.service.ServiceSettings.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers as the settings describe them. What they do not know is never guessed. */
final class AnswerForm {

  /** Without these, nothing can be compared. */
  private static final List<String> REQUIRED = List.of("NAME", "TERM_END");

  private static final int LONGEST = 200;

  private final Answer settings;
  private final JsonMapper json;

  AnswerForm(Answer settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /** What an answer says. */
  record Said(ServiceResult result, Map<String, String> fields, Problem problem) {

    static Said nothing(Problem why) {
      return new Said(ServiceResult.UNAVAILABLE, Map.of(), why);
    }
  }

  Said read(Bytes answer) {
    JsonNode root;
    try {
      root = json.readTree(answer.toArray());
    } catch (JacksonException broken) {
      return Said.nothing(Problem.BROKEN);
    }
    String word = text(root, settings.result());
    if (settings.found().contains(word)) {
      return found(root);
    }
    if (settings.notFound().contains(word)) {
      return new Said(ServiceResult.NOT_FOUND, Map.of(), Problem.NONE);
    }
    if (settings.numberWrong().contains(word)) {
      return new Said(ServiceResult.NUMBER_WRONG, Map.of(), Problem.NONE);
    }
    return Said.nothing(Problem.UNKNOWN_WORD);
  }

  private Said found(JsonNode root) {
    Map<String, String> fields = new LinkedHashMap<>();
    settings
        .fields()
        .forEach(
            (field, at) -> {
              String shown = text(root, at);
              if (!shown.isEmpty()) {
                fields.put(field, shown);
              }
            });
    return fields.keySet().containsAll(REQUIRED)
        ? new Said(ServiceResult.FOUND, fields, Problem.NONE)
        : Said.nothing(Problem.INCOMPLETE);
  }

  private static String text(JsonNode root, String pointer) {
    JsonNode node = root.at(JsonPointer.compile(pointer));
    String text = node.isValueNode() && !node.isNull() ? node.asString().strip() : "";
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
