package io.jianzhen.cli;

import io.jianzhen.capture.evidence.Verification;
import io.jianzhen.capture.evidence.Verification.Step;
import io.jianzhen.detect.Sentence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what came out of checking packages, one after the other. */
final class VerificationReport {

  private final Writer out;
  private final Format format;
  private final Language language;

  VerificationReport(Writer out, Format format, Language language) {
    this.out = out;
    this.format = format;
    this.language = language;
  }

  /** How it is written. */
  enum Format {
    TEXT,
    /** JSON Lines: a package a line, in both languages. */
    JSON
  }

  void write(Path file, Verification verification) throws IOException {
    switch (format) {
      case TEXT -> text(file, verification);
      case JSON -> json(file, verification);
    }
    out.flush();
  }

  private void text(Path file, Verification verification) throws IOException {
    line("%s: %s".formatted(file, said(result(verification))));
    for (Step step : verification.steps()) {
      Sentence mark =
          switch (step.outcome()) {
            case HOLDS -> new Sentence("相符", "holds");
            case OPEN -> new Sentence("未核", "open ");
            case FAILS -> new Sentence("不符", "FAILS");
          };
      line("  [%s] %s: %s".formatted(said(mark), step.part(), said(step.says())));
    }
  }

  private static Sentence result(Verification verification) {
    return verification
        .failure()
        .map(
            step ->
                new Sentence(
                    "核验不通过，第一个不符的部分：" + step.part(),
                    "does not verify; first to fail: " + step.part()))
        .orElse(new Sentence("核验通过", "verifies"));
  }

  private void json(Path file, Verification verification) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("package", file.toString());
      json.writeBooleanProperty("holds", verification.holds());
      verification
          .failure()
          .ifPresent(step -> json.writeStringProperty("first_failure", step.part()));
      json.writeArrayPropertyStart("steps");
      for (Step step : verification.steps()) {
        json.writeStartObject();
        json.writeStringProperty("part", step.part());
        json.writeStringProperty("outcome", step.outcome().name());
        json.writeObjectPropertyStart("explanation");
        json.writeStringProperty("zh", step.says().zh());
        json.writeStringProperty("en", step.says().en());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    line(text.toString());
  }

  private String said(Sentence sentence) {
    return switch (language) {
      case ZH -> sentence.zh();
      case EN -> sentence.en();
    };
  }

  /** Whoever made a package chose some of these words. */
  private void line(String text) throws IOException {
    out.write(Inert.text(text));
    out.write('\n');
  }
}
